import Diagnostics

/// One line of a PO file, taken apart from its beginning.
struct POLine {
  private let bytes: [UInt8]
  private var position: Int
  private let end: Int

  /// The line without white space at its ends.
  init(_ bytes: [UInt8], from start: Int, to end: Int) {
    self.bytes = bytes
    var (start, end) = (start, end)
    while start < end, isBlank(bytes[start]) { start += 1 }
    while start < end, isBlank(bytes[end - 1]) { end -= 1 }
    position = start
    self.end = end
  }

  /// What is left of the line.
  var span: SourceSpan { SourceSpan(position, end) }

  var next: UInt8? { position < end ? bytes[position] : nil }

  var rest: String { String(decoding: bytes[position..<end], as: UTF8.self) }

  /// The character that says what a comment is, with what stands before the comment's text; `nil`
  /// for a translator's own.
  mutating func takeCommentSign() -> UInt8? {
    position += 1
    let sign = next
    let known = ",=.:|~".utf8
    guard let sign, known.contains(sign) else { return nil }
    position += 1
    skipBlanks()
    return sign
  }

  /// What stands before the next blank or quotation mark.
  mutating func takeWord() -> String {
    let start = position
    while let byte = next, !isBlank(byte), byte != UInt8(ascii: "\"") { position += 1 }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    skipBlanks()
    return word
  }

  /// The texts between quotation marks that fill the rest of the line, joined.
  mutating func takeTexts() throws(POProblem) -> String {
    let start = position
    var text: [UInt8] = []
    repeat {
      guard next == UInt8(ascii: "\"") else {
        throw problem(
          "A text in quotation marks must stand here.", hint: "Put the text between \" and \".")
      }
      try takeText(into: &text)
      skipBlanks()
    } while next != nil
    guard let valid = String(validating: text, as: UTF8.self), !valid.utf8.contains(0) else {
      position = start
      throw problem(
        "The escapes of this line make no text.", hint: "Write the characters themselves.")
    }
    return valid
  }

  private mutating func takeText(into text: inout [UInt8]) throws(POProblem) {
    let start = position
    position += 1
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return
      case UInt8(ascii: "\\"): text.append(try takeEscape())
      default: text.append(byte)
      }
    }
    position = start
    throw problem(
      "The quotation mark that is opened here is not closed on the line.",
      hint: "Close it; a quotation mark within the text is written \\\".")
  }

  /// What stands behind a backslash, as in C.
  private mutating func takeEscape() throws(POProblem) -> UInt8 {
    let sign = next
    position += 1
    switch sign {
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "a"): return 0x07
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "v"): return 0x0B
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "?"):
      return sign ?? 0
    case UInt8(ascii: "x"): return try takeNumber(radix: 16, digits: 2)
    case .some(0x30...0x37):
      position -= 1
      return try takeNumber(radix: 8, digits: 3)
    default:
      position -= 2
      throw problem(
        "A backslash must be followed by n, t, r, another backslash or a quotation mark.",
        hint: "Write \\\\ for a backslash of the text.")
    }
  }

  private mutating func takeNumber(radix: Int, digits: Int) throws(POProblem) -> UInt8 {
    var text = ""
    while text.utf8.count < digits, let byte = next,
      Int(String(UnicodeScalar(byte)), radix: radix) != nil
    {
      text.unicodeScalars.append(UnicodeScalar(byte))
      position += 1
    }
    guard let value = UInt8(text, radix: radix) else {
      throw problem(
        "The number behind this backslash is no byte.", hint: "Write the character itself.")
    }
    return value
  }

  private mutating func skipBlanks() {
    while let byte = next, isBlank(byte) { position += 1 }
  }

  private func problem(_ message: String, hint: String) -> POProblem {
    POProblem(message: message, hint: hint, span: span)
  }
}

/// Spaces, tabs, and the CR of a line that Windows ended.
private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
