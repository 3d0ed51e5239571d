import MarkdownSyntax

/// A table whose rows are cards.
extension BodyRenderer {
  mutating func writeCards(
    _ table: HTMLTable, _ node: Int, classes: [String], of fragment: HTMLFragment
  ) {
    out.writeLineStart()
    out.write("<ul")
    writeIdentifier(of: node, fragment)
    out.writeClasses(["cards"] + classes)
    out.write(">\n")
    for cells in table.rows {
      let row = CardRow(table, cells, fragment)
      if !row.isEmpty { write(row, of: fragment) }
    }
    out.write("</ul>\n")
  }

  /// One link opens the card: its title, or, where that holds links itself, one of the same name that
  /// lies over the card's ground. None does where the cards stand in a link of their author's.
  private mutating func write(_ row: CardRow, of fragment: HTMLFragment) {
    let target =
      sanitizer.balance.isInsideLink
      ? nil : row.target.flatMap { fragment.address("href", of: $0) }
    let href: String? = target.flatMap { target in
      if case .address(let address) = self.target(of: target, isImage: false) {
        address
      } else {
        nil
      }
    }
    out.write("<li")
    if let row = row.node { writeIdentifier(of: row, fragment) }
    out.write(" class=\"card\">\n")
    writeCover(row, of: fragment)
    var rest = row.shown
    if let title = rest.first, title.column.kind == .text {
      rest.removeFirst()
      writeTitle(title.cell, href, of: fragment)
    } else if let href, let target {
      out.write("<div class=\"card-title\">")
      beginLink(href)
      out.writeEscaped(
        links.title(of: target) ?? row.target.map { fragment.line(of: $0) } ?? target)
      out.write("</a></div>\n")
      rest.removeAll { $0.cell == row.targetCell }
    }
    for part in rest {
      out.write("<div")
      writeIdentifier(of: part.cell, fragment)
      out.write(" class=\"card-text\">")
      sanitizer.balance.mark(.flow)
      writeContent(of: part.cell, part.column, of: fragment)
      sanitizer.balance.closeToMark(into: &out)
      out.write("</div>\n")
    }
    out.write("</li>\n")
  }

  private mutating func writeTitle(_ cell: Int, _ href: String?, of fragment: HTMLFragment) {
    let isLink = fragment.elements(.a, .audio, .button, .iframe, .video, below: cell).isEmpty
    out.write("<div")
    writeIdentifier(of: cell, fragment)
    out.write(" class=\"card-title\">")
    if let href, isLink {
      beginLink(href)
      sanitizer.balance.mark(.link)
      writeInLine(cell, of: fragment)
      sanitizer.balance.closeToMark(into: &out)
      out.write("</a></div>\n")
      return
    }
    sanitizer.balance.mark(.flow)
    write(fragment, below: cell)
    sanitizer.balance.closeToMark(into: &out)
    out.write("</div>\n")
    if let href { writeOpener(href, named: fragment.line(of: cell)) }
  }

  private mutating func beginLink(_ href: String) {
    out.write("<a href=\"")
    out.writeAddress(href)
    out.write("\">")
  }

  private mutating func writeOpener(_ href: String, named name: String) {
    out.write("<a class=\"card-open\" href=\"")
    out.writeAddress(href)
    out.write("\" aria-label=\"")
    out.writeEscaped(name)
    out.write("\"></a>\n")
  }

  /// The text of a cell without the blocks in it, for a place where only text may stand.
  private mutating func writeInLine(_ node: Int, of fragment: HTMLFragment) {
    for child in fragment.children(of: node) {
      if case .markdown(let index) = fragment.nodes[child].content {
        out.writeEscaped(document.line(of: index))
      } else if let element = fragment.element(child), !element.isPhrasing {
        if out.last != 0x3E { out.write(" ") }
        writeInLine(child, of: fragment)
      } else {
        write(child, of: fragment)
      }
    }
  }

  private mutating func writeCover(_ row: CardRow, of fragment: HTMLFragment) {
    guard let cover = row.cover ?? row.darkCover else { return }
    let dark = row.darkCover.flatMap { dark in
      dark != cover && coverAddress(dark, fragment) != nil ? dark : nil
    }
    guard let light = coverAddress(cover, fragment) else {
      writeForeignCover(cover, of: fragment)
      return
    }
    writeCover(light, class: dark == nil ? "card-cover" : "card-cover on-light")
    if let dark = dark.flatMap({ coverAddress($0, fragment) }) {
      writeCover(dark, class: "card-cover on-dark")
    }
  }

  private mutating func writeCover(_ address: String, class name: String) {
    out.write("<img class=\"")
    out.writeEscaped(name)
    out.write("\" src=\"")
    out.writeAddress(address)
    out.write("\" alt=\"\" loading=\"lazy\">\n")
  }

  /// The address of a file that a link names; none of one on another site.
  private func coverAddress(_ link: Int, _ fragment: HTMLFragment) -> String? {
    guard let written = fragment.address("href", of: link) else { return nil }
    if case .address(let address) = target(of: written, isImage: true) { return address }
    guard !HTMLURL.isWebAddress(Array(written.utf8).span),
      case .address(let address) = target(of: written, isImage: false)
    else { return nil }
    return address
  }

  private mutating func writeForeignCover(_ link: Int, of fragment: HTMLFragment) {
    guard let written = fragment.address("href", of: link),
      HTMLURL.isWebAddress(Array(written.utf8).span)
    else { return }
    BodyHTMLReferences<Links>.writeForeign(
      written, style.words.foreignImage, alternative: "",
      isInLink: sanitizer.balance.isInsideLink, into: &out)
    out.append(0x0A)
  }
}

/// The parts of one card.
private struct CardRow {
  /// The `<tr>`.
  let node: Int?
  /// Cells that are seen, as far as there is something in them.
  let shown: [(column: HTMLTable.Column, cell: Int)]
  /// The link that says where the card leads, and its cell.
  let target: Int?
  let targetCell: Int?
  let cover: Int?
  let darkCover: Int?

  init(_ table: HTMLTable, _ cells: [Int], _ fragment: HTMLFragment) {
    node = cells.first.map { fragment.nodes[$0].parent }
    let parts = Array(zip(table.columns, cells))
    func link(_ role: HTMLTable.Column.Role) -> (link: Int, cell: Int)? {
      parts.lazy.filter { $0.0.role == role }.compactMap { part in
        fragment.elements(.a, below: part.1).first.map { (link: $0, cell: part.1) }
      }.first
    }
    shown = parts.filter { column, cell in
      !column.isHidden && column.role != .cover && column.role != .darkCover
        && !fragment.isEmpty(cell)
    }.map { (column: $0.0, cell: $0.1) }
    target = link(.target)?.link
    targetCell = link(.target)?.cell
    cover = link(.cover)?.link
    darkCover = link(.darkCover)?.link
  }

  var isEmpty: Bool { shown.isEmpty && target == nil && cover == nil && darkCover == nil }
}
