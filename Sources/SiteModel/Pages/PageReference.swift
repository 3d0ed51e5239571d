package import Diagnostics

/// A mention of another place in a page: a link, image, video or frame, in Markdown or in raw HTML.
package struct PageReference: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case link, image
    /// A sound, a video or a frame, which is looked up as an image is.
    case media
  }

  package let kind: Kind
  /// As written, escapes and entities resolved.
  package let destination: String
  package let span: SourceSpan
  /// The address alone; `nil` where it stands in a link definition elsewhere, or is the whole link.
  package let destinationSpan: SourceSpan?
  /// The node that holds it.
  package let node: Int

  /// What must change when the reference leads nowhere.
  package var addressSpan: SourceSpan { destinationSpan ?? span }
}
