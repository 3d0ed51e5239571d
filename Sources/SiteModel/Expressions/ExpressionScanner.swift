import Diagnostics

/// A word or sign of an expression.
struct ExpressionToken: Hashable {
  enum Kind: Hashable {
    case name(String), text(String), number(Double), sign(String), end
  }

  let kind: Kind
  let span: SourceSpan
}

/// Cuts an expression into words and signs.
struct ExpressionScanner {
  let text: [UInt8]
  /// The offset in the file of each byte, and of the end.
  let places: [Int]
  private var at = 0

  init(text: [UInt8], places: [Int]) {
    self.text = text
    self.places = places
  }

  /// The longest first.
  private static let signs = [
    "===", "!==", "&&", "||", "?.", "?", ":", "!", "+", ".", "(", ")", "[", "]",
  ]

  /// - Returns: At least one, the last of them the end.
  mutating func tokens() throws(ExpressionFault) -> [ExpressionToken] {
    var tokens: [ExpressionToken] = []
    while true {
      while at < text.count, text[at] <= 0x20 || isNoBreakSpace(at) {
        at += isNoBreakSpace(at) ? 2 : 1
      }
      guard at < text.count else {
        return tokens + [ExpressionToken(kind: .end, span: span(at..<at))]
      }
      tokens.append(try token())
    }
  }

  private func isNoBreakSpace(_ at: Int) -> Bool {
    text[at] == 0xC2 && at + 1 < text.count && text[at + 1] == 0xA0
  }

  private mutating func token() throws(ExpressionFault) -> ExpressionToken {
    let start = at
    if isNameByte(text[at]) {
      while at < text.count, goesOn(at) { at += 1 }
      return token(.name(string(start..<at)), from: start)
    }
    if isDigit(text[at]) {
      while at < text.count, isDigit(text[at]) || text[at] == UInt8(ascii: ".") { at += 1 }
      guard let number = Double(string(start..<at)) else {
        throw malformed(start..<at, "“\(string(start..<at))” is no number.")
      }
      return token(.number(number), from: start)
    }
    if text[at] == UInt8(ascii: "\"") || text[at] == UInt8(ascii: "'") { return try quoted() }
    for sign in Self.signs where text[at...].starts(with: sign.utf8) {
      at += sign.utf8.count
      return token(.sign(sign), from: start)
    }
    var end = at + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    throw malformed(start..<end, "“\(string(start..<end))” means nothing in an expression.")
  }

  private mutating func quoted() throws(ExpressionFault) -> ExpressionToken {
    let start = at
    var value: [UInt8] = []
    at += 1
    while at < text.count, text[at] != text[start] {
      if text[at] == UInt8(ascii: "\\"), at + 1 < text.count { at += 1 }
      value.append(text[at])
      at += 1
    }
    guard at < text.count else { throw malformed(start..<at, "The text is not closed.") }
    at += 1
    return token(.text(String(decoding: value, as: UTF8.self)), from: start)
  }

  // MARK: - Places

  private func token(_ kind: ExpressionToken.Kind, from start: Int) -> ExpressionToken {
    ExpressionToken(kind: kind, span: span(start..<at))
  }

  private func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(places[range.lowerBound], places[range.upperBound])
  }

  private func malformed(_ range: Range<Int>, _ message: String) -> ExpressionFault {
    ExpressionFault(
      code: .expressionMalformed, span: span(range), message: message,
      hint: "Write names, texts in quotes, +, ===, !==, &&, ||, ! and ? : alone.")
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A, 0x5F, 0x24, 0x80...: true
    default: false
    }
  }

  /// Whether a name goes on at an offset. A dash does not subtract: it is part of a name.
  private func goesOn(_ at: Int) -> Bool {
    if isNoBreakSpace(at) { return false }
    if isNameByte(text[at]) || isDigit(text[at]) { return true }
    return text[at] == UInt8(ascii: "-") && at + 1 < text.count
      && (isNameByte(text[at + 1]) || isDigit(text[at + 1]))
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
