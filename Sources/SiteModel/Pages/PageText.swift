import Diagnostics
package import MarkdownSyntax

/// A Markdown file read to front matter and tree, before anything is asked of it as a page.
package struct PageText: Sendable {
  package let frontMatter: PageFrontMatter
  package let document: MarkdownDocument
  /// Behind the front matter.
  package let bodyStart: Int

  /// Whether other files are to stand in it.
  package var hasIncludes: Bool { document.tags.contains { $0.isInclude } }

  /// The same file with another tree.
  func with(_ document: MarkdownDocument) -> PageText {
    PageText(frontMatter: frontMatter, document: document, bodyStart: bodyStart)
  }
}

extension BlockTag {
  /// Whether another file is meant to stand in the tag's place.
  var isInclude: Bool { name.value == "include" && !isEnd }
}
