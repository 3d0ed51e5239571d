/// A page that answers a query.
package struct SearchHit: Hashable, Sendable {
  package let document: SearchDocument
  package let score: Int
  /// Sections to name below the page, the best first; only such as have an anchor.
  package let sections: [SearchPassageHit]
  /// Words of the page that stand in for words of the query, where the page does not have these: what was
  /// typed, and what was found.
  package let substitutes: [Substitute]

  package struct Substitute: Hashable, Sendable {
    package let asked: String
    package let found: String
  }
}

/// A section that answers a query.
package struct SearchPassageHit: Hashable, Sendable {
  package let passage: SearchPassage
  package let score: Int
}

extension SearchIndex {
  /// The pages of a ranking with what a result shows of them.
  ///
  /// - Parameters:
  ///   - documents: Of all pages of the index, by number.
  ///   - limit: Pages at most.
  package func hits(
    of ranking: SearchRanking, documents: [SearchDocument], limit: Int
  ) -> [SearchHit] {
    let shown = ranking.pages.prefix(limit)
    let wanted = Set(shown.map(\.page))
    let finder = PagePlaces(index: self)
    let places = ranking.meanings.map { finder.places(of: $0.terms, on: wanted, onlyKept: true) }
    return shown.map { ranked in
      SearchHit(
        document: documents[ranked.page], score: ranked.score,
        sections: sections(
          of: documents[ranked.page], page: ranked.page, ranking.meanings, places),
        substitutes: ranking.meanings.compactMap { substitute(for: $0, on: ranked.page) })
    }
  }

  /// A section's score is the rarity of the query's words that it has, heading included.
  private func sections(
    of document: SearchDocument, page: Int, _ meanings: [SearchRanking.Meaning],
    _ places: [[Int: [Int]]]
  ) -> [SearchPassageHit] {
    var scores = [Int](repeating: 0, count: document.sections.count)
    for (meaning, found) in zip(meanings, places) {
      guard let rarity = SearchScores.rarity(of: meaning.terms) else { continue }
      var last = -1
      for place in found[page] ?? [] {
        guard let section = document.sections.lastIndex(where: { $0.place <= place }),
          section != last
        else { continue }
        scores[section] += rarity
        last = section
      }
    }
    let best = scores.max() ?? 0
    return document.sections.indices
      .filter { scores[$0] > 0 && scores[$0] * 2 >= best && !document.sections[$0].anchor.isEmpty }
      .sorted { (scores[$1], $0) < (scores[$0], $1) }
      .prefix(SearchWeights.shownSections)
      .map { SearchPassageHit(passage: document.sections[$0], score: scores[$0]) }
  }

  private func substitute(for meaning: SearchRanking.Meaning, on page: Int) -> SearchHit.Substitute?
  {
    let present = meaning.terms.filter { term in
      postings.range(of: term.term).contains { postings.entries[$0].page == UInt32(page) }
    }
    guard let first = present.first, first.reason == .typo || first.reason == .synonym else {
      return nil
    }
    return .init(asked: meaning.word.spelling, found: words.text(of: first.word))
  }
}
