import CCMarkGFM

/// Lines of the table that is being copied.
///
/// The parser reads a table's header as the last line of a paragraph: where there are lines above
/// it, it reports the header at the first of them, and those as a paragraph of no place. The columns
/// of rows it counts from the table's own, whatever the row's indentation is.
struct TableLines {
  /// The paragraph made from the lines above the header.
  var leadIn = -1
  var headerLine = 0
  /// The row being copied, in the body.
  var row = 0..<0
  /// What the parser counts before the first cell of the row.
  var shift = 0
}

extension TreeBuilder {
  /// Where the lines stand that a table's paragraph begins with.
  mutating func leadInSpan(_ pointer: OpaquePointer) -> Range<Int> {
    guard let next = cmark_node_next(pointer), let header = cmark_node_first_child(next) else {
      return 0..<0
    }
    table.leadIn = nodes.count
    table.headerLine =
      cmark_node_next(header).map { Int(cmark_node_get_start_line($0)) - 2 }
      ?? Int(cmark_node_get_end_line(next)) - 1
    let start = reportedSpan(next).lowerBound
    return start..<max(start, lines.trimmedEnd(ofLine: table.headerLine - 1))
  }

  mutating func tableSpan(
    _ pointer: OpaquePointer, _ kind: MarkdownNode.Kind, parent: Int32
  ) -> Range<Int> {
    let span = reportedSpan(pointer)
    switch kind {
    case .table:
      // Set by the paragraph just before, if there was one.
      guard table.leadIn >= 0, nodes[table.leadIn].end == nodes.count else {
        table.leadIn = -1
        table.headerLine = Int(cmark_node_get_start_line(pointer))
        return span
      }
      let start = textStart(ofLine: table.headerLine)
      return start..<max(start, span.upperBound)
    case .tableRow: return rowSpan(pointer, parent: parent)
    default: return cellSpan(pointer)
    }
  }

  private mutating func rowSpan(_ pointer: OpaquePointer, parent: Int32) -> Range<Int> {
    let isHeader = cmark_gfm_extensions_get_table_row_is_header(pointer) != 0
    let line = isHeader ? table.headerLine : Int(cmark_node_get_start_line(pointer))
    let start =
      isHeader
      ? Int(nodes[Int(parent)].spanStart) - bodyStart : textStart(ofLine: line)
    table.row = start..<max(start, lines.trimmedEnd(ofLine: line))
    table.shift = Int(cmark_node_get_start_column(pointer))
    if isHeader, let cell = cmark_node_first_child(pointer) {
      table.shift = start + Int(cmark_node_get_end_column(cell)) + 1 - firstCellEnd(from: start)
    }
    return table.row
  }

  /// Where the first pipe or line end behind a row's first cell stands.
  private func firstCellEnd(from start: Int) -> Int {
    var at = start < body.count && body[start] == 0x7C ? start + 1 : start
    while at < body.count, body[at] != 0x0A, body[at] != 0x0D {
      if body[at] == 0x7C, at == start || body[at - 1] != 0x5C { break }
      at += 1
    }
    return at
  }

  /// Between its pipes; the end of the row for a cell that the row lacks.
  private func cellSpan(_ pointer: OpaquePointer) -> Range<Int> {
    let column = Int(cmark_node_get_start_column(pointer))
    guard column > 0 else { return table.row.upperBound..<table.row.upperBound }
    let first =
      body[table.row].first == 0x7C ? table.row.lowerBound + 1 : table.row.lowerBound
    let reported = table.row.lowerBound + column - table.shift
    let start = max(first, min(reported, table.row.upperBound))
    let end = table.row.lowerBound + Int(cmark_node_get_end_column(pointer)) + 1 - table.shift
    return start..<max(start, min(end, table.row.upperBound))
  }
}
