import Diagnostics

/// Another document that is to stand in the place of a block.
package struct Insertion {
  package let document: MarkdownDocument
  /// Behind the document's front matter.
  package let bodyStart: Int
  /// An address of the document as seen from the file that it is put into.
  package let readdressed: (String) -> String

  package init(
    _ document: MarkdownDocument, bodyStart: Int, readdressed: @escaping (String) -> String
  ) {
    self.document = document
    self.bodyStart = bodyStart
    self.readdressed = readdressed
  }
}

extension MarkdownDocument {
  /// The document with others in the place of blocks, as if their text stood there.
  ///
  /// Every node keeps the span that stated it, in ``bytes``. Notes of the others stand behind those
  /// of this document.
  ///
  /// - Parameter insertions: By node, none inside another.
  package func inserting(_ insertions: [Int: Insertion]) -> MarkdownDocument {
    guard !insertions.isEmpty else { return self }
    var splice = TreeSplice(self)
    splice.insert(insertions.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    return splice.document
  }
}

/// Puts the nodes of documents between those of another one.
private struct TreeSplice {
  private let host: MarkdownDocument
  private var nodes: [MarkdownNode] = []
  private var text: [UInt8]
  private var tags: [BlockTag]
  private var bytes: [UInt8]
  private var inclusions: [Inclusion]
  private var substitutions: [Substitution]
  private var addresses: [String: Set<String>]
  private var footnotes: Int32
  /// By node of the host, and one behind the last: where it stands now.
  private var places: [Int32] = []
  private var definitions: [MarkdownNode] = []

  init(_ host: MarkdownDocument) {
    self.host = host
    text = host.text
    tags = host.tags
    bytes = host.bytes
    inclusions = host.inclusions
    substitutions = host.substitutions
    addresses = host.writtenAddresses
    footnotes = Int32(host.nodes.count { $0.kind == .footnoteDefinition })
  }

  var document: MarkdownDocument {
    MarkdownDocument(
      source: host.source, nodes: nodes, text: text, tags: tags, bytes: bytes,
      inclusions: inclusions, substitutions: substitutions, writtenAddresses: addresses)
  }

  mutating func insert(_ insertions: [(node: Int, insertion: Insertion)]) {
    findPlaces(insertions)
    var next = 0
    for (node, insertion) in insertions {
      while next < node {
        copy(next)
        next += 1
      }
      insert(insertion, at: node)
      next = Int(host.nodes[node].end)
    }
    while next < host.nodes.count {
      copy(next)
      next += 1
    }
    nodes += definitions
    nodes[MarkdownDocument.root].end = Int32(nodes.count)
    for (node, insertion) in insertions { loosen(around: node, insertion) }
  }

  // MARK: - The host's nodes

  private mutating func findPlaces(_ insertions: [(node: Int, insertion: Insertion)]) {
    places.reserveCapacity(host.nodes.count + 1)
    var place: Int32 = 0
    var next = 0
    for (node, insertion) in insertions {
      while next < node {
        places.append(place)
        place += 1
        next += 1
      }
      for _ in node..<Int(host.nodes[node].end) { places.append(place) }
      place += Int32(insertion.document.bodyNodes.count)
      next = Int(host.nodes[node].end)
    }
    while next <= host.nodes.count {
      places.append(place)
      place += 1
      next += 1
    }
  }

  private mutating func copy(_ index: Int) {
    var node = host.nodes[index]
    if node.parent >= 0 { node.parent = places[Int(node.parent)] }
    node.end = places[Int(node.end)]
    nodes.append(node)
  }

  /// A tight list writes its items' texts without paragraphs. What comes into an item beside its
  /// text needs them.
  private mutating func loosen(around node: Int, _ insertion: Insertion) {
    let parent = Int(host.nodes[node].parent)
    guard host.nodes[parent].kind == .item else { return }
    let own = host.children(of: parent).count { _ in true }
    let document = insertion.document
    let others = document.children(of: MarkdownDocument.root).count { _ in true }
    let isText = others == 1 && document.nodes.count > 1 && document.nodes[1].kind == .paragraph
    if own == 1, isText || others == 0 { return }
    let list = Int(places[Int(host.nodes[parent].parent)])
    nodes[list].detail &= ~MarkdownNode.ListDetail.tight
  }

  // MARK: - The other's nodes

  private mutating func insert(_ insertion: Insertion, at node: Int) {
    let other = insertion.document
    // Between the files a byte of neither.
    bytes.append(0x0A)
    let base = bytes.count
    bytes += other.bytes
    inclusions.append(
      Inclusion(
        source: other.source, start: base, bodyStart: base + insertion.bodyStart,
        tag: host.tag(of: node).span))
    inclusions += other.inclusions.map { $0.shifted(by: base) }
    substitutions += other.substitutions.map { $0.shifted(by: base) }
    let shift = Shift(
      bytes: Int32(base), text: Int32(text.count), tags: Int32(tags.count), footnotes: footnotes)
    text += other.text
    for (address, written) in other.writtenAddresses {
      addresses[insertion.readdressed(address), default: []].formUnion(written)
    }
    for tag in other.tags {
      tags.append(tag.moved(by: base) { readdressed($0, by: insertion) })
    }
    let body = other.bodyNodes
    let parent = places[Int(host.nodes[node].parent)]
    let start = Int32(nodes.count)
    for index in body {
      let moved = moved(index, of: insertion, shift)
      nodes.append(moved.standing(Int(start) - body.lowerBound, below: parent))
    }
    let behind = Int32(places[host.nodes.count]) + Int32(definitions.count)
    for index in body.upperBound..<other.nodes.count {
      let moved = moved(index, of: insertion, shift)
      definitions.append(moved.standing(Int(behind) - body.upperBound, below: 0))
    }
    footnotes += Int32(other.nodes.count { $0.kind == .footnoteDefinition })
  }

  private mutating func readdressed(_ address: String, by insertion: Insertion) -> String {
    let new = insertion.readdressed(address)
    if new != address { addresses[new, default: []].insert(address) }
    return new
  }

  private struct Shift {
    let bytes: Int32
    let text: Int32
    let tags: Int32
    let footnotes: Int32
  }

  /// A node with its words, still at its old place.
  private mutating func moved(
    _ index: Int, of insertion: Insertion, _ shift: Shift
  ) -> MarkdownNode {
    let other = insertion.document
    var node = other.nodes[index]
    node.spanStart += shift.bytes
    node.spanEnd += shift.bytes
    node.textStart += shift.text
    node.titleStart += shift.text
    var said: [UInt8]?
    switch node.kind {
    case .taggedBlock: node.number += shift.tags
    case .footnoteReference, .footnoteDefinition: node.number += shift.footnotes
    case .link, .image:
      let address = other.string(of: index)
      let readdressed = readdressed(address, by: insertion)
      if readdressed != address { said = Array(readdressed.utf8) }
    case .htmlBlock, .htmlInline:
      said = HTMLReaddressing.html(Array(other.literal(of: index))) {
        readdressed($0, by: insertion)
      }
    case .document, .blockQuote, .list, .item, .codeBlock, .paragraph, .heading, .thematicBreak,
      .table, .tableRow, .tableCell, .plainText, .text, .softBreak, .lineBreak, .code, .emphasis,
      .strong, .strikethrough, .formula:
      break
    }
    if let said {
      node.textStart = Int32(text.count)
      node.textCount = Int32(said.count)
      text += said
    }
    return node
  }
}

extension MarkdownNode {
  /// The node at another place of a tree.
  ///
  /// - Parameter parent: What is above it where that was the root.
  fileprivate func standing(_ offset: Int, below parent: Int32) -> MarkdownNode {
    var node = self
    node.parent = node.parent <= 0 ? parent : node.parent + Int32(offset)
    node.end += Int32(offset)
    return node
  }
}

extension MarkdownDocument {
  /// All nodes but the root and the definitions of notes, which come last.
  fileprivate var bodyNodes: Range<Int> {
    let notes = children(of: Self.root).first { nodes[$0].kind == .footnoteDefinition }
    return 1..<(notes ?? nodes.count)
  }
}

extension BlockTag {
  /// The tag as it stands behind other bytes, its address seen from another file.
  fileprivate func moved(by offset: Int, _ readdressed: (String) -> String) -> BlockTag {
    func moved(_ text: Located<String>) -> Located<String> {
      Located(text.value, text.span.shifted(by: offset))
    }
    let address = BlockName.addressAttribute(of: name.value)
    return BlockTag(
      name: moved(name), isEnd: isEnd,
      attributes: attributes.map { attribute in
        let value =
          attribute.name.value == address
          ? readdressed(attribute.value.value) : attribute.value.value
        return Attribute(
          name: moved(attribute.name),
          value: Located(value, attribute.value.span.shifted(by: offset)))
      }, span: span.shifted(by: offset), role: role.moved(by: offset))
  }
}

extension BlockTag.Role {
  fileprivate func moved(by offset: Int) -> BlockTag.Role {
    switch self {
    case .container(let end): .container(end: end.shifted(by: offset))
    case .misnested(let end): .misnested(end: end.shifted(by: offset))
    case .part, .single, .strayEnd, .inline, .unreadable: self
    }
  }
}
