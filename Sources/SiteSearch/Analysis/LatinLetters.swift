/// What becomes of the Latin letters U+00C0 to U+017F, so that most of Europe's words need not go
/// through ICU.
enum LatinLetters {
  /// Two bytes a letter: its folded form. Zeros for a letter that only ICU knows.
  private static let folded = (UInt16(0xC0)..<0x180).flatMap { bytes(of: fold($0)) }

  /// One sign a letter, in code point order: the letter it is looked up by. A digit stands for two
  /// letters, see `pairs`; `?` for a letter that is left as it is.
  private static let bare = [UInt8](
    """
    aaaaaa1ceeeeiiiidnooooo?ouuuuy52\
    aaaaaa1ceeeeiiiidnooooo?ouuuuy5y\
    aaaaaaccccccccddddeeeeeeeeeegggg\
    gggghhhhiiiiiiiiii44jjkk?llllll?\
    ?llnnnnnn???oooooo33rrrrrrssssss\
    ssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """.utf8)

  private static let pairs: [[UInt8]] = [
    [], [0x61, 0x65], [0x73, 0x73], [0x6F, 0x65], [0x69, 0x6A], [0x74, 0x68],
  ]

  /// Adds the folded form of a two-byte scalar, never more than two bytes.
  ///
  /// - Returns: Whether the letter is known; nothing is added when it is not.
  @inline(__always)
  static func appendFolded(lead: UInt8, next: UInt8, to text: inout OutputSpan<UInt8>) -> Bool {
    guard (0xC3...0xC5).contains(lead), (0x80...0xBF).contains(next) else { return false }
    let place = 2 * (Int(lead - 0xC3) << 6 + Int(next - 0x80))
    guard folded[place] != 0 else { return false }
    text.append(folded[place])
    text.append(folded[place + 1])
    return true
  }

  /// Adds the letters that a folded two-byte scalar is looked up by, never more than two bytes.
  ///
  /// - Returns: Whether the letter is known; nothing is added when it is not.
  @inline(__always)
  static func appendBare(lead: UInt8, next: UInt8, to text: inout OutputSpan<UInt8>) -> Bool {
    guard (0xC3...0xC5).contains(lead), (0x80...0xBF).contains(next) else { return false }
    let sign = bare[Int(lead - 0xC3) << 6 + Int(next - 0x80)]
    switch sign {
    case 0x3F: return false
    case 0x31...0x35: for letter in pairs[Int(sign - 0x30)] { text.append(letter) }
    default: text.append(sign)
    }
    return true
  }

  /// The small letter; 0 where the folded form is neither one letter of two bytes nor `ß`.
  private static func fold(_ letter: UInt16) -> UInt16 {
    switch letter {
    case 0xD7, 0xF7: letter
    case 0xC0...0xDE: letter + 0x20
    case 0xDF...0xFF, 0x131, 0x138: letter
    case 0x130, 0x132, 0x133, 0x13F, 0x140, 0x149, 0x17F: 0
    case 0x178: 0xFF
    case 0x139...0x148, 0x179...0x17E: letter + (letter & 1)
    default: letter | 1
    }
  }

  private static func bytes(of letter: UInt16) -> [UInt8] {
    switch letter {
    case 0: [0, 0]
    case 0xDF: [0x73, 0x73]
    default: [UInt8(0xC0 | letter >> 6), UInt8(0x80 | letter & 0x3F)]
    }
  }
}
