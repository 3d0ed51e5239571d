package import Diagnostics

/// What the C parser can read in time linear in its length, found in one pass before it runs.
///
/// Debian's cmark-gfm has quadratic cases that a small file can reach, cannot be interrupted, and
/// aborts the process when memory ends. Whatever is beyond these limits is not shown to it.
package struct InputLimits: Sendable {
  /// Bytes of a page.
  package var pageBytes = 8 << 20
  /// Bytes of one inline run: a paragraph, a list item's own text, a table row.
  package var inlineRunBytes = 16 << 10
  package var containerDepth = 100
  package var tableColumns = 100
  /// Bytes of a link reference definition.
  package var definitionBytes = 2 << 10

  package init() {}

  package struct Excess: Hashable, Sendable {
    package let span: SourceSpan
    /// The sentence a diagnostic says.
    package let message: String
    package let hint: String
  }

  /// The first thing in a body that is beyond the limits.
  ///
  /// - Parameter body: The bytes below front matter, at `offset` of the file.
  package func firstExcess(in body: UnsafeBufferPointer<UInt8>, at offset: Int) -> Excess? {
    var scan = LimitScan(limits: self, body: body, offset: offset)
    return scan.run()
  }
}

/// The pass itself: line by line, with just enough of the block structure to tell runs apart.
private struct LimitScan {
  let limits: InputLimits
  let body: UnsafeBufferPointer<UInt8>
  let offset: Int
  var runStart = 0
  var fence: (character: UInt8, count: Int)?
  var inHTML = false
  var inList = false

  mutating func run() -> InputLimits.Excess? {
    if body.count > limits.pageBytes {
      return excess(
        0, min(body.count, 1), "The page is larger than \(limits.pageBytes >> 20) MB.",
        "Split it into several pages.")
    }
    var lineStart = 0
    while lineStart < body.count {
      var lineEnd = lineStart
      while lineEnd < body.count, body[lineEnd] != 0x0A, body[lineEnd] != 0x0D { lineEnd += 1 }
      if let found = check(lineStart, lineEnd) { return found }
      lineStart = lineEnd + 1
      if lineEnd < body.count, body[lineEnd] == 0x0D, lineStart < body.count,
        body[lineStart] == 0x0A
      {
        lineStart += 1
      }
    }
    return nil
  }

  private mutating func check(_ start: Int, _ end: Int) -> InputLimits.Excess? {
    var at = start
    var markers = 0
    var sawListMarker = false
    // Container markers at the start of the line, however many.
    scan: while at < end {
      switch body[at] {
      case 0x20, 0x09:
        at += 1
      case 0x3E:  // >
        markers += 1
        at += 1
      case 0x2A, 0x2B, 0x2D:  // * + -
        guard at + 1 >= end || body[at + 1] == 0x20 || body[at + 1] == 0x09 else { break scan }
        markers += 1
        sawListMarker = true
        at += 1
      case 0x30...0x39:
        var digits = at
        while digits < end, digits - at < 9, (0x30...0x39).contains(body[digits]) { digits += 1 }
        guard digits < end, body[digits] == 0x2E || body[digits] == 0x29,
          digits + 1 >= end || body[digits + 1] == 0x20 || body[digits + 1] == 0x09
        else { break scan }
        markers += 1
        sawListMarker = true
        at = digits + 1
      default:
        break scan
      }
    }
    if let open = fence {
      if closesFence(open, at, end) { fence = nil }
      runStart = end
      return nil
    }
    let indent = at - start
    if markers > limits.containerDepth
      || (markers > 0 && indent / 2 > limits.containerDepth * 2)
    {
      return excess(
        start, min(end, start + 80),
        "Lists or quotes are nested more than \(limits.containerDepth) deep.",
        "Nest them less.")
    }
    if at >= end {  // a blank line ends a run and an HTML block
      runStart = end
      inHTML = false
      return nil
    }
    if opensFence(at, end, indent: indent) {
      runStart = end
      return nil
    }
    if body[at] == 0x3C, !inHTML, opensHTML(at, end) { inHTML = true }
    if inHTML {
      runStart = end
      return nil
    }
    if sawListMarker { inList = true } else if indent == 0 { inList = false }
    if sawListMarker || body[at] == 0x23 || body[at] == 0x7C { runStart = start }
    if let columns = tooManyColumns(at, end) { return columns }
    if end - runStart > limits.inlineRunBytes {
      return excess(
        start, min(end, start + 80),
        "A paragraph is longer than \(limits.inlineRunBytes >> 10) KB.",
        "Break it with blank lines.")
    }
    if body[at] == 0x5B, end - at > limits.definitionBytes, isDefinition(at, end) {
      return excess(
        at, min(end, at + 80),
        "A link definition is longer than \(limits.definitionBytes >> 10) KB.",
        "Shorten its address.")
    }
    return nil
  }

  /// A fence indented as code opens nothing.
  private mutating func opensFence(_ at: Int, _ end: Int, indent: Int) -> Bool {
    guard indent < 4 || inList, body[at] == 0x60 || body[at] == 0x7E else { return false }
    var count = 0
    while at + count < end, body[at + count] == body[at] { count += 1 }
    guard count >= 3 else { return false }
    if body[at] == 0x60 {  // an info string holds no backtick
      for index in (at + count)..<end where body[index] == 0x60 { return false }
    }
    fence = (body[at], count)
    return true
  }

  private func closesFence(_ open: (character: UInt8, count: Int), _ at: Int, _ end: Int) -> Bool {
    var count = 0
    while at + count < end, body[at + count] == open.character { count += 1 }
    guard count >= open.count else { return false }
    for index in (at + count)..<end where body[index] != 0x20 && body[index] != 0x09 {
      return false
    }
    return true
  }

  /// A tag at the start of a line that opens an HTML block: what follows up to a blank line is not
  /// read as inlines, so its bytes do not count.
  private func opensHTML(_ at: Int, _ end: Int) -> Bool {
    let next = at + 1
    guard next < end else { return false }
    let letter = body[next] | 0x20
    guard (0x61...0x7A).contains(letter) || body[next] == 0x2F else { return false }
    // Only the elements that open an HTML block for certain (CommonMark 0.29 §4.6, kind 6).
    var name: [UInt8] = []
    var index = body[next] == 0x2F ? next + 1 : next
    while index < end, name.count < 12, (0x61...0x7A).contains(body[index] | 0x20) {
      name.append(body[index] | 0x20)
      index += 1
    }
    let closed = index >= end || [0x20, 0x09, 0x3E, 0x2F].contains(body[index])
    return closed && LimitScan.blockElements.contains(String(decoding: name, as: UTF8.self))
  }

  private static let blockElements: Set<String> = [
    "table", "thead", "tbody", "tr", "td", "th", "div", "figure", "details", "ul", "ol", "li", "p",
    "section", "article", "pre", "dl", "blockquote", "center",
  ]

  private func tooManyColumns(_ at: Int, _ end: Int) -> InputLimits.Excess? {
    var bars = 0
    for index in at..<end where body[index] == 0x7C { bars += 1 }
    guard bars > limits.tableColumns + 1 else { return nil }
    // Bars in prose are harmless; a delimiter row of bars, dashes and colons makes a table.
    for index in at..<end {
      switch body[index] {
      case 0x7C, 0x2D, 0x3A, 0x20, 0x09: continue
      default: return nil
      }
    }
    return excess(
      at, min(end, at + 80), "A table has more than \(limits.tableColumns) columns.",
      "Turn it round, or split it.")
  }

  private func isDefinition(_ at: Int, _ end: Int) -> Bool {
    var index = at + 1
    while index < end, body[index] != 0x5D { index += 1 }
    return index + 1 < end && body[index + 1] == 0x3A
  }

  private func excess(
    _ start: Int, _ end: Int, _ message: String, _ hint: String
  ) -> InputLimits.Excess {
    InputLimits.Excess(
      span: SourceSpan(offset + start, offset + end), message: message, hint: hint)
  }
}
