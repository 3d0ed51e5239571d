package import Diagnostics
import MarkdownSyntax

/// What a page shows to the rest of the site: all that other pages, the navigation and whatever the site
/// has once may take from it.
///
/// Pages are put together and linked from faces alone. So an edit that leaves a page's face as it was
/// changes nothing but the page.
///
/// Places are where something can be reported about the page: an edit that moves them changes the face.
package struct PageFace: Hashable, Sendable {
  /// Below the language's folder.
  package let path: PagePath
  /// The path messages name.
  package let sourcePath: String
  package let frontMatter: PageFrontMatter
  /// The page's own title: the first heading's, else front matter's.
  package let title: String?
  /// Where something about the page as a whole is reported.
  package let titleLocation: SourceLocation
  package let titleHeading: HeadingFace?
  /// In document order, without the title.
  package let headings: [HeadingFace]
  /// Anchors that raw HTML declares, and those of tabs.
  package let htmlAnchors: [String]
  /// Whether nothing stands below the title.
  package let isEmpty: Bool
  /// Where the text of a page without a title begins.
  package let untitledStart: SourceLocation?
  /// What the page says as a tool; `nil` outside the tool folders.
  package let draft: ToolDraftFace?

  init(
    path: PagePath, frontMatter: PageFrontMatter, document: MarkdownDocument,
    titleHeading: Heading?, headings: [Heading], body: [Int], htmlAnchors: [String],
    draft: ToolDraft?
  ) {
    self.path = path
    sourcePath = document.source.path
    self.frontMatter = frontMatter
    title = titleHeading?.text ?? frontMatter.title?.value
    titleLocation = document.location(
      of: titleHeading?.span ?? frontMatter.title?.span ?? .fileStart)
    self.titleHeading = titleHeading.map(HeadingFace.init)
    self.headings = headings.map(HeadingFace.init)
    self.htmlAnchors = htmlAnchors
    isEmpty = body.isEmpty && draft == nil
    untitledStart =
      title == nil
      ? body.first.map { block in
        let start = document.span(of: block).start
        return document.location(of: SourceSpan(start, start))
      } : nil
    self.draft = draft.map { ToolDraftFace($0, in: document) }
  }

  /// Where a span of the front matter stands.
  func location(_ span: SourceSpan) -> SourceLocation {
    SourceLocation(path: sourcePath, span: span)
  }
}

/// A heading as other pages know it: without its place in the text.
package struct HeadingFace: Hashable, Sendable {
  package let level: Int
  package let text: String
  package let anchor: String
  package let aliases: [String]
  let isExplicit: Bool

  init(_ heading: Heading) {
    level = heading.level
    text = heading.text
    anchor = heading.anchor
    aliases = heading.aliases
    isExplicit = heading.isExplicit
  }

  private init(
    level: Int, text: String, anchor: String, aliases: [String], isExplicit: Bool
  ) {
    self.level = level
    self.text = text
    self.anchor = anchor
    self.aliases = aliases
    self.isExplicit = isExplicit
  }

  /// The heading of a translation under its source's anchor, unless its author gave it one; its own
  /// becomes an alias.
  ///
  /// - Parameter taken: Anchors of the source, which no alias may be.
  func translating(_ source: HeadingFace, besides taken: Set<String>) -> HeadingFace {
    let isRenamed = !isExplicit && source.anchor != anchor
    let aliases =
      isRenamed ? ([anchor] + aliases).filter { $0 != source.anchor } : aliases
    return HeadingFace(
      level: level, text: text, anchor: isRenamed ? source.anchor : anchor,
      aliases: aliases.filter { !taken.contains($0) }, isExplicit: isExplicit)
  }
}

extension Heading {
  /// The same heading with the anchors that are published.
  func placed(as face: HeadingFace) -> Heading {
    Heading(
      node: node, level: level, text: text, span: span, anchor: face.anchor,
      aliases: face.aliases, isExplicit: isExplicit)
  }
}
