/// The words of an index by their last letters: where a word is looked for whose first letters are
/// mistyped.
struct ReversedWords: Sendable {
  /// Letters of a block's first word that the root of the index tells.
  static let keyLetters = 8

  /// Numbers of the words, in ``WordOrder`` of their letters from last to first.
  let order: [Int]

  init(of words: WordList) {
    var turned = WordList(capacity: words.count)
    for word in 0..<words.count { turned.append(Self.reversed(words[word]).span) }
    order = turned.numbersInOrder
  }

  /// The letters (Unicode scalars) of a word from last to first.
  ///
  /// - Parameter word: Valid UTF-8.
  static func reversed(_ word: some BidirectionalCollection<UInt8>) -> [UInt8] {
    var turned: [UInt8] = []
    turned.reserveCapacity(word.count)
    var end = word.endIndex
    while end > word.startIndex {
      var start = word.index(before: end)
      while isInside(word[start]), start > word.startIndex { start = word.index(before: start) }
      turned.append(contentsOf: word[start..<end])
      end = start
    }
    return turned
  }

  /// The first letters of a word, as the index's root tells them of a block.
  ///
  /// - Parameter word: Valid UTF-8.
  static func key(of word: [UInt8]) -> [UInt8] {
    var letters = 0
    let end = word.firstIndex { byte in
      if !isInside(byte) { letters += 1 }
      return letters > keyLetters
    }
    return Array(word[..<(end ?? word.endIndex)])
  }

  /// Whether a byte is not the first of its letter.
  private static func isInside(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
