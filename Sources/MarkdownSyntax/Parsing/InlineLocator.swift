/// Finds where the inlines of leaf blocks stand in the source.
///
/// The C parser's own figures go wrong after reference definitions, backslash breaks, links over
/// several lines, other indentation, escaped pipes and in autolinks. So they are not used: inlines
/// are what a block's text consists of, one behind the other, and ``InlineWalk`` goes over that text
/// with them.
///
/// Cost: linear in the block's length.
struct InlineLocator {
  /// What is known of a block whose inlines are to be located.
  struct Leaf {
    let index: Int
    /// Its text in the body.
    let range: Range<Int>
    /// Where the text of the lines below its first begins.
    let nextLines: ArraySlice<Int32>
    /// Whether it is part of a table, where a backslash before a pipe is not the text's own.
    var escapesPipes = false
    /// Whether it may begin with definitions of link references, which are no part of its text.
    var mayDefine = false
  }

  private var content: LeafContent

  init(body: UnsafeBufferPointer<UInt8>) {
    content = LeafContent(body: body)
  }

  /// Fills in the spans of all inlines below a leaf block.
  mutating func locate(
    _ leaf: Leaf, in nodes: inout [MarkdownNode], text: [UInt8], bodyStart: Int
  ) {
    let end = Int(nodes[leaf.index].end)
    guard end > leaf.index + 1 else { return }
    content.fill(leaf.range, nextLines: leaf.nextLines, escapesPipes: leaf.escapesPipes)
    content.bytes.withUnsafeBufferPointer { bytes in
      text.withUnsafeBufferPointer { text in
        var walk = InlineWalk(content, bytes, saying: text, bodyStart: bodyStart)
        walk.begin(leaf, isHeading: nodes[leaf.index].kind == .heading)
        walk.locate((leaf.index + 1)..<end, in: &nodes)
      }
    }
  }
}
