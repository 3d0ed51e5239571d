/// Walks folded text and finds where its words are.
///
/// - Source: Unicode Standard Annex #29, of whose rules these are kept: what joins letters
///   (`’ ' . · _`), what joins digits (`. ,`), what joins Hebrew letters (`" ״`).
struct WordRuns {
  enum Run {
    case word(Range<Int>)
    /// Two parts or more between signs that join, in `atoms` and `partEnds`.
    case joined
    /// Letters of a script that is read by groups of `length`, each with its marks, one or more.
    case grouped([Range<Int>], length: Int)
  }

  let text: [UInt8]
  private var position = 0
  /// Of the last joined run: what stands between the signs.
  private(set) var atoms: [Range<Int>] = []
  /// Of the last joined run: where in `atoms` the parts of an identifier end; one where apostrophes
  /// and groups of digits are all that joins.
  private(set) var partEnds: [Int] = []

  /// - Parameter text: Valid UTF-8.
  init(text: [UInt8]) {
    self.text = text
  }

  /// The next run if it is a word of Latin or Cyrillic letters and digits that nothing joins, as
  /// nearly all are; else nil, and ``next()`` gives it.
  mutating func nextPlainWord() -> Range<Int>? {
    let (word, isWhole) = plainLetters()
    position = isWhole ? word.upperBound : word.lowerBound
    return isWhole ? word : nil
  }

  /// The next plain letters in a row, and whether they are a word that ends with them.
  private func plainLetters() -> (letters: Range<Int>, isWhole: Bool) {
    let text = text.span
    var start = position
    while start < text.count, text[start] < 0x80, !Self.isPlain(text[start]) { start += 1 }
    var end = start
    while end < text.count {
      if Self.isPlain(text[end]) {
        end += 1
      } else if text[end] > 0xC2, text[end] < 0xD2, end + 1 < text.count,
        Self.isLetter(lead: text[end], next: text[end + 1])
      {
        end += 2
      } else {
        break
      }
    }
    return (start..<end, end > start && Self.endsWord(text, at: end))
  }

  /// Whether what stands after plain letters joins nothing to them.
  @inline(__always)
  private static func endsWord(_ text: Span<UInt8>, at end: Int) -> Bool {
    guard end < text.count else { return true }
    switch text[end] {
    case 0x80...: return false
    case 0x01, 0x5F: return false
    case 0x27, 0x2C, 0x2E:
      return end + 1 == text.count || (text[end + 1] < 0x80 && !isPlain(text[end + 1]))
    default: return true
    }
  }

  /// The next run, nil at the end of the text.
  mutating func next() -> Run? {
    while position < text.count {
      let scalar = scalar(at: position)
      switch scalar.kind {
      case .letter, .digit: return plainRun()
      case .paired: return .grouped(letters(.paired), length: 2)
      case .tripled: return .grouped(letters(.tripled), length: 3)
      case .mark, .none: position += scalar.length
      }
    }
    return nil
  }

  private mutating func plainRun() -> Run {
    atoms.removeAll(keepingCapacity: true)
    partEnds.removeAll(keepingCapacity: true)
    while true {
      let start = position
      let last = skipWord()
      atoms.append(start..<position)
      guard let joiner = joiner(at: position, after: last) else { break }
      position += joiner.length
      if !joiner.fuses { partEnds.append(atoms.count) }
    }
    if atoms.count == 1 { return .word(atoms[0]) }
    partEnds.append(atoms.count)
    return .joined
  }

  /// - Returns: The last scalar of the word.
  @inline(__always)
  private mutating func skipWord() -> FoldedScalar {
    var last = FoldedScalar.none
    while position < text.count {
      let scalar = scalar(at: position)
      guard scalar.kind.continuesWord else { break }
      position += scalar.length
      last = scalar
    }
    return last
  }

  /// Letters of a kind in a row.
  private mutating func letters(_ kind: LetterKind) -> [Range<Int>] {
    var letters: [Range<Int>] = []
    var next = scalar(at: position)
    while next.kind == kind {
      let start = position
      repeat {
        position += next.length
        next = scalar(at: position)
      } while next.kind == .mark
      letters.append(start..<position)
    }
    return letters
  }

  /// Of folded ASCII: letters and digits.
  @inline(__always)
  static func isPlain(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte &- 0x30 < 10 }

  /// Of folded text: U+00C0 to U+017F without `×` and `÷`, U+0400 to U+047F.
  @inline(__always)
  private static func isLetter(lead: UInt8, next: UInt8) -> Bool {
    switch lead {
    case 0xC3: next != 0x97 && next != 0xB7
    case 0xC4, 0xC5, 0xD0, 0xD1: true
    default: false
    }
  }
}
