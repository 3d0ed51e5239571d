/// Open and closing tags.
extension HTMLTokenizer {
  mutating func closingTag(in html: Span<UInt8>) -> HTMLClosingTag? {
    let start = position
    position += 2
    guard let name = tagName(in: html) else { return nil }
    skipSpace(in: html)
    guard skip(UInt8(ascii: ">"), in: html) else { return nil }
    let text = html.htmlName(in: name)
    return HTMLClosingTag(
      range: start..<position, name: text, element: HTMLElement(name: text))
  }

  mutating func openTag(in html: Span<UInt8>) -> HTMLOpenTag? {
    let start = position
    position += 1
    guard let name = tagName(in: html) else { return nil }
    var attributes: [HTMLAttribute] = []
    var isSelfClosing = false
    while true {
      let isSeparated = skipSpace(in: html)
      guard position < html.count else { return nil }
      let byte = html[position]
      if byte == UInt8(ascii: ">") { break }
      if byte == UInt8(ascii: "/") {
        position += 1
        isSelfClosing = true
        break
      }
      guard isSeparated, let attribute = attribute(in: html) else { return nil }
      attributes.append(attribute)
    }
    guard skip(UInt8(ascii: ">"), in: html) else { return nil }
    let text = html.htmlName(in: name)
    return HTMLOpenTag(
      range: start..<position, name: text, element: HTMLElement(name: text),
      attributes: attributes, isSelfClosing: isSelfClosing)
  }

  private mutating func tagName(in html: Span<UInt8>) -> Range<Int>? {
    let start = position
    guard start < html.count, html[start].isHTMLLetter else { return nil }
    while position < html.count, html[position].isHTMLNameByte { position += 1 }
    return start..<position
  }

  private mutating func attribute(in html: Span<UInt8>) -> HTMLAttribute? {
    let start = position
    while position < html.count, isAttributeNameByte(html[position], isFirst: position == start) {
      position += 1
    }
    let name = start..<position
    guard !name.isEmpty else { return nil }
    skipSpace(in: html)
    guard skip(UInt8(ascii: "="), in: html) else {
      // The space belongs to what follows, which must be separated by it.
      position = name.upperBound
      return HTMLAttribute(
        name: html.htmlName(in: name), range: name, value: name.upperBound..<name.upperBound)
    }
    skipSpace(in: html)
    guard let value = attributeValue(in: html) else { return nil }
    return HTMLAttribute(name: html.htmlName(in: name), range: start..<position, value: value)
  }

  /// The bytes of a value without its quotes.
  private mutating func attributeValue(in html: Span<UInt8>) -> Range<Int>? {
    guard position < html.count else { return nil }
    let quote = html[position]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      position += 1
      let start = position
      while position < html.count, html[position] != quote { position += 1 }
      guard position < html.count else { return nil }
      position += 1
      return start..<(position - 1)
    }
    let start = position
    while position < html.count, isUnquotedValueByte(html[position]) { position += 1 }
    return position > start ? start..<position : nil
  }

  private func isAttributeNameByte(_ byte: UInt8, isFirst: Bool) -> Bool {
    if byte.isHTMLLetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") { return true }
    return !isFirst
      && (byte.isHTMLDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "."))
  }

  private func isUnquotedValueByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "`"):
      false
    default: !byte.isHTMLSpace
    }
  }

  /// Passes white space; gives whether there was any.
  @discardableResult
  private mutating func skipSpace(in html: Span<UInt8>) -> Bool {
    let start = position
    while position < html.count, html[position].isHTMLSpace { position += 1 }
    return position > start
  }

  private mutating func skip(_ byte: UInt8, in html: Span<UInt8>) -> Bool {
    guard position < html.count, html[position] == byte else { return false }
    position += 1
    return true
  }
}
