/// A character written as `&name;`, `&#10;` or `&#xA;`.
package struct HTMLCharacterReference: Hashable, Sendable {
  /// Bytes from the ampersand on.
  package let length: Int
  /// What it stands for; U+FFFD where HTML has no such character, empty for `&#xNAN;`, which GitBook
  /// writes by mistake.
  package let characters: String
  /// Whether it may be published as it is written.
  package let isSound: Bool

  /// The reference that begins with the ampersand at `index`, or `nil` when it is just an ampersand.
  ///
  /// A number may lack its semicolon, as browsers allow; it is then not sound.
  package static func read(_ html: Span<UInt8>, at index: Int) -> HTMLCharacterReference? {
    guard index + 1 < html.count else { return nil }
    return html[index + 1] == UInt8(ascii: "#")
      ? number(html, at: index) : name(html, at: index)
  }

  private static func name(_ html: Span<UInt8>, at index: Int) -> HTMLCharacterReference? {
    var end = index + 1
    let limit = min(html.count, end + HTMLNamedCharacters.longestName)
    while end < limit, html[end].isHTMLLetter || html[end].isHTMLDigit { end += 1 }
    guard end > index + 1, end < html.count, html[end] == UInt8(ascii: ";") else { return nil }
    var name = ""
    for position in (index + 1)..<end {
      name.unicodeScalars.append(Unicode.Scalar(html[position]))
    }
    guard let characters = HTMLNamedCharacters.characters(named: name) else { return nil }
    return HTMLCharacterReference(length: end + 1 - index, characters: characters, isSound: true)
  }

  private static func number(_ html: Span<UInt8>, at index: Int) -> HTMLCharacterReference? {
    if html.htmlMatches("&#xNAN;", at: index) {
      return HTMLCharacterReference(length: 7, characters: "", isSound: false)
    }
    var end = index + 2
    guard end < html.count else { return nil }
    let isHexadecimal = html[end].htmlLowercased == UInt8(ascii: "x")
    if isHexadecimal { end += 1 }
    let digits = end
    var value: UInt32 = 0
    while end < html.count, let digit = digit(html[end], isHexadecimal: isHexadecimal) {
      value = min(0x11_0000, value * (isHexadecimal ? 16 : 10) + digit)
      end += 1
    }
    guard end > digits else { return nil }
    let isClosed = end < html.count && html[end] == UInt8(ascii: ";")
    let scalar = Unicode.Scalar(value).flatMap { isForbidden($0) ? nil : $0 }
    return HTMLCharacterReference(
      length: end + (isClosed ? 1 : 0) - index,
      characters: scalar.map { String(Character($0)) } ?? "\u{FFFD}",
      isSound: isClosed && scalar != nil && end - digits <= 7)
  }

  private static func digit(_ byte: UInt8, isHexadecimal: Bool) -> UInt32? {
    if byte.isHTMLDigit { return UInt32(byte - 0x30) }
    let letter = byte.htmlLowercased
    guard isHexadecimal, (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(letter) else {
      return nil
    }
    return UInt32(letter - UInt8(ascii: "a") + 10)
  }

  /// NUL and controls have no place in HTML, save for white space and the block from U+0080 on,
  /// which browsers read as Windows-1252.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0C, 0x0D: false
    case 0x00..<0x20, 0x7F: true
    default: false
    }
  }
}
