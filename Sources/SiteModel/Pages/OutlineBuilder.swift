import Diagnostics
import MarkdownSyntax

/// Collects a page's headings in document order and gives each its anchor.
struct OutlineBuilder {
  private let document: MarkdownDocument
  private let rules: AnchorRules
  private var taken: Set<String> = []
  private(set) var title: Heading?
  private(set) var headings: [Heading] = []
  /// Further headings of level 1, which are shown as level 2.
  private(set) var secondTitles: [Heading] = []

  init(document: MarkdownDocument, rules: AnchorRules) {
    self.document = document
    self.rules = rules
  }

  /// - Parameter label: The words of a block that stands as a heading without being one.
  mutating func visit(_ block: Int, label: String?) {
    switch document.nodes[block].kind {
    case .heading: add(block, level: document.nodes[block].headingLevel, label: nil)
    case .paragraph: if let label { add(block, level: 2, label: label) }
    case .blockQuote, .list, .item, .footnoteDefinition, .taggedBlock:
      // Headings inside containers have anchors too.
      for child in document.children(of: block) { visit(child, label: nil) }
    default: break
    }
  }

  private mutating func add(_ block: Int, level: Int, label: String?) {
    let range = (block + 1)..<Int(document.nodes[block].end)
    let text = label ?? document.line(of: block)
    let span = contentSpan(range) ?? document.span(of: block)
    if level == 1, title == nil, document.nodes[block].parent == 0 {
      title = Heading(
        node: block, level: 1, text: text, span: span, anchor: "", aliases: [], isExplicit: false)
      return
    }
    let explicit = explicitAnchor(range)
    let computed = explicit ?? rules.anchor(for: text)
    let anchor = unused(computed.isEmpty ? "section" : computed)
    var aliases: [String] = []
    if explicit == nil, !text.utf8.allSatisfy({ $0 < 0x80 }) {
      let native = rules.nativeAnchor(for: text)
      if !native.isEmpty, taken.insert(native).inserted { aliases.append(native) }
    }
    let heading = Heading(
      node: block, level: level, text: text, span: span, anchor: anchor, aliases: aliases,
      isExplicit: explicit != nil)
    headings.append(heading)
    if level == 1 { secondTitles.append(heading) }
  }

  private mutating func unused(_ anchor: String) -> String {
    var candidate = anchor
    var number = 0
    while !taken.insert(candidate).inserted {
      number += 1
      candidate = "\(anchor)-\(number)"
    }
    return candidate
  }

  private func contentSpan(_ range: NodeRange) -> SourceSpan? {
    guard let first = range.first, let last = range.last else { return nil }
    var end = document.span(of: last).end
    var index = first
    while index < range.upperBound {
      end = max(end, document.span(of: index).end)
      index = Int(document.nodes[index].end)
    }
    let start = document.span(of: first).start
    return start < end ? SourceSpan(start, end) : nil
  }

  /// `<a id="x">` in the heading: GitBook's way to fix an anchor.
  private func explicitAnchor(_ range: NodeRange) -> String? {
    for index in range where document.nodes[index].kind == .htmlInline {
      if let anchor = HTMLAnchors.declared(in: document.literal(of: index)) { return anchor }
    }
    return nil
  }
}
