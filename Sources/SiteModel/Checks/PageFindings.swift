import Diagnostics
import MarkdownSyntax

/// What is wrong with one page on its own: no title, nothing below it, further titles.
func pageFindings(in page: ParsedPage, secondTitles: [Heading]) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  if page.title == nil, page.body.isEmpty {
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
  if page.title == nil {
    let start = page.body.first.map { page.document.span(of: $0).start } ?? 0
    diagnostics.append(
      Diagnostic(
        .pageWithoutTitle, at: page.location(SourceSpan(start, start)),
        "The page has no title.", hint: "Begin it with a line “# Title”."))
  } else if page.isEmpty {
    diagnostics.append(
      Diagnostic(
        .pageEmpty, at: page.titleLocation, "Nothing stands below the title.",
        hint: "Write some text, or remove the page."))
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
