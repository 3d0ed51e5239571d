package import Diagnostics

/// An attribute that holds one address, or, as `srcset`, several.
package enum HTMLURLAttribute: String, CaseIterable, Hashable, Sendable {
  case cite, href, poster, src, srcset
}

/// One address in an allowed attribute of raw HTML.
package struct HTMLReference: Hashable, Sendable {
  package let element: HTMLElement
  package let attribute: HTMLURLAttribute
  /// Character references decoded, white space around it and line ends and tabs in it removed, as
  /// browsers do. Relative, or of an allowed scheme.
  package let url: [UInt8]
  /// The attribute's value, in bytes of the raw HTML; for `srcset`, all of it.
  package let span: SourceSpan
}

/// A place in a page that raw HTML names with `id`, or with `name` on a link.
package struct HTMLAnchor: Hashable, Sendable {
  /// Character references decoded.
  package let name: [UInt8]
  /// The attribute's value, in bytes of the raw HTML.
  package let span: SourceSpan
}

/// What becomes of an address.
package enum HTMLRewrite: Hashable, Sendable {
  case keep
  /// This address instead; escaping is not the giver's work.
  case replace([UInt8])
  /// No such attribute. An image without an address is published as its alternative text.
  case refuse
  /// This markup instead of the whole tag, which is then as if it were not there: a card for an
  /// image from another host. It is written as it is, so none of it may come from a page's author
  /// unescaped. For an address that is not the element's `href` or `src`, the same as `refuse`.
  case markup([UInt8])
}

/// Answers for the addresses and anchors of raw HTML: the renderer's, to make them right for the
/// published page.
package protocol HTMLReferences {
  mutating func rewrite(_ reference: HTMLReference) -> HTMLRewrite
  /// Whether the page takes the anchor: not when it already has one of that name.
  mutating func takes(_ anchor: HTMLAnchor) -> Bool
  /// What an image is told beside what its author wrote; `nil` for nothing.
  ///
  /// - Parameter url: As its author wrote it, decoded.
  mutating func image(at url: [UInt8]) -> HTMLImageFacts?
}

extension HTMLReferences {
  package mutating func image(at url: [UInt8]) -> HTMLImageFacts? { nil }
}

/// Keeps what it is asked about, in source order, and lets it pass.
package struct HTMLReferenceList: HTMLReferences, Hashable, Sendable {
  package private(set) var references: [HTMLReference] = []
  package private(set) var anchors: [HTMLAnchor] = []

  package init() {}

  package mutating func rewrite(_ reference: HTMLReference) -> HTMLRewrite {
    references.append(reference)
    return .keep
  }

  package mutating func takes(_ anchor: HTMLAnchor) -> Bool {
    anchors.append(anchor)
    return true
  }
}
