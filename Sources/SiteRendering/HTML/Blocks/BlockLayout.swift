import MarkdownSyntax

/// What the blocks of a page say of the ones that stand in them, while it is written.
struct BlockLayout {
  /// Steppers of which all children are steps.
  var stepLists: Set<Int> = []
  /// Hundredths of a row, by column.
  var columnShares: [Int: Int] = [:]
  /// Titles that file names above blocks of code give them.
  var codeTitles: [Int: String] = [:]
  /// Cards with a caption below that is open.
  var figures: Set<Int> = []
  /// Described interfaces that are open.
  var operationDepth = 0
  /// Raw HTML in blocks that stand in raw HTML.
  var fragmentDepth = 0
  /// The latest child of a block that was counted, with its position.
  private var counted: [Int: (child: Int, position: Int)] = [:]

  /// 1 for the first child of a block.
  ///
  /// - Cost: linear in the children, for all of them that are asked for in their order.
  mutating func position(of child: Int, in document: MarkdownDocument) -> Int {
    let parent = Int(document.nodes[child].parent)
    var (at, position) = counted[parent].flatMap { $0.child <= child ? $0 : nil } ?? (parent + 1, 1)
    while at < child {
      at = Int(document.nodes[at].end)
      position += 1
    }
    counted[parent] = (child, position)
    return position
  }
}
