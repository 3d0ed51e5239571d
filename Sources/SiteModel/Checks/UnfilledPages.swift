import Diagnostics

/// Pages with nothing below their title. One that has entries below it in the table of contents is
/// no mistake: it shows a list of them.
func unfilledPages(_ pages: [PlacedPage], in navigation: Navigation) -> [Diagnostic] {
  pages.filter { page in
    // A file without a title and without text is told when it is read, where no entry may name it.
    !page.isFallback && page.face.isEmpty && (page.face.title != nil || page.space != nil)
      && navigation.children(of: page.id).isEmpty
  }.map { page in
    Diagnostic(
      .pageEmpty, at: page.face.titleLocation,
      page.face.title == nil ? "The page is empty." : "Nothing stands below the title.",
      hint: "Write some text, or remove the page.")
  }
}

/// Pages of a GitBook repository whose title stands neither on them nor in a table of contents.
func untitledPages(_ pages: [PlacedPage], _ spaces: [ContentSpace]) -> [Diagnostic] {
  pages.compactMap { page in
    guard let space = page.space, !page.isFallback, page.face.title == nil,
      spaces[space].table.titles[page.face.path] == nil, let start = page.face.untitledStart
    else { return nil }
    return pageWithoutTitle(at: start)
  }
}

/// - Parameter start: Where the page's text begins.
func pageWithoutTitle(at start: SourceLocation) -> Diagnostic {
  Diagnostic(
    .pageWithoutTitle, at: start, "The page has no title.", hint: "Begin it with a line “# Title”.")
}
