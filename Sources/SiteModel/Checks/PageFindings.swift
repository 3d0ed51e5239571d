import Diagnostics
import MarkdownSyntax

/// What is wrong with one page on its own: neither title nor text, no title, further titles.
///
/// - Parameter isNamed: Whether a table of contents may give the page its title.
func pageFindings(
  in page: ParsedPage, secondTitles: [Heading], isNamed: Bool
) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  if page.title == nil, page.body.isEmpty, !isNamed {
    let said = page.document.source.bytes.isEmpty ? "The file is empty." : "The page is empty."
    diagnostics.append(
      Diagnostic(
        .pageEmpty, at: page.location(.fileStart), said,
        hint: "Write a title, “# Title”, and some text, or remove the file."))
    return diagnostics
  }
  // A body that was refused to the parser has its own diagnostic.
  let isPlain = page.body.contains { page.document.nodes[$0].kind == .plainText }
  if page.title == nil, isPlain { return diagnostics }
  if page.title == nil, !isNamed {
    diagnostics.append(pageWithoutTitle(at: page.face.untitledStart ?? page.location(.fileStart)))
  }
  // A file that several pages include may be the title of one of them.
  for heading in secondTitles where page.document.isOwn(heading.node) {
    diagnostics.append(
      Diagnostic(
        .pageSecondTitle, at: page.location(heading.span),
        "“\(heading.text)” is a second title; it is shown one level below.",
        hint: "Write it as “## \(heading.text)”."))
  }
  return diagnostics
}
