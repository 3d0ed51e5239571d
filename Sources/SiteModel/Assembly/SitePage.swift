import MarkdownSyntax

/// A page of one language as it will be published: its place and its text.
///
/// A class for its size alone: it never changes, and is handed around with every link to it.
package final class SitePage: Sendable {
  package enum Kind: Sendable {
    case home
    case tool(Tool)
    /// The own page of a tool folder.
    case overview
    case page
  }

  package let placed: PlacedPage
  package let parsed: ParsedPage
  package let kind: Kind
  /// What links can lead to, as it is published.
  let anchors: PageAnchors
  /// With the anchors that are published.
  package let headings: [Heading]
  // Copies of what the place says, since every link asks for them.
  package let id: PageID
  package let language: Int
  package let textLanguage: Int
  package let address: PageAddress
  package let key: PagePath
  package let title: String

  /// A page that has its text itself.
  ///
  /// - Parameters:
  ///   - parsed: The page that the place was made for, or one with the same face.
  ///   - source: Of a translation, the anchors of what it translates.
  init(_ placed: PlacedPage, _ parsed: ParsedPage, translating source: PageAnchors?) {
    self.placed = placed
    self.parsed = parsed
    switch placed.kind {
    case .home: kind = .home
    case .overview: kind = .overview
    case .page: kind = .page
    case .tool(let facts): kind = parsed.draft?.tool(facts).map(Kind.tool) ?? .page
    }
    // Only a translation's headings can have other anchors than their own.
    let anchors = source.map(parsed.anchors.translating) ?? parsed.anchors
    self.anchors = anchors
    headings =
      source == nil
      ? parsed.headings : zip(parsed.headings, anchors.headings).map { $0.placed(as: $1) }
    id = placed.id
    language = placed.language
    textLanguage = placed.textLanguage
    address = placed.address
    key = placed.key
    title = placed.title
  }

  /// A fallback.
  ///
  /// - Parameter original: The page whose text it shows.
  init(_ placed: PlacedPage, showing original: SitePage) {
    self.placed = placed
    parsed = original.parsed
    kind = original.kind
    anchors = original.anchors
    headings = original.headings
    id = placed.id
    language = placed.language
    textLanguage = placed.textLanguage
    address = placed.address
    key = placed.key
    title = placed.title
  }

  package var space: Int? { placed.space }
  package var formerAddress: PageAddress? { placed.formerAddress }

  /// Whether the page is missing in its language and shown in another.
  package var isFallback: Bool { textLanguage != language }

  package var tool: Tool? {
    if case .tool(let tool) = kind { tool } else { nil }
  }

  /// Whether search engines, `llms.txt` and the search index leave it out.
  package var isUnindexed: Bool { isFallback || isKeptBack }

  /// Whether its author, or that of a page above it in the navigation, keeps it out of all indices.
  package var isKeptBack: Bool { parsed.frontMatter.isUnindexed || placed.inheritsNoIndex }
}
