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
  static func reversed(_ word: some Collection<UInt8>) -> [UInt8] {
    var turned = String.UnicodeScalarView()
    turned.append(contentsOf: String(decoding: word, as: UTF8.self).unicodeScalars.reversed())
    return Array(String(turned).utf8)
  }

  /// The first letters of a word, as the index's root tells them of a block.
  static func key(of word: some Collection<UInt8>) -> [UInt8] {
    let scalars = String(decoding: word, as: UTF8.self).unicodeScalars.prefix(keyLetters)
    return Array(String(String.UnicodeScalarView(scalars)).utf8)
  }
}
