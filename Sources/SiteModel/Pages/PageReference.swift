package import Diagnostics

/// A mention of another place in a page: a link or image, in Markdown or in raw HTML.
package struct PageReference: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case link, image }

  package let kind: Kind
  /// As written, escapes and entities resolved.
  package let destination: String
  package let span: SourceSpan
  /// The node that holds it.
  package let node: Int
}
