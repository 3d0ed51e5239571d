/// A word of a question and what it means in an index.
package struct AskedWord: Hashable, Sendable {
  /// A term that the word may mean.
  package struct Term: Hashable, Sendable {
    package let number: Int
    /// In 256ths; less for synonyms.
    package let weight: Int
    /// The index does not have the word itself, nor a synonym: the nearest spelling stands for it.
    package let isGuess: Bool
  }

  /// In bare letters.
  package let word: String
  package let terms: [Term]
  /// How much it tells pages apart; of a word that no page has, as much as of the rarest.
  package let rarity: Int
}

extension SearchIndex {
  /// The words of a query, each once, with what they mean here; also those that no page has.
  package func askedWords(of query: SearchQuery) -> [AskedWord] {
    let finder = QueryTerms(index: self)
    return query.words.indices.map { position in
      let terms = finder.terms(for: query.words, at: position)
      return AskedWord(
        word: query.words[position].bare,
        terms: terms.map { term in
          let isGuess = term.reason == .typo || term.reason == .prefix
          return .init(number: term.term, weight: term.weight, isGuess: isGuess)
        },
        rarity: SearchScores.rarity(of: terms)
          ?? SearchWeights.rarity(pages: 0, of: pageCount))
    }
  }

  /// The terms of a text's words in their order; words that the index lacks are left out.
  package func terms(of text: String) -> [Int] {
    var terms: [Int] = []
    analyzer.forEachWord(in: Array(text.utf8)) { word, _ in
      let bare = SearchAnalyzer.bare(word)
      if let number = words.number(of: bare.span) { terms.append(vocabulary.terms[number]) }
    }
    return terms
  }
}

extension SearchRanking {
  /// Numbers of the best pages, in the order that they were added to the index, with their scores.
  package func best(_ limit: Int) -> [(page: Int, score: Int)] {
    pages.prefix(limit).map { ($0.page, $0.score) }
  }
}
