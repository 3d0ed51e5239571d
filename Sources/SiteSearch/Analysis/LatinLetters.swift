/// Plain letters of the Latin letters U+00C0 to U+017F, as ``TextFolding`` gives them.
///
/// Two things come from one table: the fast path of folding (most of Europe's words never reach
/// ICU), and the letters that have no decomposition in Unicode and are still typed without their
/// stroke (`ø`, `ł`, `œ`).
enum LatinLetters {
  /// One sign a letter, in code point order. A digit stands for two letters, see `pairs`; a space
  /// for a sign that separates words; `?` for a letter that is left as it is.
  private static let signs = [UInt8](
    """
    aaaaaa1ceeeeiiiidnooooo ouuuuy52\
    aaaaaa1ceeeeiiiidnooooo ouuuuy5y\
    aaaaaaccccccccddddeeeeeeeeeegggg\
    gggghhhhiiiiiiiiii44jjkk?llllll?\
    ?llnnnnnn???oooooo33rrrrrrssssss\
    ssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """.utf8)

  private static let pairs: [[UInt8]] = [
    [], [0x61, 0x65], [0x73, 0x73], [0x6F, 0x65], [0x69, 0x6A], [0x74, 0x68],
  ]

  /// Adds the plain letters of a two-byte scalar, never more than two bytes.
  ///
  /// - Returns: Whether the table knows the letter; nothing is added when it does not.
  @inline(__always)
  static func append(lead: UInt8, next: UInt8, to text: inout OutputSpan<UInt8>) -> Bool {
    guard (0xC3...0xC5).contains(lead), (0x80...0xBF).contains(next) else { return false }
    let sign = signs[Int(lead - 0xC3) << 6 + Int(next - 0x80)]
    switch sign {
    case 0x3F: return false
    case 0x31...0x35: for letter in pairs[Int(sign - 0x30)] { text.append(letter) }
    default: text.append(sign)
    }
    return true
  }
}
