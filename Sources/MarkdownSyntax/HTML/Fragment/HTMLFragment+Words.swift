extension HTMLFragment {
  /// Appends what readers see of the whole: no hidden columns of tables, no ticks, no words that stand
  /// for icons. Markdown between is left out.
  package func appendWords(into text: inout [UInt8]) {
    let hidden = hiddenCells
    var skipUntil = 0
    for node in nodes.indices where node >= skipUntil {
      switch nodes[node].content {
      case .token(.text(let range), _):
        text.append(contentsOf: HTMLText.decoded(bytes(of: node).span.extracting(range)))
      case .token(.openTag(let tag), _):
        if hidden.contains(node) || isIcon(node) {
          skipUntil = nodes[node].end
        } else if tag.element.map({ !$0.isPhrasing || $0 == .br }) ?? false {
          text.append(0x20)
        }
      case .markdown, .token: break
      }
    }
  }

  /// Whether an element is an icon: `<i class="fa-rocket">`.
  func isIcon(_ node: Int) -> Bool {
    element(node) == .i && (value("class", of: node) ?? "").contains("fa-")
  }

  /// Cells of columns that are hidden or hold ticks, with their heads.
  private var hiddenCells: Set<Int> {
    var hidden: Set<Int> = []
    for node in nodes.indices where element(node) == .table {
      guard let table = HTMLTable(self, at: node) else { continue }
      for (position, column) in table.columns.enumerated() {
        if column.isHidden { hidden.insert(column.head) }
        guard column.isHidden || column.kind == .checkbox else { continue }
        for cells in table.rows where position < cells.count { hidden.insert(cells[position]) }
      }
    }
    return hidden
  }
}
