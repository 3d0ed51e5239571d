/// Walks folded text and finds where its words are.
struct WordRuns {
  enum Run {
    case word(Range<Int>)
    /// Parts of one word between apostrophes, two or more.
    case joined([Range<Int>])
    /// Letters of a script that is read by pairs, one or more.
    case paired([Range<Int>])
  }

  private let text: [UInt8]
  private var position = 0

  /// - Parameter text: Valid UTF-8.
  init(text: [UInt8]) {
    self.text = text
  }

  /// The next run if it is a word of ASCII letters that no other letter and no apostrophe follows, as
  /// nearly all are; else nil, and ``next()`` gives it.
  mutating func nextPlainWord() -> Range<Int>? {
    let (word, isWhole) = plainLetters()
    position = isWhole ? word.upperBound : word.lowerBound
    return isWhole ? word : nil
  }

  /// The next ASCII letters in a row, and whether they are a word that ends with them.
  private func plainLetters() -> (letters: Range<Int>, isWhole: Bool) {
    let text = text.span
    var start = position
    while start < text.count, text[start] < 0x80, !Self.isPlain(text[start]) { start += 1 }
    var end = start
    while end < text.count, Self.isPlain(text[end]) { end += 1 }
    let isWhole = end == text.count || (text[end] < 0x80 && text[end] != 0x27)
    return (start..<end, isWhole && end > start)
  }

  /// The next run, nil at the end of the text.
  mutating func next() -> Run? {
    while position < text.count {
      let (kind, length) = letter(at: position)
      switch kind {
      case .plain: return plainRun()
      case .paired: return pairedRun()
      case .none: position += length
      }
    }
    return nil
  }

  private mutating func plainRun() -> Run {
    var parts: [Range<Int>] = []
    var start = position
    skipPlainLetters()
    while let apostrophe = apostropheLength(at: position),
      letter(at: position + apostrophe).kind == .plain
    {
      parts.append(start..<position)
      position += apostrophe
      start = position
      skipPlainLetters()
    }
    guard !parts.isEmpty else { return .word(start..<position) }
    parts.append(start..<position)
    return .joined(parts)
  }

  @inline(__always)
  private mutating func skipPlainLetters() {
    while position < text.count {
      let (kind, length) = letter(at: position)
      guard kind == .plain else { return }
      position += length
    }
  }

  private mutating func pairedRun() -> Run {
    var letters: [Range<Int>] = []
    while position < text.count {
      let (kind, length) = letter(at: position)
      guard kind == .paired else { break }
      letters.append(position..<position + length)
      position += length
    }
    return .paired(letters)
  }

  /// Kind and bytes of the scalar at a position; nothing beyond the end.
  @inline(__always)
  private func letter(at position: Int) -> (kind: LetterKind, length: Int) {
    guard position < text.count else { return (.none, 0) }
    let byte = text[position]
    if byte < 0x80 {
      return (Self.isPlain(byte) ? .plain : .none, 1)
    }
    return longLetter(at: position, lead: byte)
  }

  /// Of folded ASCII: letters and digits.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte &- 0x30 < 10 }

  private func longLetter(at position: Int, lead: UInt8) -> (kind: LetterKind, length: Int) {
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard position + length <= text.count else { return (.none, 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(text[position + offset] & 0x3F) }
    guard let scalar = Unicode.Scalar(value) else { return (.none, length) }
    return (LetterKind(scalar), length)
  }

  /// Bytes of an apostrophe, straight or typographic.
  @inline(__always)
  private func apostropheLength(at position: Int) -> Int? {
    guard position < text.count else { return nil }
    if text[position] == 0x27 { return 1 }
    guard position + 2 < text.count, text[position] == 0xE2, text[position + 1] == 0x80,
      text[position + 2] == 0x99
    else { return nil }
    return 3
  }
}
