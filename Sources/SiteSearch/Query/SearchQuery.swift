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
