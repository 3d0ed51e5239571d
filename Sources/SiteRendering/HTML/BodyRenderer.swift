package import MarkdownSyntax
package import SiteModel

/// Writes blocks of a flat tree as HTML into one growing buffer.
///
/// The output is what the C renderer gives (`CMARK_OPT_UNSAFE`) but for: raw HTML passes the
/// allow-list, cell alignment is a class, task boxes have a name, and what ``BodyStyle`` adds.
package struct BodyRenderer<Links: BodyLinks> {
  let document: MarkdownDocument
  let links: Links
  let style: BodyStyle
  let notes: BodyNotes
  /// What the document's tags mean, in their order.
  let blocks: [PageBlock]
  var out: [UInt8] = []
  var sanitizer: HTMLSanitizer<BodyHTMLReferences<Links>>
  /// Nodes that are open, the innermost last.
  private var open: [Int] = []
  /// The end of the image whose content is being written as plain text, and the image.
  var plainUntil = 0
  var plainImage = -1
  var hasTableBody = false
  var footnotes: FootnoteMarks
  /// Nodes that have been written with the one before them.
  var written = 0..<0
  /// Whether a table was begun that never ends: none is looked for again.
  var hasEndlessTable = false
  /// The image that is a link to its own file.
  var zoomedImage = -1
  /// Raw HTML that a heading's own anchor stands for: `<a id="x"></a>`.
  var hiddenNodes: Set<Int> = []
  /// The heading above what is being written, to name tables by.
  var latestHeading = ""
  var layout = BlockLayout()

  /// - Parameter blocks: What the document's tags mean, in their order; without them, only what
  ///   stands between the tags is written.
  package init(
    _ document: MarkdownDocument, blocks: [PageBlock] = [], links: Links, style: BodyStyle,
    notes: BodyNotes = .none
  ) {
    self.blocks = blocks
    self.document = document
    self.links = links
    self.style = style
    self.notes = notes
    footnotes = FootnoteMarks(of: document)
    sanitizer = HTMLSanitizer(references: BodyHTMLReferences(links: links, style: style))
    out.reserveCapacity(document.bytes.count * 5 / 4)
  }

  /// The markup of top-level blocks, in the order given.
  package mutating func html(of blocks: some Sequence<Int>) -> HTML {
    for block in blocks { write(block) }
    finish()
    return HTML(take())
  }

  /// The whole document.
  package mutating func html() -> HTML {
    html(of: Array(document.children(of: MarkdownDocument.root)))
  }

  /// What has been written so far; the buffer begins anew, with the room it has.
  mutating func take() -> [UInt8] {
    defer { out.removeAll(keepingCapacity: true) }
    return Array(out[...])
  }

  /// Closes what raw HTML and footnotes left open at the end of a page.
  mutating func finish() {
    sanitizer.balance.closeToMark(into: &out)
    if footnotes.isOpen {
      out.write("</ol>\n</section>\n")
      footnotes.isOpen = false
    }
  }

  /// One block with everything below it. Raw HTML may stay open into the next.
  mutating func write(_ block: Int) {
    let end = Int(document.nodes[block].end)
    // A block that is written inside of another leaves open what was open before.
    let depth = open.count
    var index = behindWritten(block)
    while index < end {
      let isLeaf = enter(index)
      if isLeaf {
        if !notes.isEmpty { writeBehind(index) }
        index = behindWritten(Int(document.nodes[index].end))
      } else {
        open.append(index)
        index += 1
      }
      while open.count > depth, let last = open.last, Int(document.nodes[last].end) <= index {
        open.removeLast()
        leave(last)
        if !notes.isEmpty { writeBehind(last) }
      }
    }
  }

  private func behindWritten(_ index: Int) -> Int {
    written.contains(index) ? written.upperBound : index
  }

  /// - Returns: Whether the node is done with, its children included.
  private mutating func enter(_ index: Int) -> Bool {
    let node = document.nodes[index]
    if index < plainUntil {
      writePlain(index, node)
      return false
    }
    if node.kind.isInline { return enterInline(index, node) }
    prepare(index, node)
    let isLeaf = enterBlock(index, node)
    if !isLeaf, let place = document.htmlPlace(of: index) { sanitizer.balance.mark(place) }
    return isLeaf
  }

  /// Ends a paragraph that raw HTML left open where a block of ours begins.
  private mutating func prepare(_ index: Int, _ node: MarkdownNode) {
    switch node.kind {
    case .paragraph, .heading, .blockQuote, .list, .codeBlock, .table, .thematicBreak, .plainText,
      .taggedBlock:
      sanitizer.balance.prepareForBlock(into: &out)
    default: break
    }
  }

  private mutating func leave(_ index: Int) {
    let node = document.nodes[index]
    if index < plainUntil, index != plainImage { return }
    let isMarked = document.htmlPlace(of: index) != nil && plainUntil <= index
    if node.kind == .paragraph, document.htmlPlace(of: index) == .paragraph {
      leaveParagraph(index)
      return
    }
    if isMarked, node.kind != .link || !linkIsText(index) {
      sanitizer.balance.closeToMark(into: &out)
    }
    if node.kind.isInline { leaveInline(index, node) } else { leaveBlock(index, node) }
  }

  private func linkIsText(_ index: Int) -> Bool { textLinks.contains(index) }

  /// Links whose address leads nowhere or that stand inside another link: text alone.
  var textLinks: Set<Int> = []

  /// Inside an image, content is its alternative text.
  private mutating func writePlain(_ index: Int, _ node: MarkdownNode) {
    switch node.kind {
    case .text, .code, .formula, .htmlInline: out.writeEscaped(document.literal(of: index))
    case .softBreak, .lineBreak: out.append(0x20)
    default: break
    }
  }
}
