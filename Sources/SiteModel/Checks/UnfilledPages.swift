import Diagnostics
import MarkdownSyntax

/// Pages with nothing below their title. One that has entries below it in the table of contents is
/// no mistake: it shows a list of them.
func unfilledPages(_ pages: [SitePage], in navigation: Navigation) -> [Diagnostic] {
  pages.filter { page in
    // A file without a title and without text is told when it is read, where no entry may name it.
    !page.isFallback && page.parsed.isEmpty && (page.parsed.title != nil || page.space != nil)
      && navigation.children(of: page.id).isEmpty
  }.map { page in
    Diagnostic(
      .pageEmpty, at: page.parsed.titleLocation,
      page.parsed.title == nil ? "The page is empty." : "Nothing stands below the title.",
      hint: "Write some text, or remove the page.")
  }
}

/// Pages of a GitBook repository whose title stands neither on them nor in a table of contents.
func untitledPages(_ pages: [SitePage], _ spaces: [ContentSpace]) -> [Diagnostic] {
  pages.compactMap { page in
    guard let space = page.space, !page.isFallback, page.parsed.title == nil,
      spaces[space].table.titles[page.parsed.path] == nil, let first = page.parsed.body.first
    else { return nil }
    return pageWithoutTitle(page.parsed, from: first)
  }
}

/// - Parameter block: The first of the page's body.
func pageWithoutTitle(_ page: ParsedPage, from block: Int?) -> Diagnostic {
  let start = block.map { page.document.span(of: $0).start } ?? 0
  return Diagnostic(
    .pageWithoutTitle, at: page.location(SourceSpan(start, start)), "The page has no title.",
    hint: "Begin it with a line “# Title”.")
}
