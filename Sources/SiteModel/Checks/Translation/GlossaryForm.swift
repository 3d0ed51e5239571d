/// An accepted translation of a term, ready to be looked for.
struct GlossaryForm {
  private struct Word {
    let letters: String
    /// Whether an ending may follow.
    let mayGoOn: Bool
  }

  private let words: [Word]
  /// Whether something may stand before it in its first word: an article or preposition, or any text where
  /// words are not divided.
  private let mayBeginWithin: Bool

  init(_ form: String, _ folding: FoldedWords.Folding) {
    var words: [Word] = []
    for part in form.split(separator: " ") {
      let letters = FoldedWords(String(part), folding).words
      for (index, word) in letters.enumerated() {
        let isLast = index == letters.count - 1
        words.append(Word(letters: word, mayGoOn: isLast && part.hasSuffix("*")))
      }
    }
    if let last = words.popLast() { words.append(Word(letters: last.letters, mayGoOn: true)) }
    self.words = words
    mayBeginWithin = words.first?.letters.unicodeScalars.first.map(Self.isJoined) ?? false
  }

  /// - Parameter text: Folded words.
  func stands(in text: [String]) -> Bool {
    guard let first = words.first, text.count >= words.count else { return false }
    return (0...(text.count - words.count)).contains { start in
      begins(first, text[start])
        && words.indices.dropFirst().allSatisfy { index in
          let word = text[start + index]
          return words[index].mayGoOn
            ? word.hasPrefix(words[index].letters) : word == words[index].letters
        }
    }
  }

  private func begins(_ wanted: Word, _ word: String) -> Bool {
    switch (mayBeginWithin, wanted.mayGoOn) {
    case (true, true): spellings(of: wanted).contains { word.contains($0) }
    case (true, false): spellings(of: wanted).contains { word.hasSuffix($0) }
    case (false, true): word.hasPrefix(wanted.letters)
    case (false, false): word == wanted.letters
    }
  }

  /// The Arabic article loses its first letter behind "to": الجهة, للجهة.
  private func spellings(of wanted: Word) -> [String] {
    wanted.letters.hasPrefix("ال")
      ? [wanted.letters, "لل" + wanted.letters.dropFirst(2)] : [wanted.letters]
  }

  /// Hebrew and Arabic, whose articles and prepositions are written with the word; Thai, Lao, Khmer and
  /// Burmese, Chinese and Japanese, which put no spaces between words.
  private static func isJoined(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x6FF, 0x750...0x77F, 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF,
      0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
