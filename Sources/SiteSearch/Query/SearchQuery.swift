/// What a reader asked for.
package struct SearchQuery: Hashable, Sendable {
  /// Folded, in the order of the question, each once.
  let words: [String]

  /// - Parameter text: As it was typed. The last word may be unfinished.
  package init(_ text: String, analyzer: SearchAnalyzer) {
    var words: [String] = []
    for word in analyzer.words(in: Array(text.utf8)) where !words.contains(word) {
      words.append(word)
    }
    self.words = Array(words.prefix(SearchWeights.longestQuery))
  }
}

/// Which pages a reader wants to see: those with any of the types and any of the phases.
package struct SearchFilter: Hashable, Sendable {
  /// Empty for all.
  package let types: [String]
  package let phases: [String]

  package init(types: [String] = [], phases: [String] = []) {
    self.types = types
    self.phases = phases
  }

  func accepts(_ document: SearchDocument) -> Bool {
    (types.isEmpty || types.contains { document.types.contains($0) })
      && (phases.isEmpty || phases.contains { document.phases.contains($0) })
  }
}

/// A page that answers a query.
package struct SearchHit: Hashable, Sendable {
  package let document: SearchDocument
  package let score: Int
  /// Sections to name below the page, the best first; without the page's opening.
  package let sections: [SearchPassageHit]
}

/// A section that answers a query.
package struct SearchPassageHit: Hashable, Sendable {
  package let passage: SearchPassage
  package let score: Int
}
