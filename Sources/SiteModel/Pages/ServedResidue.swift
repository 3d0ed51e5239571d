import MarkdownSyntax

/// Parts of a page that a GitBook server added to the author's text when the page was saved from it:
/// the quote line that names `llms.txt`, and the agents' instructions behind the last rule. They are
/// no content.
enum ServedResidue {
  /// The top-level blocks of a document that its author wrote.
  static func authored(_ blocks: [Int], of document: MarkdownDocument) -> ArraySlice<Int> {
    var authored = blocks[...]
    if let first = authored.first, document.nodes[first].kind == .blockQuote,
      document.plainText(of: first).hasPrefix("For the complete documentation index, see")
    {
      authored.removeFirst()
    }
    for (place, block) in authored.enumerated().reversed()
    where document.nodes[block].kind == .heading {
      guard document.plainText(of: block).hasPrefix("Agent Instructions") else { continue }
      let index = authored.startIndex + place
      let rule = index - 1
      guard rule >= authored.startIndex, document.nodes[authored[rule]].kind == .thematicBreak
      else { return authored }
      return authored[..<rule]
    }
    return authored
  }
}
