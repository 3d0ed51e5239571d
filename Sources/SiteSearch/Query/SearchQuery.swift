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
    /// Words that stand for it, in bare letters; see ``adding(_:)``.
    var alternatives: [String] = []
    /// What it counts, in 256ths of what its rarity says.
    var weight = 256
  }

  /// In the order of the question, each once.
  private(set) var words: [Word]
  /// Quoted parts, each with its words and their places.
  let phrases: [[Word]]
  /// What stands behind `type:`, in bare letters; pages have any of them.
  let types: [String]
  /// What stands behind `phase:`.
  let phases: [String]

  /// What an asker's word also says.
  package struct Meaning: Hashable, Sendable {
    /// Words that stand for it, in bare letters.
    package let alternatives: [String]
    /// What it counts, in 256ths of what its rarity says.
    package let weight: Int

    package init(alternatives: [String], weight: Int) {
      self.alternatives = alternatives
      self.weight = weight
    }
  }

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

  /// The same query for who knows more of its words than an index and a browser do.
  ///
  /// - Parameter meanings: By the bare word.
  package func adding(_ meanings: [String: Meaning]) -> SearchQuery {
    var query = self
    query.words = words.map { word in
      guard let meaning = meanings[word.bare] else { return word }
      var word = word
      word.alternatives = meaning.alternatives
      word.weight = meaning.weight
      return word
    }
    return query
  }
}
