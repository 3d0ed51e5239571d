package import Diagnostics

/// A page's body as a flat tree over the page's own bytes: a value without pointers.
///
/// - `source`: the whole file, front matter included.
/// - `bytes`: what spans count in: those of `source`, behind them those of the files that it includes.
/// - `inclusions`: these files, in the order of the tree, each behind the one that includes it.
/// - `substitutions`: what the tree says other than its source, in the order of the tree.
/// - `written`: by node, what these say in the source.
/// - `writtenAddresses`: by address as the tree has it, what the included files write for it.
/// - `nodes`: in document order, the document node first.
/// - `text`: what nodes say where it differs from the source (entities and escapes resolved), one
///   text behind the other.
/// - `tags`: block tags in document order; ends only where nothing begins that they end.
package struct MarkdownDocument: Hashable, Sendable {
  package let source: SourceText
  package let nodes: [MarkdownNode]
  package let text: [UInt8]
  package let tags: [BlockTag]
  package let bytes: [UInt8]
  package let inclusions: [Inclusion]
  package let substitutions: [Substitution]
  let written: [Int: [UInt8]]
  package let writtenAddresses: [String: Set<String>]

  init(
    source: SourceText, nodes: [MarkdownNode], text: [UInt8], tags: [BlockTag],
    bytes: [UInt8]? = nil, inclusions: [Inclusion] = [], substitutions: [Substitution] = [],
    written: [Int: [UInt8]] = [:], writtenAddresses: [String: Set<String>] = [:]
  ) {
    self.source = source
    self.nodes = nodes
    self.text = text
    self.tags = tags
    self.bytes = bytes ?? source.bytes
    self.inclusions = inclusions
    self.substitutions = substitutions
    self.written = written
    self.writtenAddresses = writtenAddresses
  }

  package static let root = 0

  /// Whether the tree says what the file says: nothing is included, and nothing has a value in its
  /// place.
  package var isAsWritten: Bool {
    inclusions.isEmpty && substitutions.isEmpty && written.isEmpty
  }

  package func span(of index: Int) -> SourceSpan {
    let node = nodes[index]
    return SourceSpan(Int(node.spanStart), max(Int(node.spanStart), Int(node.spanEnd)))
  }

  /// The literal of a text, code or HTML node, the address of a link or image, the label of a
  /// footnote's definition.
  package func literal(of index: Int) -> ArraySlice<UInt8> {
    let node = nodes[index]
    return text[Int(node.textStart)..<Int(node.textStart + node.textCount)]
  }

  /// The tag of a tagged block.
  package func tag(of index: Int) -> BlockTag { tags[Int(nodes[index].number)] }

  /// The title of a link or image; the info string of a code block.
  package func title(of index: Int) -> ArraySlice<UInt8> {
    let node = nodes[index]
    return text[Int(node.titleStart)..<Int(node.titleStart + node.titleCount)]
  }

  package func string(of index: Int) -> String {
    String(decoding: literal(of: index), as: UTF8.self)
  }

  /// The indices of a node's children, in order.
  package func children(of index: Int) -> ChildIndices {
    ChildIndices(document: self, next: index + 1, end: Int(nodes[index].end))
  }

  /// The node with everything below it.
  package func range(of index: Int) -> NodeRange { index..<Int(nodes[index].end) }

  /// What a reader sees of the nodes as plain text: literals in a row, one space for a break
  /// between lines and between blocks. HTML tags say nothing, nor do the words that stand for an
  /// icon.
  package func plainText(of range: NodeRange, into result: inout [UInt8]) {
    var iconEnd = 0
    for index in range where index >= iconEnd {
      switch nodes[index].kind {
      case .htmlInline: iconEnd = endOfIcon(index) ?? 0
      case .text, .code, .codeBlock, .plainText, .formula:
        result.append(contentsOf: literal(of: index))
      case .softBreak, .lineBreak:
        result.append(0x20)
      case .paragraph, .heading, .item, .tableCell, .footnoteDefinition:
        if let last = result.last, last != 0x20 { result.append(0x20) }
      case .document, .blockQuote, .list, .htmlBlock, .thematicBreak, .table, .tableRow,
        .taggedBlock, .emphasis, .strong, .strikethrough, .link, .image, .footnoteReference:
        break
      }
    }
  }

  /// The plain text of a node on one line: every run of white space is one space, none at the ends.
  package func line(of index: Int) -> String {
    var bytes: [UInt8] = []
    plainText(of: (index)..<Int(nodes[index].end), into: &bytes)
    return PlainLine.of(bytes)
  }

  package func plainText(of index: Int) -> String {
    var bytes: [UInt8] = []
    plainText(of: (index + 1)..<Int(nodes[index].end), into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The children of one node, found by stepping over descendants.
package struct ChildIndices: Sequence, IteratorProtocol {
  private let document: MarkdownDocument
  private var next_: Int
  private let end: Int

  init(document: MarkdownDocument, next: Int, end: Int) {
    self.document = document
    self.next_ = next
    self.end = end
  }

  package mutating func next() -> Int? {
    guard next_ < end else { return nil }
    let index = next_
    next_ = Int(document.nodes[index].end)
    return index
  }
}

/// Text brought to one line.
package enum PlainLine {
  /// Runs of spaces, tabs and line ends are one space; none stays at the ends. Other white space, such
  /// as a no-break space, is the author's.
  package static func of(_ bytes: [UInt8]) -> String {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        if let last = kept.last, last != 0x20 { kept.append(0x20) }
      } else {
        kept.append(byte)
      }
    }
    if kept.last == 0x20 { kept.removeLast() }
    return String(decoding: kept, as: UTF8.self)
  }

  package static func of(_ text: String) -> String { of(Array(text.utf8)) }
}
