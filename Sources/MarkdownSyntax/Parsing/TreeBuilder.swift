import CCMarkGFM
import Glibc

/// Copies the C parser's tree into a flat one, and puts right the places it reports wrong.
struct TreeBuilder {
  var nodes: [MarkdownNode] = []
  private(set) var text: [UInt8] = []
  let body: UnsafeBufferPointer<UInt8>
  let bodyStart: Int
  let lines: BodyLines
  let scan: BlockScan
  private var locator: InlineLocator
  private var footnotes = 0
  /// Where the text of the heading being copied ends: above its underline.
  var headingTextEnd = 0
  /// The table being copied.
  var table = TableLines()

  init(body: UnsafeBufferPointer<UInt8>, bodyStart: Int, scan: BlockScan) {
    self.body = body
    self.bodyStart = bodyStart
    self.scan = scan
    self.lines = BodyLines(body)
    self.locator = InlineLocator(body: body)
    nodes.reserveCapacity(body.count / 16 + 8)
    text.reserveCapacity(body.count + 64)
  }

  /// Walks without recursion: emphasis may nest some thousand deep.
  mutating func build(from root: OpaquePointer) {
    var current = root
    var open: [Int32] = []
    while true {
      let index = Int32(nodes.count)
      let kind = append(current, parent: open.last ?? -1)
      if let child = cmark_node_first_child(current) {
        open.append(index)
        current = child
        continue
      }
      close(index, kind)
      while true {
        if open.isEmpty { return }
        if let sibling = cmark_node_next(current) {
          current = sibling
          break
        }
        let parent = open.removeLast()
        close(parent, nodes[Int(parent)].kind)
        guard !open.isEmpty, let up = cmark_node_parent(current) else { return }
        current = up
      }
    }
  }

  private mutating func close(_ index: Int32, _ kind: MarkdownNode.Kind) {
    let at = Int(index)
    nodes[at].end = Int32(nodes.count)
    switch kind {
    case .paragraph, .heading, .tableCell:
      let start = Int(nodes[at].spanStart) - bodyStart
      let end = kind == .heading ? headingTextEnd : Int(nodes[at].spanEnd) - bodyStart
      let isOfTable = kind == .tableCell || at == table.leadIn
      let leaf = InlineLocator.Leaf(
        index: at, range: start..<max(start, end),
        nextLines: kind == .tableCell ? [] : lines(below: start),
        escapesPipes: isOfTable, mayDefine: !isOfTable)
      locator.locate(leaf, in: &nodes, text: text, bodyStart: bodyStart)
    case .list, .item, .blockQuote, .footnoteDefinition: endWithLastChild(at)
    default:
      break
    }
  }

  private mutating func append(_ pointer: OpaquePointer, parent: Int32) -> MarkdownNode.Kind {
    let kind = kind(of: pointer)
    let span = kind.isInline ? 0..<0 : blockSpan(pointer, kind, parent: parent)
    var detail: UInt8 = 0
    var number: Int32 = 0
    var literal: (Int32, Int32) = (0, 0)
    var title: (Int32, Int32) = (0, 0)
    switch kind {
    case .heading:
      detail = UInt8(cmark_node_get_heading_level(pointer))
    case .list:
      if cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST {
        detail |= MarkdownNode.ListDetail.ordered
        number = cmark_node_get_list_start(pointer)
      }
      if cmark_node_get_list_tight(pointer) != 0 { detail |= MarkdownNode.ListDetail.tight }
    case .item:
      if isNamed(pointer, "tasklist") {
        detail |= MarkdownNode.ListDetail.task
        if cmark_gfm_extensions_get_tasklist_item_checked(pointer) {
          detail |= MarkdownNode.ListDetail.checked
        }
      }
    case .codeBlock:
      literal = copy(cmark_node_get_literal(pointer))
      title = copy(cmark_node_get_fence_info(pointer))
    case .htmlBlock, .text, .code, .htmlInline:
      literal = copy(cmark_node_get_literal(pointer))
    case .footnoteReference:
      // The parser has put the definition's number in the place of the label.
      number = cmark_node_get_literal(pointer).flatMap { Int32(String(cString: $0)) } ?? 0
    case .footnoteDefinition:
      footnotes += 1
      number = Int32(footnotes)
      literal = copyLabel(from: span.lowerBound)
    case .link, .image:
      literal = copy(cmark_node_get_url(pointer))
      title = copy(cmark_node_get_title(pointer))
    case .tableRow:
      detail = cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 ? 1 : 0
    case .tableCell:
      (number, detail) = cellPlace(parent: parent, pointer)
    case .document, .blockQuote, .paragraph, .thematicBreak, .table, .plainText, .taggedBlock,
      .formula, .softBreak,
      .lineBreak, .emphasis, .strong, .strikethrough:
      break
    }
    nodes.append(
      MarkdownNode(
        kind: kind, detail: detail, number: number, parent: parent, end: Int32(nodes.count + 1),
        spanStart: Int32(span.lowerBound + bodyStart),
        spanEnd: Int32(span.upperBound + bodyStart),
        textStart: literal.0, textCount: literal.1, titleStart: title.0, titleCount: title.1))
    return kind
  }

  /// Column and alignment of a cell; a row's cells follow each other.
  private func cellPlace(parent: Int32, _ pointer: OpaquePointer) -> (Int32, UInt8) {
    var column: Int32 = 0
    var index = Int(parent) + 1
    while index < nodes.count {
      column += 1
      index = Int(nodes[index].end)
    }
    guard let row = cmark_node_parent(pointer), let table = cmark_node_parent(row),
      let alignments = cmark_gfm_extensions_get_table_alignments(table),
      column < Int32(cmark_gfm_extensions_get_table_columns(table))
    else { return (column, 0) }
    switch alignments[Int(column)] {
    case UInt8(ascii: "l"): return (column, MarkdownNode.Alignment.left.rawValue)
    case UInt8(ascii: "c"): return (column, MarkdownNode.Alignment.center.rawValue)
    case UInt8(ascii: "r"): return (column, MarkdownNode.Alignment.right.rawValue)
    default: return (column, MarkdownNode.Alignment.none.rawValue)
    }
  }

  /// The label of a note, which the parser keeps to itself.
  private mutating func copyLabel(from start: Int) -> (Int32, Int32) {
    let label = body[start...].dropFirst(2).prefix { $0 != 0x5D }
    text.append(contentsOf: label)
    return (Int32(text.count - label.count), Int32(label.count))
  }

  private mutating func copy(_ string: UnsafePointer<CChar>?) -> (Int32, Int32) {
    guard let string else { return (0, 0) }
    let count = strlen(string)
    let start = text.count
    string.withMemoryRebound(to: UInt8.self, capacity: count) {
      text.append(contentsOf: UnsafeBufferPointer<UInt8>(start: $0, count: count))
    }
    return (Int32(start), Int32(count))
  }

  mutating func append(text other: [UInt8]) { text.append(contentsOf: other) }

  private func isNamed(_ pointer: OpaquePointer, _ name: StaticString) -> Bool {
    guard let type = cmark_node_get_type_string(pointer) else { return false }
    return name.withUTF8Buffer { wanted in
      strlen(type) == wanted.count
        && wanted.indices.allSatisfy { UInt8(bitPattern: type[$0]) == wanted[$0] }
    }
  }

  private func kind(of pointer: OpaquePointer) -> MarkdownNode.Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_DOCUMENT: return .document
    case CMARK_NODE_BLOCK_QUOTE: return .blockQuote
    case CMARK_NODE_LIST: return .list
    case CMARK_NODE_ITEM: return .item
    case CMARK_NODE_CODE_BLOCK: return .codeBlock
    case CMARK_NODE_HTML_BLOCK: return .htmlBlock
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_HEADING: return .heading
    case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION: return .footnoteDefinition
    case CMARK_NODE_TEXT: return .text
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_CODE: return .code
    case CMARK_NODE_HTML_INLINE: return .htmlInline
    case CMARK_NODE_EMPH: return .emphasis
    case CMARK_NODE_STRONG: return .strong
    case CMARK_NODE_LINK: return .link
    case CMARK_NODE_IMAGE: return .image
    case CMARK_NODE_FOOTNOTE_REFERENCE: return .footnoteReference
    default: break
    }
    // Extensions' types have no public constant.
    if isNamed(pointer, "table") { return .table }
    if isNamed(pointer, "table_row") || isNamed(pointer, "table_header") { return .tableRow }
    if isNamed(pointer, "table_cell") { return .tableCell }
    if isNamed(pointer, "strikethrough") { return .strikethrough }
    preconditionFailure("only the extensions that were attached make nodes")
  }
}
