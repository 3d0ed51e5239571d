extension HTMLFragment {
  /// Appends what readers see of the whole: no hidden columns of tables, no ticks, no names of files in
  /// whose place a title stands, no words that stand for icons. Markdown between is left out.
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
        } else if setsApart(tag) {
          text.append(0x20)
        }
      case .markdown, .token: break
      }
    }
  }

  /// Whether its words do not touch those before: a block's, and a choice's in a table.
  private func setsApart(_ tag: HTMLOpenTag) -> Bool {
    guard let element = tag.element else { return false }
    return !element.isPhrasing || element == .br || tag.attribute("data-option") != nil
  }

  /// Whether an element is an icon: `<i class="fa-rocket">`.
  func isIcon(_ node: Int) -> Bool {
    element(node) == .i && (value("class", of: node) ?? "").contains("fa-")
  }

  /// Cells whose words nobody reads, with the heads of hidden columns.
  private var hiddenCells: Set<Int> {
    var hidden: Set<Int> = []
    for node in nodes.indices where element(node) == .table {
      guard let table = HTMLTable(self, at: node) else { continue }
      for (position, column) in table.columns.enumerated() {
        if column.isHidden { hidden.insert(column.head) }
        let isUnread = column.kind == .checkbox || column.kind == .contentReference
        guard column.isHidden || isUnread else { continue }
        for cells in table.rows where position < cells.count { hidden.insert(cells[position]) }
      }
    }
    return hidden
  }
}
