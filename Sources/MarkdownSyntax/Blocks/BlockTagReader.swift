import Diagnostics

/// Reads one block tag from the bytes of a body.
struct BlockTagReader {
  let body: UnsafeBufferPointer<UInt8>
  /// Where the body begins in its file.
  let bodyStart: Int

  /// A tag's longest extent in bytes: one that is never closed does not cost the rest of the page.
  static let reach = 16 << 10

  /// The tag that begins at an offset with `{%`.
  ///
  /// - Returns: The tag and the offset behind it; `nil` where it does not end, or has no name.
  func tag(at start: Int) -> (tag: BlockTag, end: Int)? {
    var at = spaces(from: start + 2)
    let nameStart = at
    while at < body.count, isName(body[at]) { at += 1 }
    guard at > nameStart else { return nil }
    let written = string(nameStart..<at)
    let limit = min(body.count, start + Self.reach)
    var attributes: [BlockTag.Attribute] = []
    while true {
      at = spaces(from: at)
      guard at + 1 < limit else { return nil }
      if body[at] == 0x25, body[at + 1] == 0x7D { break }
      if body[at] == 0x7B, body[at + 1] == 0x25 { return nil }
      guard let read = attribute(at: at, limit) else { return nil }
      attributes.append(read.attribute)
      at = read.end
    }
    let isEnd = written.hasPrefix("end") && written.utf8.count > 3
    let span = SourceSpan(start + bodyStart, at + 2 + bodyStart)
    let name = Located(
      isEnd ? String(written.dropFirst(3)) : written,
      SourceSpan(nameStart + bodyStart, nameStart + written.utf8.count + bodyStart))
    let tag = BlockTag(
      name: name, isEnd: isEnd, attributes: attributes, span: span, role: .single)
    return (tag, at + 2)
  }

  /// A tag in GitBook's other spelling: `<div data-gb-custom-block …>` from an offset to a `>`.
  func division(at start: Int) -> (tag: BlockTag, end: Int)? {
    let limit = min(body.count, start + Self.reach)
    var at = spaces(from: start + 4)
    var name: Located<String>?
    var attributes: [BlockTag.Attribute] = []
    while at < limit, body[at] != 0x3E {
      guard let read = attribute(at: at, limit) else { return nil }
      at = spaces(from: read.end)
      let key = read.attribute.name
      guard key.value.hasPrefix("data-") else { continue }
      if key.value == "data-tag" {
        name = read.attribute.value
      } else if key.value != "data-gb-custom-block" {
        attributes.append(
          BlockTag.Attribute(
            name: Located(String(key.value.dropFirst(5)), key.span), value: read.attribute.value))
      }
    }
    guard at < limit, let name else { return nil }
    let tag = BlockTag(
      name: name, isEnd: false, attributes: attributes,
      span: SourceSpan(start + bodyStart, at + 1 + bodyStart), role: .single)
    return (tag, at + 1)
  }

  // MARK: - Attributes

  private func attribute(
    at start: Int, _ limit: Int
  ) -> (attribute: BlockTag.Attribute, end: Int)? {
    if body[start] == 0x22 || body[start] == 0x27 {
      let nothing = Located("", SourceSpan(start + bodyStart, start + bodyStart))
      return value(at: start, limit).map { (BlockTag.Attribute(name: nothing, value: $0.0), $0.1) }
    }
    var at = start
    while at < limit, !endsWord(at) { at += 1 }
    // A sign that belongs to no attribute is passed over.
    guard at > start else { return value(at: start + 1, of: start..<(start + 1)) }
    let name = Located(string(start..<at), span(start..<at))
    let equals = spaces(from: at)
    guard equals < limit, body[equals] == 0x3D else {
      return (BlockTag.Attribute(name: name, value: Located("", span(at..<at))), at)
    }
    return value(at: spaces(from: equals + 1), limit).map {
      (BlockTag.Attribute(name: name, value: $0.0), $0.1)
    }
  }

  private func value(
    at end: Int, of range: Range<Int>
  ) -> (attribute: BlockTag.Attribute, end: Int)? {
    let name = Located(string(range), span(range))
    return (BlockTag.Attribute(name: name, value: Located("", span(end..<end))), end)
  }

  /// A value in quotes, where a backslash escapes; or a bare word.
  private func value(at start: Int, _ limit: Int) -> (Located<String>, Int)? {
    guard start < limit else { return nil }
    let quote = body[start]
    var at = start
    guard quote == 0x22 || quote == 0x27 else {
      while at < limit, !endsWord(at) || body[at] == 0x3D { at += 1 }
      return (Located(string(start..<at), span(start..<at)), at)
    }
    var text: [UInt8] = []
    at += 1
    while at < limit, body[at] != quote {
      if body[at] == 0x5C, at + 1 < limit, body[at + 1] == quote || body[at + 1] == 0x5C { at += 1 }
      text.append(body[at])
      at += 1
    }
    guard at < limit else { return nil }
    let value = String(decoding: HTMLText.decoded(text.span), as: UTF8.self)
    return (Located(value, span((start + 1)..<at)), at + 1)
  }

  /// White space, `=`, a quote, the end of the tag or of an HTML tag.
  private func endsWord(_ at: Int) -> Bool {
    let byte = body[at]
    if LinkSyntax.isSpace(byte) || byte == 0x3D || byte == 0x22 || byte == 0x27 || byte == 0x3E {
      return true
    }
    return byte == 0x25 && at + 1 < body.count && body[at + 1] == 0x7D
  }

  private func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x5F, 0x40, 0x2F, 0x2E: true
    default: false
    }
  }

  private func spaces(from start: Int) -> Int {
    var at = start
    while at < body.count, LinkSyntax.isSpace(body[at]) { at += 1 }
    return at
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: body[range]), as: UTF8.self)
  }

  func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(range.lowerBound + bodyStart, range.upperBound + bodyStart)
  }
}
