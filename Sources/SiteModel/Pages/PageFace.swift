package import Diagnostics
import MarkdownSyntax

/// What a page shows to the rest of the site: all that other pages, the navigation and whatever the site
/// has once may take from it, but for its anchors (``PageAnchors``).
///
/// Pages are put together from faces, and linked from faces and anchors. So an edit that leaves a page's
/// face as it was changes nothing but the page, and where its anchors are others, what leads to them.
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
  /// Whether nothing stands below the title.
  package let isEmpty: Bool
  /// Where the text of a page without a title begins.
  package let untitledStart: SourceLocation?
  /// What the page says as a tool; `nil` outside the tool folders.
  package let draft: ToolDraftFace?

  init(
    path: PagePath, frontMatter: PageFrontMatter, document: MarkdownDocument,
    titleHeading: Heading?, body: [Int], draft: ToolDraft?
  ) {
    self.path = path
    sourcePath = document.source.path
    self.frontMatter = frontMatter
    title = titleHeading?.text ?? frontMatter.title?.value
    titleLocation = document.location(
      of: titleHeading?.span ?? frontMatter.title?.span ?? .fileStart)
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
