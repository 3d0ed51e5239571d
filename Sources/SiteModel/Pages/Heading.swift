package import Diagnostics

/// A heading of a page's body, with the anchor it can be reached by.
package struct Heading: Hashable, Sendable {
  /// The heading's node in the page's tree; a paragraph where a bold label stands as heading.
  package let node: Int
  /// 1 to 6 as written.
  package let level: Int
  package let text: String
  package let span: SourceSpan
  /// Unique on the page.
  package let anchor: String
  /// Further anchors that lead here: the same in the heading's own script, or of a translation.
  package let aliases: [String]
  /// Whether the author gave the anchor: `<a id="x">`.
  package let isExplicit: Bool

  /// The same heading under another anchor; its own becomes an alias.
  package func renamed(to anchor: String) -> Heading {
    guard anchor != self.anchor else { return self }
    return Heading(
      node: node, level: level, text: text, span: span, anchor: anchor,
      aliases: ([self.anchor] + aliases).filter { $0 != anchor }, isExplicit: isExplicit)
  }
}
