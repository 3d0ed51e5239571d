/// Raw HTML as a small flat tree: which tags belong together and what stands between them.
///
/// It may come in several pieces with Markdown between, as where a table's source has empty lines.
/// Nodes lie in document order, a node's descendants up to its `end`. Walking all nodes and giving
/// each node's token and, behind its descendants, its closing tag to ``HTMLSanitizer`` publishes what
/// the bytes would publish. Nothing here is checked or decoded yet.
///
/// - Cost: linear. An element more than ``HTMLBalance/depthLimit`` deep has no descendants.
package struct HTMLFragment: Hashable, Sendable {
  package enum Piece: Hashable, Sendable {
    case html([UInt8])
    /// A node of the page's own tree.
    case markdown(Int)
  }

  package struct Node: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
      /// A token of the piece of this number.
      case token(HTMLToken, piece: Int)
      case markdown(Int)
    }

    package let content: Content
    /// The element around it; -1 at the top.
    package let parent: Int
    /// The index behind its last descendant.
    package fileprivate(set) var end: Int
    /// Its closing tag, where it has one, with the number of its piece.
    package fileprivate(set) var closing: Closing?
    /// Whether the element ends in the fragment, by its closing tag or by the end of what is around.
    package fileprivate(set) var isClosed = false
  }

  package struct Closing: Hashable, Sendable {
    package let tag: HTMLClosingTag
    package let piece: Int
  }

  package let pieces: [Piece]
  package private(set) var nodes: [Node] = []
  /// Elements that have not ended yet.
  private var open: [Int] = []

  package init(_ html: [UInt8]) { self.init(pieces: [.html(html)]) }

  package init(pieces: [Piece]) {
    self.pieces = pieces
    for (number, piece) in pieces.enumerated() {
      switch piece {
      case .markdown(let node): append(.markdown(node))
      case .html(let bytes):
        var tokenizer = HTMLTokenizer()
        while let token = tokenizer.next(in: bytes.span) { add(token, of: number) }
      }
    }
    for index in open { nodes[index].end = nodes.count }
    open = []
  }

  private mutating func add(_ token: HTMLToken, of piece: Int) {
    switch token {
    case .text, .comment, .other: append(.token(token, piece: piece))
    case .openTag(let tag):
      guard let element = tag.element else {
        append(.token(token, piece: piece))
        return
      }
      endOpen(before: element)
      append(.token(token, piece: piece))
      if !element.isVoid, !tag.isSelfClosing, open.count < HTMLBalance.depthLimit {
        open.append(nodes.count - 1)
      } else if tag.isSelfClosing {
        nodes[nodes.count - 1].isClosed = true
      }
    case .closingTag(let tag):
      guard let element = tag.element, let depth = depth(of: element) else {
        append(.token(token, piece: piece))
        return
      }
      nodes[open[depth]].closing = Closing(tag: tag, piece: piece)
      close(to: depth)
    }
  }

  private mutating func append(_ content: Node.Content) {
    nodes.append(Node(content: content, parent: open.last ?? -1, end: nodes.count + 1))
  }

  /// Ends what the element's opening tag ends: a cell where the next one begins.
  private mutating func endOpen(before element: HTMLElement) {
    guard element.needsParent else { return }
    for depth in open.indices.reversed() {
      guard let around = self.element(open[depth]) else { return }
      if element.belongs(in: around) {
        close(to: depth + 1)
        return
      }
      guard element.endsOpen(around) else { return }
    }
  }

  /// The place in `open` of the element that a closing tag ends.
  private func depth(of element: HTMLElement) -> Int? {
    for depth in open.indices.reversed() {
      guard let around = self.element(open[depth]) else { return nil }
      if around == element { return depth }
      if around.shields(element) { return nil }
    }
    return nil
  }

  /// Ends the open elements from one place on.
  private mutating func close(to depth: Int) {
    for index in open[depth...] {
      nodes[index].end = nodes.count
      nodes[index].isClosed = true
    }
    open.removeLast(open.count - depth)
  }
}
