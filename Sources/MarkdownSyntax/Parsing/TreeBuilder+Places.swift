import CCMarkGFM

extension TreeBuilder {
  /// Where a block stands in the body. The parser says it right but for the cases below.
  mutating func blockSpan(
    _ pointer: OpaquePointer, _ kind: MarkdownNode.Kind, parent: Int32
  ) -> Range<Int> {
    switch kind {
    case .document: return 0..<body.count
    case .table, .tableRow, .tableCell: return tableSpan(pointer, kind, parent: parent)
    case .paragraph where cmark_node_get_start_line(pointer) == 0:
      return leadInSpan(pointer)
    default: break
    }
    var span = reportedSpan(pointer)
    if kind == .heading {
      let last = lastLine(ofHeading: pointer)
      span = span.lowerBound..<max(span.lowerBound, lines.trimmedEnd(ofLine: last))
      let isUnderlined = last > Int(cmark_node_get_start_line(pointer))
      headingTextEnd = isUnderlined ? lines.trimmedEnd(ofLine: last - 1) : span.upperBound
    } else if kind == .footnoteDefinition {  // from behind its label
      span = labelStart(before: span.lowerBound)..<span.upperBound
    } else if kind == .htmlBlock {  // with the line that closes it
      let count = literalLines(of: pointer)
      let last = Int(cmark_node_get_start_line(pointer)) + max(1, count) - 1
      span = span.lowerBound..<max(span.upperBound, lines.trimmedEnd(ofLine: last))
    } else if kind == .codeBlock, parent > 0 {  // with the line below where its container ends
      let limit = max(span.lowerBound, Int(nodes[Int(parent)].spanEnd) - bodyStart)
      if span.upperBound > limit { span = span.lowerBound..<trimmed(limit, from: span.lowerBound) }
    }
    return span
  }

  /// As the parser says it; an end may read "next line, column 0".
  func reportedSpan(_ pointer: OpaquePointer) -> Range<Int> {
    let start = lines.offset(
      line: Int(cmark_node_get_start_line(pointer)),
      column: Int(cmark_node_get_start_column(pointer)))
    let endLine = Int(cmark_node_get_end_line(pointer))
    let endColumn = Int(cmark_node_get_end_column(pointer))
    let end =
      endColumn == 0
      ? lines.trimmedEnd(ofLine: endLine - 1)
      : lines.offset(line: endLine, column: endColumn + 1)
    return start..<max(start, end)
  }

  private func literalLines(of pointer: OpaquePointer) -> Int {
    guard var at = cmark_node_get_literal(pointer) else { return 0 }
    var count = 0
    var isOpen = false
    while at.pointee != 0 {
      isOpen = at.pointee != 0x0A
      if !isOpen { count += 1 }
      at += 1
    }
    return isOpen ? count + 1 : count
  }

  /// A heading is reported without the marks that close it, or with the line below its underline.
  private func lastLine(ofHeading pointer: OpaquePointer) -> Int {
    let first = Int(cmark_node_get_start_line(pointer))
    let last = Int(cmark_node_get_end_line(pointer))
    let underline = scan.underlines.suffix(above: first).first.map(Int.init)
    return underline.map { $0 <= last ? $0 : first } ?? first
  }

  /// Lists and what is in them are reported to go on through the blank lines below.
  mutating func endWithLastChild(_ at: Int) {
    var child = at + 1
    guard child < nodes.count else {
      let start = Int(nodes[at].spanStart) - bodyStart
      nodes[at].spanEnd = Int32(
        trimmed(Int(nodes[at].spanEnd) - bodyStart, from: start) + bodyStart)
      return
    }
    while Int(nodes[child].end) < nodes.count { child = Int(nodes[child].end) }
    let least = nodes[at].kind == .blockQuote ? nodes[at].spanEnd : nodes[at].spanStart
    nodes[at].spanEnd = max(least, nodes[child].spanEnd)
  }

  private func trimmed(_ end: Int, from start: Int) -> Int {
    var end = end
    while end > start, LinkSyntax.isSpace(body[end - 1]) { end -= 1 }
    return end
  }

  private func labelStart(before end: Int) -> Int {
    var at = end
    while at > 0, body[at - 1] != 0x0A, body[at - 1] != 0x0D {
      at -= 1
      if body[at] == 0x5B, at + 1 < end, body[at + 1] == 0x5E { return at }
    }
    return end
  }

  /// Where the text of the lines begins that stand below the one with an offset.
  func lines(below offset: Int) -> ArraySlice<Int32> { scan.textStarts.suffix(above: offset) }

  func textStart(ofLine line: Int) -> Int {
    var at =
      scan.textStarts.indices.contains(line - 1) ? Int(scan.textStarts[line - 1]) : body.count
    while at < body.count, body[at] == 0x20 || body[at] == 0x09 { at += 1 }
    return at
  }
}

extension [Int32] {
  /// The elements of an ascending list that are greater than a number.
  fileprivate func suffix(above number: Int) -> ArraySlice<Int32> {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(self[middle]) > number { high = middle } else { low = middle + 1 }
    }
    return self[low...]
  }
}
