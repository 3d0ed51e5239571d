package import Diagnostics
package import MarkdownSyntax

/// One Markdown file of a language, read on its own: all that can be known of a page without the
/// others.
///
/// A class for its size alone: it never changes, and its fallbacks in all languages have it too.
package final class ParsedPage: Sendable {
  package let language: LanguageTag
  /// Below the language's folder.
  package let path: PagePath
  package let frontMatter: PageFrontMatter
  package let document: MarkdownDocument
  /// The first heading of level 1: the title, which the body does not repeat.
  package let titleHeading: Heading?
  /// All other headings in document order.
  package let headings: [Heading]
  /// Top-level blocks that are content: without the title, the type line and what a server added.
  package let body: [Int]
  /// The paragraph that names a tool's types in GitBook's spelling.
  package let typeLine: Int?
  package let references: [PageReference]
  /// Anchors that raw HTML declares (`<a id="x">`), and those of tabs.
  package let htmlAnchors: [String]
  /// What the tags of ``document`` mean, in their order.
  package let blocks: [PageBlock]
  /// What the page says as a tool; `nil` outside the tool folders.
  package let draft: ToolDraft?
  /// What the rest of the site takes from the page.
  package let face: PageFace
  /// What links can lead to, as the page itself has it.
  package let anchors: PageAnchors

  init(
    language: LanguageTag, path: PagePath, frontMatter: PageFrontMatter,
    document: MarkdownDocument, titleHeading: Heading?, headings: [Heading], body: [Int],
    typeLine: Int?, references: [PageReference], htmlAnchors: [String], blocks: [PageBlock],
    draft: ToolDraft?
  ) {
    self.language = language
    self.path = path
    self.frontMatter = frontMatter
    self.document = document
    self.titleHeading = titleHeading
    self.headings = headings
    self.body = body
    self.typeLine = typeLine
    self.references = references
    self.htmlAnchors = htmlAnchors
    self.blocks = blocks
    self.draft = draft
    face = PageFace(
      path: path, frontMatter: frontMatter, document: document, titleHeading: titleHeading,
      body: body, draft: draft)
    anchors = PageAnchors(title: titleHeading, headings: headings, html: htmlAnchors)
  }

  /// The path messages name.
  package var sourcePath: String { document.source.path }

  /// Where a span of the page's text stands: in its own file, or in one that it includes.
  package func location(_ span: SourceSpan) -> SourceLocation { document.location(of: span) }

  /// Where something about the page as a whole is reported: its title, else its start.
  package var titleLocation: SourceLocation {
    location(titleHeading?.span ?? frontMatter.title?.span ?? .fileStart)
  }

  /// What the tag of a node means; nothing where nobody has read the tags.
  package func block(of node: Int) -> PageBlock {
    let position = Int(document.nodes[node].number)
    return blocks.indices.contains(position) ? blocks[position] : .transparent
  }

  /// Whether nothing stands below the title.
  package var isEmpty: Bool { body.isEmpty && draft == nil }

  /// The page's own title: the first heading's, else front matter's.
  package var title: Located<String>? {
    if let heading = titleHeading { return Located(heading.text, heading.span) }
    return frontMatter.title
  }
}
