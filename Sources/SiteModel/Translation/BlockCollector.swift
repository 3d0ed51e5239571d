import Diagnostics
import MarkdownSyntax

extension ParsedPage {
  /// What of the page is translated, in document order: text of the front matter, title, body.
  ///
  /// - Not a block: a tool's type line, which is inherited; an image without words; a line between
  ///   parts; what a server added to a saved page.
  package var translationBlocks: [TranslationBlock] {
    var collector = BlockCollector(page: self)
    return collector.blocks()
  }

  /// A block's plain text, on one line.
  package func plainLine(of block: TranslationBlock) -> String {
    guard let node = block.node else {
      return PlainLine.of(frontMatterText(of: block.kind)?.value ?? "")
    }
    if block.kind == .html { return PlainLine.of(HTMLWords.of(document.literal(of: node))) }
    return document.line(of: node)
  }

  func frontMatterText(of kind: TranslationBlock.Kind) -> Located<String>? {
    switch kind {
    case .description: frontMatter.description
    case .title: titleHeading == nil ? frontMatter.title : nil
    case .heading, .paragraph, .item, .row, .code, .html: nil
    }
  }
}

private struct BlockCollector {
  let page: ParsedPage
  private var found: [TranslationBlock] = []
  /// What stands between a heading's marks, by node.
  private let headings: [Int: SourceSpan]

  init(page: ParsedPage) {
    self.page = page
    headings = Dictionary(
      page.headings.map { ($0.node, $0.span) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func blocks() -> [TranslationBlock] {
    for kind in [TranslationBlock.Kind.description, .title] {
      guard let text = page.frontMatterText(of: kind) else { continue }
      found.append(
        TranslationBlock(kind: kind, node: nil, span: text.span, text: text.value.utf8))
    }
    if let title = page.titleHeading, page.document.isOwn(title.node) {
      found.append(
        TranslationBlock(
          kind: .title, node: title.node, span: title.span, text: title.text.utf8))
    }
    for block in page.body { visit(block) }
    return found
  }

  private mutating func visit(_ node: Int) {
    let document = page.document
    // What another file says is translated there.
    guard document.isOwn(node) else { return }
    switch document.nodes[node].kind {
    case .heading: add(.heading, node)
    case .paragraph:
      let parent = Int(document.nodes[node].parent)
      if headings[node] != nil {
        add(.heading, node)
      } else if document.nodes[parent].kind == .item, node == parent + 1 {
        add(.item, node)
      } else {
        add(.paragraph, node)
      }
    case .plainText: add(.paragraph, node)
    case .codeBlock: add(.code, node)
    case .tableRow: add(.row, node)
    case .htmlBlock: add(.html, node)
    case .document, .blockQuote, .list, .item, .table, .footnoteDefinition, .taggedBlock:
      for child in document.children(of: node) { visit(child) }
    case .thematicBreak, .tableCell, .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis,
      .strong, .strikethrough, .link, .image, .footnoteReference, .formula:
      break
    }
  }

  private mutating func add(_ kind: TranslationBlock.Kind, _ node: Int) {
    let document = page.document
    var text: [UInt8] = []
    if kind == .html {
      text = HTMLWords.of(document.writtenLiteral(of: node))
    } else {
      document.writtenText(of: document.range(of: node), into: &text)
    }
    guard text.contains(where: { $0 > 0x20 }) else { return }
    found.append(
      TranslationBlock(
        kind: kind, node: node, span: span(of: node), text: text, rank: rank(of: node)))
  }

  private func rank(of node: Int) -> Int {
    let block = page.document.nodes[node]
    switch block.kind {
    case .heading: return block.headingLevel
    case .paragraph: return headings[node] != nil ? 2 : 0
    case .tableRow: return block.isHeader ? 1 : 0
    default: return 0
    }
  }

  /// Headings without their marks; everything else as it stands.
  private func span(of node: Int) -> SourceSpan {
    let whole = page.document.span(of: node)
    guard page.document.nodes[node].kind == .heading else { return whole }
    return headings[node] ?? whole
  }
}

/// What raw HTML says beside its tags and comments.
private enum HTMLWords {
  static func of(_ html: ArraySlice<UInt8>) -> [UInt8] {
    var words: [UInt8] = []
    var isInTag = false
    var isInComment = false
    for index in html.indices {
      let byte = html[index]
      if isInComment {
        isInComment = !html[...index].suffix(3).elementsEqual("-->".utf8)
        continue
      }
      switch byte {
      case UInt8(ascii: "<") where html[index...].starts(with: "<!--".utf8): isInComment = true
      case UInt8(ascii: "<"): isInTag = true
      case UInt8(ascii: ">") where isInTag:
        isInTag = false
        words.append(0x20)
      default: if !isInTag { words.append(byte) }
      }
    }
    return words
  }
}
