/// What a reader asked for.
package struct SearchQuery: Hashable, Sendable {
  /// Folded, in the order of the question, each once.
  let words: [String]

  /// - Parameter text: As it was typed. The last word may be unfinished.
  package init(_ text: String, analyzer: SearchAnalyzer) {
    var words: [String] = []
    for word in QueryText(text, analyzer: analyzer).words where !words.contains(word.bare) {
      words.append(word.bare)
    }
    self.words = Array(words.prefix(SearchWeights.longestQuery))
  }
}
