/// What a reader asked for.
package struct SearchQuery: Hashable, Sendable {
  struct Word: Hashable, Sendable {
    /// What it is looked up by.
    let bare: String
    /// With its marks.
    let spelling: String
    /// Counted as in texts.
    let place: Int
    /// Longer words are meant too: the reader may still be typing.
    let isUnfinished: Bool
  }

  /// In the order of the question, each once.
  let words: [Word]
  /// Quoted parts, each with its words and their places.
  let phrases: [[Word]]
  /// What stands behind `type:`, in bare letters; pages have any of them.
  let types: [String]
  /// What stands behind `phase:`.
  let phases: [String]

  /// - Parameter text: As it was typed.
  package init(_ text: String, analyzer: SearchAnalyzer) {
    let read = QueryText(text, analyzer: analyzer)
    let last = read.endsInWord ? read.words.last?.place : nil
    let all = read.words.map { word in
      (
        word: Word(
          bare: word.bare, spelling: word.light, place: word.place,
          isUnfinished: word.place == last && word.phrase == nil),
        phrase: word.phrase
      )
    }
    var words: [Word] = []
    for (word, _) in all {
      if let known = words.firstIndex(where: { $0.bare == word.bare }) {
        if word.isUnfinished { words[known] = word }
      } else if words.count < SearchWeights.longestQuery {
        words.append(word)
      }
    }
    self.words = words
    phrases = (0..<read.phrases).map { phrase in
      all.filter { $0.phrase == phrase }.map(\.word)
    }.filter { !$0.isEmpty }
    types = read.types
    phases = read.phases
  }
}
