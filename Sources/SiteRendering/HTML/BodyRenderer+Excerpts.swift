import MarkdownSyntax

/// Single blocks of a page as another page quotes them: no headings, no ids of their own.
///
/// The renderer's style must be ``BodyStyle/quoted``.
extension BodyRenderer {
  /// The text of a paragraph or of a list's item.
  mutating func writeExcerpt(ofText node: Int) {
    out.writeLineStart()
    out.write("<p>")
    sanitizer.balance.mark(.paragraph)
    writeChildren(of: node)
    sanitizer.balance.closeToMark(into: &out)
    out.append(0x0A)
  }

  /// A heading's words. As a heading they would stand in the outline of the page that quotes them.
  mutating func writeExcerpt(ofHeading node: Int) {
    for anchor in links.anchors(ofHeading: node) { hideAnchor(anchor, in: node) }
    out.writeLineStart()
    out.write("<p><strong>")
    sanitizer.balance.mark(.phrasing)
    writeChildren(of: node)
    sanitizer.balance.closeToMark(into: &out)
    out.write("</strong></p>\n")
  }

  /// The texts of items that follow each other.
  mutating func writeExcerpt(ofItems nodes: [Int]) {
    let item = Int(document.nodes[nodes[0]].parent)
    let list = Int(document.nodes[item].parent)
    let isOrdered = document.nodes[list].isOrdered
    out.writeLineStart()
    if isOrdered {
      let position = Array(document.children(of: list)).firstIndex(of: item) ?? 0
      out.write("<ol start=\"")
      out.write(number: Int(document.nodes[list].number) + position)
      out.write("\">\n")
    } else {
      out.write("<ul>\n")
    }
    for node in nodes {
      out.write("<li>")
      sanitizer.balance.mark(.flow)
      writeChildren(of: node)
      sanitizer.balance.closeToMark(into: &out)
      out.write("</li>\n")
    }
    out.write(isOrdered ? "</ol>\n" : "</ul>\n")
  }

  /// Rows of one table, below its head.
  mutating func writeExcerpt(ofRows nodes: [Int]) {
    let table = Int(document.nodes[nodes[0]].parent)
    let head = document.children(of: table).filter { document.nodes[$0].isHeader }
    enterTablePart(table, document.nodes[table])
    for row in head + nodes.filter({ !head.contains($0) }) { write(row) }
    leaveTablePart(table, document.nodes[table])
  }

  /// Code, or raw HTML, that is a block itself.
  mutating func writeExcerpt(ofBlock node: Int) {
    sanitizer.balance.mark(.flow)
    write(node)
    sanitizer.balance.closeToMark(into: &out)
    out.writeLineStart()
  }

  private mutating func writeChildren(of node: Int) {
    for child in document.children(of: node) { write(child) }
  }
}
