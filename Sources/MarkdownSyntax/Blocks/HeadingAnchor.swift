/// `## Title {#anchor}`: the anchor that a heading states behind its text, as HonKit and many other
/// readers of Markdown have it.
///
/// Nobody ends a heading so to be read, and what is no name stays text; so it holds for every page.
enum HeadingAnchor {
  static func mayBeIn(_ body: UnsafeBufferPointer<UInt8>) -> Bool { body.contains("{#") }

  /// The name in a line's rest, which begins with `{#` and ends the heading; closing `#` may follow.
  static func name<Bytes: RandomAccessCollection<UInt8>>(in rest: Bytes) -> Range<Int>?
  where Bytes.Index == Int {
    guard rest.count > 3, rest.starts(with: [0x7B, 0x23]) else { return nil }
    let start = rest.startIndex + 2
    let end = rest[start...].firstIndex { !isName($0) } ?? rest.endIndex
    guard end > start, end < rest.endIndex, rest[end] == 0x7D else { return nil }
    let behind = rest[(end + 1)...].drop { LinkSyntax.isSpace($0) }
    // Closing marks stand apart from the text.
    let marks = behind.drop { $0 == 0x23 }
    guard behind.count == marks.count || behind.startIndex > end + 1,
      marks.allSatisfy({ LinkSyntax.isSpace($0) })
    else { return nil }
    return start..<end
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2D, 0x2E, 0x30...0x39, 0x3A, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x80...: true
    default: false
    }
  }
}

extension TagRewriter {
  /// Blanks out an anchor at the end of a heading's line.
  mutating func headingAnchor(
    _ start: Int, _ lineEnd: Int, _ standing: LineStanding
  ) -> Int? {
    guard standing.kind == .text, bytes[standing.text] == 0x23 else { return nil }
    var title = standing.text
    while title < start, bytes[title] == 0x23 { title += 1 }
    guard title - standing.text <= 6, !isBlank(title..<start), isBlank(title..<(title + 1)),
      isBlank((start - 1)..<start),
      let name = HeadingAnchor.name(in: UnsafeBufferPointer(bytes)[start..<lineEnd])
    else { return nil }
    fill(start..<(name.upperBound + 1), with: 0x20)
    return lineEnd
  }
}

extension MarkdownDocument {
  /// The anchor that a heading states behind its text, `{#anchor}`.
  ///
  /// - Parameter end: Where its text ends.
  package func statedAnchor(ofHeadingEndingAt end: Int) -> String? {
    let rest = bytes[end...].prefix { $0 != 0x0A && $0 != 0x0D }
      .drop { LinkSyntax.isSpace($0) }
    return HeadingAnchor.name(in: rest).map { String(decoding: bytes[$0], as: UTF8.self) }
  }
}
