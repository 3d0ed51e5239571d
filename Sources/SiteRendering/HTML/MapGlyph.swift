import SiteModel

/// A tool's place on the map, drawn small: types are rows, phases columns, its own cells filled.
struct MapGlyph {
  let types: [ToolTypeID]
  let phases: [PhaseID]
  let isRightToLeft: Bool

  enum Size: Int {
    case card = 24
    case record = 58
  }

  /// - Parameter label: What those hear who do not see it.
  func svg(of tool: Tool, size: Size, label: String) -> HTML {
    svg(types: tool.types, phases: tool.phases, size: size, label: label)
  }

  func svg(types own: [ToolTypeID], phases places: [PhaseID], size: Size, label: String) -> HTML {
    let columns = max(1, phases.count)
    let width = 10 * columns - 2
    let height = 10 * max(1, types.count) - 2
    let scale = Double(size.rawValue) / Double(max(width, height))
    var out: [UInt8] = []
    out.reserveCapacity(256 + 20 * columns * types.count + label.utf8.count)
    out.write("<svg class=\"glyph\" viewBox=\"0 0 ")
    out.write(number: width)
    out.write(" ")
    out.write(number: height)
    out.write("\" width=\"")
    out.write(number: Int((Double(width) * scale).rounded()))
    out.write("\" height=\"")
    out.write(number: Int((Double(height) * scale).rounded()))
    out.write("\" role=\"img\" aria-label=\"")
    out.writeEscaped(label)
    out.write("\">")
    let rows = types.map(own.contains)
    let used = (0..<columns).map { isUsed(places, $0) }
    if !rows.isEmpty, rows.contains(false) || used.contains(false) {
      out.write("<path d=\"")
      for row in rows.indices {
        for column in used.indices where !rows[row] || !used[column] {
          writeCell(column, row, columns, into: &out)
        }
      }
      out.write("\"/>")
    }
    for row in rows.indices where rows[row] && used.contains(true) {
      out.write("<path class=\"hue-")
      out.write(number: row % 6 + 1)
      out.write("\" d=\"")
      for column in used.indices where used[column] {
        writeCell(column, row, columns, into: &out)
      }
      out.write("\"/>")
    }
    out.write("</svg>")
    return HTML(out)
  }

  private func isUsed(_ places: [PhaseID], _ column: Int) -> Bool {
    phases.isEmpty
      || VocabularyTerm.phase(phases[column]).holds(types: [], phases: places)
  }

  private func writeCell(_ column: Int, _ row: Int, _ columns: Int, into out: inout [UInt8]) {
    let x = isRightToLeft ? columns - 1 - column : column
    out.write("M")
    out.write(number: 2 + 10 * x)
    out.write(" ")
    out.write(number: 2 + 10 * row)
    out.write("h4v4h-4z")
  }
}
