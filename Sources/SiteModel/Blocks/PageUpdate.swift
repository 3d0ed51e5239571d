import MarkdownSyntax

/// One dated part of a page: `{% update date="2025-12-25" tags="beta" %}`.
package struct PageUpdate: Hashable, Sendable {
  /// The block's node in the page's tree.
  package let node: Int
  /// `nil` where it has no date that can be read.
  package let day: UpdateDay?
  /// Names of tags, as its author wrote them.
  package let tags: [String]
  /// The heading that stands first in it.
  package let heading: Int?
}

extension ParsedPage {
  /// The page's updates in document order.
  package var updates: [PageUpdate] {
    guard blocks.contains(where: { if case .update = $0 { true } else { false } }) else {
      return []
    }
    return document.nodes.indices.compactMap { node in
      guard document.nodes[node].kind == .taggedBlock else { return nil }
      guard case .update(let date, let tags) = block(of: node) else { return nil }
      let heading = document.children(of: node).first { document.nodes[$0].kind == .heading }
      return PageUpdate(
        node: node, day: date.flatMap { UpdateDay($0.value) }, tags: tags, heading: heading)
    }
  }
}
