import Diagnostics

/// Puts what ``TagRewriter`` marked into a page's tree: blocks around what stands between their tags,
/// formulas and shown tags with their own words.
///
/// Begin and end of a block are siblings. The nodes between them become its descendants, which in a
/// flat tree asks for nothing but other figures; then the ends are taken out.
///
/// Cost: linear in the nodes, and for each block in what stands directly in it.
struct TagTree {
  private(set) var nodes: [MarkdownNode]
  private(set) var text: [UInt8]
  private(set) var tags: [BlockTag]
  private let marks: TagRewriter.Marks
  private let bodyStart: Int

  /// A block whose end has not come.
  private struct Open {
    let tag: Int
    let node: Int
    let parent: Int32
  }

  private var open: [Open] = []
  /// How many open blocks have a name: what is searched for is there, and what is passed on the way
  /// to it is taken away with it.
  private var names: [String: Int] = [:]
  /// Open blocks that a misspelt end may be meant for, from the innermost.
  private static let reach = 16
  /// Blocks whose container has ended before them, by name.
  private var lost: [String: [Open]] = [:]
  private var removed: Set<Int> = []
  private var endsNothing: Set<Int> = []

  init(nodes: [MarkdownNode], text: [UInt8], rewriter: TagRewriter, bodyStart: Int) {
    self.nodes = nodes
    self.text = text
    self.bodyStart = bodyStart
    tags = rewriter.tags
    marks = rewriter.marks
  }

  mutating func build() {
    guard !tags.isEmpty || !marks.code.isEmpty || !marks.formulas.isEmpty || !marks.empty.isEmpty
    else { return }
    for index in nodes.indices {
      while let last = open.last, last.parent >= 0, Int(nodes[Int(last.parent)].end) <= index {
        lost[name(of: last), default: []].append(last)
        leave(open.count - 1)
      }
      place(index)
    }
    removeNodes()
    removeTags()
  }

  private mutating func place(_ index: Int) {
    let offset = Int(nodes[index].spanStart) - bodyStart
    switch nodes[index].kind {
    case .htmlBlock:
      if marks.empty.contains(offset) { removed.insert(index) }
      guard let tag = marks.tags[offset] else { return }
      if tags[tag].isEnd { end(tag, at: index) } else { begin(tag, at: index) }
    case .htmlInline:
      if marks.empty.contains(offset) || marks.tags[offset] != nil { removed.insert(index) }
    case .code:
      if let formula = marks.formulas[offset] {
        let parent = Int(nodes[index].parent)
        let isAlone =
          nodes[parent].kind == .paragraph && index == parent + 1
          && Int(nodes[parent].end) == index + 1
        say(formula, at: index, kind: .formula, detail: isAlone ? 1 : 0)
      } else if let code = marks.code[offset] {
        say(code, at: index, kind: .code, detail: 0)
      }
    default: break
    }
  }

  private mutating func say(
    _ said: [UInt8], at index: Int, kind: MarkdownNode.Kind, detail: UInt8
  ) {
    let node = nodes[index]
    nodes[index] = MarkdownNode(
      kind: kind, detail: detail, number: 0, parent: node.parent, end: node.end,
      spanStart: node.spanStart, spanEnd: node.spanEnd, textStart: Int32(text.count),
      textCount: Int32(said.count), titleStart: 0, titleCount: 0)
    text += said
  }

  // MARK: - Pairs

  private mutating func begin(_ tag: Int, at index: Int) {
    let node = nodes[index]
    nodes[index] = MarkdownNode(
      kind: .taggedBlock, detail: 0, number: Int32(tag), parent: node.parent, end: node.end,
      spanStart: Int32(tags[tag].span.start), spanEnd: Int32(tags[tag].span.end), textStart: 0,
      textCount: 0, titleStart: 0, titleCount: 0)
    tags[tag].role = .single
    if let last = open.last, last.parent == node.parent,
      isPart(last), name(of: last) == tags[tag].name.value
    {
      leave(open.count - 1)
      close(last, before: index, as: .part)
    }
    open.append(Open(tag: tag, node: index, parent: node.parent))
    names[tags[tag].name.value, default: 0] += 1
  }

  private mutating func end(_ tag: Int, at index: Int) {
    removed.insert(index)
    let name = tags[tag].name.value
    let span = tags[tag].span
    let own = names[name, default: 0] > 0 ? open.lastIndex { self.name(of: $0) == name } : nil
    let near = open.suffix(Self.reach)
    guard let place = own ?? near.lastIndex(where: { isMisspelling(name, of: $0) }) else {
      endLost(tag)
      return
    }
    let block = open[place]
    let isSibling = block.parent == nodes[index].parent
    // The block goes on to the end of what its own end stands in.
    var end = index
    if !isSibling {
      while nodes[end].parent != block.parent {
        end = Int(nodes[end].parent)
        // Notes stand at the end of a page, wherever they are written.
        guard nodes[end].kind != .footnoteDefinition else {
          tags[tag].role = .strayEnd
          return
        }
      }
      end = Int(nodes[end].end)
    }
    for inner in open[(place + 1)...].reversed() where inner.parent == block.parent && isPart(inner)
    {
      close(inner, before: end, as: .part)
    }
    leave(place)
    close(block, before: end, as: isSibling ? .container(end: span) : .misnested(end: span))
    nodes[block.node].spanEnd = max(nodes[block.node].spanEnd, Int32(span.end))
    if own != nil { endsNothing.insert(tag) } else { tags[tag].role = .strayEnd }
  }

  /// Whether the end of an unknown name is meant for a block: `endhin`, `endtbas`.
  private func isMisspelling(_ name: String, of block: Open) -> Bool {
    let wanted = self.name(of: block)
    guard !BlockName.isBlock(name), BlockName.isBlock(wanted) else { return false }
    return wanted.hasPrefix(name) || nearestName(to: name, among: [wanted]) != nil
  }

  /// The end of a block whose container has ended before it: the block is all that follows there.
  private mutating func endLost(_ tag: Int) {
    let name = tags[tag].name.value
    guard let block = lost[name]?.popLast() else {
      tags[tag].role = .strayEnd
      return
    }
    close(block, before: Int(nodes[Int(block.parent)].end), as: .misnested(end: tags[tag].span))
    endsNothing.insert(tag)
  }

  private func name(of block: Open) -> String { tags[block.tag].name.value }

  private func isPart(_ block: Open) -> Bool { BlockName.isPart(name(of: block)) }

  /// Takes the open blocks from a place on for closed.
  private mutating func leave(_ place: Int) {
    for block in open[place...] { names[name(of: block), default: 1] -= 1 }
    open.removeSubrange(place...)
  }

  /// Takes the siblings behind a block's beginning into it.
  private mutating func close(_ block: Open, before end: Int, as role: BlockTag.Role) {
    tags[block.tag].role = role
    var child = Int(nodes[block.node].end)
    while child < end {
      nodes[child].parent = Int32(block.node)
      nodes[block.node].spanEnd = max(nodes[block.node].spanEnd, nodes[child].spanEnd)
      child = Int(nodes[child].end)
    }
    nodes[block.node].end = Int32(max(end, block.node + 1))
  }

  // MARK: - Taking out

  private mutating func removeNodes() {
    guard !removed.isEmpty else { return }
    var places: [Int32] = []
    places.reserveCapacity(nodes.count + 1)
    var kept: Int32 = 0
    for index in nodes.indices {
      places.append(kept)
      if !removed.contains(index) { kept += 1 }
    }
    places.append(kept)
    var result: [MarkdownNode] = []
    result.reserveCapacity(Int(kept))
    for (index, node) in nodes.enumerated() where !removed.contains(index) {
      var node = node
      node.parent = node.parent < 0 ? -1 : places[Int(node.parent)]
      node.end = places[Int(node.end)]
      result.append(node)
    }
    nodes = result
  }

  /// Ends that have found their beginning say nothing more.
  private mutating func removeTags() {
    guard !endsNothing.isEmpty else { return }
    var places: [Int32] = []
    var kept: [BlockTag] = []
    for (index, tag) in tags.enumerated() {
      places.append(Int32(kept.count))
      if !endsNothing.contains(index) { kept.append(tag) }
    }
    tags = kept
    for index in nodes.indices where nodes[index].kind == .taggedBlock {
      nodes[index].number = places[Int(nodes[index].number)]
    }
  }
}
