extension MarkdownDocument {
  /// Goes through a node and everything below it in document order, without recursion.
  ///
  /// - Parameters:
  ///   - enter: Called on the way down; gives whether to go into the node.
  ///   - leave: Called on the way up, for nodes that were gone into and have children or not.
  package func walk(
    _ root: Int, enter: (Int) -> Bool, leave: (Int) -> Void
  ) {
    var open: [Int] = []
    var index = root
    let end = Int(nodes[root].end)
    while index < end {
      if enter(index) {
        open.append(index)
        index += 1
      } else {
        index = Int(nodes[index].end)
      }
      while let last = open.last, Int(nodes[last].end) <= index {
        leave(last)
        open.removeLast()
      }
    }
  }
}
