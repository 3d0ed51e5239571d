extension MarkdownDocument {
  /// The node of the closing tag, where an icon of GitBook's begins: `<i class="fa-leaf">:leaf:</i>`. Its
  /// words are shown by who has no icons, and no part of the text around it.
  func endOfIcon(_ index: Int) -> Int? {
    let tag = literal(of: index)
    guard tag.starts(with: "<i ".utf8), tag.firstRange(of: Array("fa-".utf8)) != nil else {
      return nil
    }
    // Its words are one text at most.
    for closing in [index + 1, index + 2] where closing < nodes.count {
      guard nodes[closing].parent == nodes[index].parent else { return nil }
      if nodes[closing].kind == .htmlInline, literal(of: closing).elementsEqual("</i>".utf8) {
        return closing
      }
    }
    return nil
  }
}
