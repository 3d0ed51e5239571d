extension MarkdownDocument {
  /// What surrounds raw HTML inside a node, where the node is an element of its own in the output;
  /// `nil` where it is not. Survey and renderer mark the balance by it, so both refuse the same.
  package func htmlPlace(of index: Int) -> HTMLPlace? {
    switch nodes[index].kind {
    case .blockQuote, .item, .tableCell, .footnoteDefinition, .taggedBlock: .flow
    case .paragraph: isInTightItem(index) ? nil : .paragraph
    case .heading, .emphasis, .strong, .strikethrough: .phrasing
    case .link: .link
    case .document, .list, .codeBlock, .htmlBlock, .thematicBreak, .table, .tableRow, .plainText,
      .text, .softBreak, .lineBreak, .code, .htmlInline, .image, .footnoteReference, .formula:
      nil
    }
  }

  /// Whether a paragraph is an item's text in a tight list, which is written without `<p>`.
  package func isInTightItem(_ paragraph: Int) -> Bool {
    let parent = Int(nodes[paragraph].parent)
    guard parent > 0, nodes[parent].kind == .item else { return false }
    return nodes[Int(nodes[parent].parent)].isTight
  }
}
