import Diagnostics
import MarkdownSyntax

/// Collects a page's headings in document order and gives each its anchor.
struct OutlineBuilder {
  /// A heading whose anchor is not decided yet.
  private struct Draft {
    let node: Int
    let level: Int
    let text: String
    let span: SourceSpan
    /// The anchor that its author gave it.
    let explicit: String?

    /// Whether GitBook gives it an anchor that later ones must not meet.
    var isCounted: Bool { explicit != nil || (2...4).contains(level) }
  }

  private let document: MarkdownDocument
  private let rules: AnchorRules
  private var drafts: [Draft] = []
  private(set) var title: Heading?
  /// A title directly below the title that says the same. It is left out: some programs write the
  /// title above a page that has one already. Further down it would be a part of the page.
  private(set) var repetition: Int?

  init(document: MarkdownDocument, rules: AnchorRules) {
    self.document = document
    self.rules = rules
  }

  var hasHeadings: Bool { !drafts.isEmpty }

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

  /// All headings but the title, in document order; those of level 1 are shown as level 2.
  ///
  /// Repeats are numbered among the headings that GitBook gives an anchor, which are those of the
  /// levels 2 to 4. All others get what is left, and aliases come last.
  func headings() -> [Heading] {
    var taken: Set<String> = []
    // The last number of each anchor, so that many headings of one text cost no more each.
    var numbers: [String: Int] = [:]
    func unused(_ anchor: String) -> String {
      if taken.insert(anchor).inserted { return anchor }
      var number = numbers[anchor] ?? 0
      var candidate: String
      repeat {
        number += 1
        candidate = "\(anchor)-\(number)"
      } while !taken.insert(candidate).inserted
      numbers[anchor] = number
      return candidate
    }
    var anchors = Array(repeating: "", count: drafts.count)
    for isCounted in [true, false] {
      for (index, draft) in drafts.enumerated() where draft.isCounted == isCounted {
        let wanted = draft.explicit ?? rules.anchor(for: draft.text)
        anchors[index] = unused(wanted.isEmpty ? "section" : wanted)
      }
    }
    return zip(drafts, anchors).map { draft, anchor in
      var aliases: [String] = []
      if draft.explicit == nil, !draft.text.utf8.allSatisfy({ $0 < 0x80 }) {
        let native = rules.nativeAnchor(for: draft.text)
        if !native.isEmpty, taken.insert(native).inserted { aliases.append(native) }
      }
      return Heading(
        node: draft.node, level: draft.level, text: draft.text, span: draft.span, anchor: anchor,
        aliases: aliases, isExplicit: draft.explicit != nil)
    }
  }

  private mutating func add(_ block: Int, level: Int, label: String?) {
    let range = (block + 1)..<Int(document.nodes[block].end)
    let text = label ?? document.line(of: block)
    let content = contentSpan(range)
    let span = content ?? document.span(of: block)
    let isTop = document.nodes[block].parent == 0
    if level == 1, title == nil, isTop {
      // The title is the top of the page, whatever it is called.
      let stated = content.flatMap { document.statedAnchor(ofHeadingEndingAt: $0.end) }
      title = Heading(
        node: block, level: 1, text: text, span: span, anchor: "",
        aliases: stated.map { [$0] } ?? [],
        isExplicit: false)
      return
    }
    let explicit = explicitAnchor(range, endingAt: label == nil ? content?.end : nil)
    if level == 1, isTop, explicit == nil, drafts.isEmpty, repetition == nil, text == title?.text,
      Int(document.nodes[title?.node ?? 0].end) == block
    {
      repetition = block
      return
    }
    drafts.append(Draft(node: block, level: level, text: text, span: span, explicit: explicit))
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

  /// `<a id="x">` in the heading: GitBook's way to fix an anchor. What another element has as its
  /// `id`, or a link as its `name`, stays an anchor of its own.
  ///
  /// `{#x}` behind the text does the same in older books.
  private func explicitAnchor(_ range: NodeRange, endingAt end: Int?) -> String? {
    for index in range where document.nodes[index].kind == .htmlInline {
      let html = document.literal(of: index)
      guard html.count > 3, html[html.startIndex + 1] | 0x20 == 0x61,
        html[html.startIndex + 2] <= 0x20, let anchor = HTMLAnchors.identifier(in: html)
      else { continue }
      return anchor
    }
    return end.flatMap(document.statedAnchor(ofHeadingEndingAt:))
  }
}
