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
    let rule = authored.lastIndex { document.nodes[$0].kind == .thematicBreak }
    guard let rule, isFooter(authored[rule...].dropFirst(), of: document) else { return authored }
    return authored[..<rule]
  }

  /// Whether blocks are the footer that GitBook's server writes below a page, in any of its three
  /// generations: a heading, perhaps a second one, and words around the request that asks a question.
  private static func isFooter(_ blocks: ArraySlice<Int>, of document: MarkdownDocument) -> Bool {
    guard let first = blocks.first, document.nodes[first].kind == .heading,
      document.nodes[first].headingLevel == 1, headings.contains(document.line(of: first))
    else { return false }
    var hasRequest = false
    for block in blocks.dropFirst() {
      switch document.nodes[block].kind {
      case .paragraph, .list: break
      case .codeBlock: hasRequest = hasRequest || isRequest(document.literal(of: block))
      case .heading where document.line(of: block) == "Querying This Documentation": break
      default: return false
      }
    }
    return hasRequest
  }

  private static let headings = [
    "Agent Instructions", "Agent Instructions: Querying This Documentation",
  ]

  /// `GET https://…/page.md?ask=<question>`, since June 2026 with `&goal=<endgoal>` behind it.
  private static func isRequest(_ code: ArraySlice<UInt8>) -> Bool {
    code.starts(with: "GET ".utf8)
      && code.firstRange(of: Array(".md?ask=<question>".utf8)) != nil
  }
}
