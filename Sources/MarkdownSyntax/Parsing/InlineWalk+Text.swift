extension InlineWalk {
  /// Behind the source of a text, with escapes and character references resolved, if it begins here.
  func match(_ literal: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    var at = start
    var index = 0
    while index < literal.count {
      guard at < bytes.count else { return nil }
      let byte = bytes[at]
      if byte == 0x5C, syntax.isEscape(at), bytes[at + 1] == literal[index] {
        at += 2
        index += 1
      } else if byte == 0x26, let reference = reference(at) {
        at += reference.length
        for _ in 0..<reference.scalars {
          guard index < literal.count else { return nil }
          index += 1
          while index < literal.count, literal[index] & 0xC0 == 0x80 { index += 1 }
        }
      } else if byte == literal[index] {
        at += 1
        index += 1
      } else if byte == 0, literal[index...].starts(with: Self.replacement) {
        at += 1
        index += Self.replacement.count
      } else {
        return nil
      }
    }
    return at
  }

  /// As `match`, for text in which backslashes and ampersands are nothing but that.
  func matchLiterally(_ literal: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    var at = start
    var index = 0
    while index < literal.count {
      guard at < bytes.count else { return nil }
      if bytes[at] == literal[index] {
        index += 1
      } else if bytes[at] == 0, literal[index...].starts(with: Self.replacement) {
        index += Self.replacement.count
      } else {
        return nil
      }
      at += 1
    }
    return at
  }

  /// What the parser reads where NUL stands.
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// A character reference, and how many scalars stand for it.
  private func reference(_ start: Int) -> (length: Int, scalars: Int)? {
    let limit = min(bytes.count, start + HTMLNamedCharacters.longestName + 2)
    guard let semicolon = bytes[start..<limit].firstIndex(of: 0x3B),
      let reference = HTMLCharacterReference.read(bytes.span, at: start),
      reference.length == semicolon + 1 - start
    else { return nil }
    let scalars = reference.characters.unicodeScalars.count
    // Of a number, the parser takes seven digits, or an x and six.
    let isTooLong = bytes[start + 1] == 0x23 && reference.length > 10
    return isTooLong || scalars == 0 ? nil : (reference.length, scalars)
  }
}
