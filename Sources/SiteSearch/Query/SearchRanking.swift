extension SearchIndex {
  /// The pages that answer a query, best first; equal ones in the order of the site.
  ///
  /// - Scores: per word, the best of its terms by BM25F over
  ///   the page; the sum times the share of the query (by rarity) that the page has; a title of the
  ///   query's words; a part of the best section.
  /// - Cost: linear in the postings of the query's words and in the number of sections.
  package func search(_ query: SearchQuery, filter: SearchFilter = SearchFilter()) -> [SearchHit] {
    let meanings = QueryTerms(index: self)
    var scores = SearchScores(index: self)
    for (position, word) in query.words.enumerated() {
      let terms = meanings.terms(for: word, isLast: position == query.words.count - 1)
      scores.add(terms)
    }
    return scores.rankedPages().compactMap { page, score in
      guard filter.accepts(documents[page]) else { return nil }
      return SearchHit(
        document: documents[page], score: score, sections: scores.shownSections(of: page))
    }
  }
}
