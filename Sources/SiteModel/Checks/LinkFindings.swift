import Diagnostics

/// The diagnostic for a reference that does not lead where its author meant.
func linkFinding(
  _ fault: LinkFault, of reference: PageReference, on page: SitePage, in site: Site
) -> Diagnostic {
  let place = page.parsed.location(reference.span)
  let shown = reference.destination
  func found(_ code: DiagnosticCode, _ message: String, _ hint: String) -> Diagnostic {
    Diagnostic(code, at: place, message, hint: hint)
  }
  switch fault {
  case .unresolved(let nearest):
    return found(
      .linkUnresolved, "The link “\(shown)” leads to no page or file.",
      nearest.map { "Did you mean “\($0)”?" }
        ?? "Write the path of a file, seen from this page, or add the page.")
  case .unresolvedImage(let nearest):
    return found(
      .linkUnresolvedImage, "The image “\(shown)” is not there.",
      nearest.map { "Did you mean “\($0)”?" }
        ?? "Put the file into .gitbook/assets and write its path as seen from this page.")
  case .missingAnchor(let anchor, let target, let nearest):
    let where_ = target == page.id ? "This page" : "“\(site[target].title)”"
    return found(
      .linkUnresolvedAnchor, "\(where_) has no heading “#\(anchor)”.",
      nearest.map { "Did you mean “#\($0)”?" } ?? "Link to the page alone, or to one of its headings.")
  case .outside:
    return found(
      .linkOutsideContent, "The link “\(shown)” leaves the content folder.",
      "Link to a file inside it.")
  case .unsafe(let scheme):
    return found(
      .linkUnsafeScheme, "Links with “\(scheme):” are not published.",
      "Use https, mailto, tel or the path of a file.")
  case .foreignImage:
    return found(
      .linkForeignImage, "The image “\(shown)” lies on another site and is shown as a link.",
      "Put a copy into .gitbook/assets.")
  case .lost:
    return found(
      .linkUnresolved, "“\(shown)” is what is left of a link to a page that was lost.",
      "Write the path of the page it meant, or take the link away.")
  case .unknownSpace(let space):
    return found(
      .linkUnresolved, "The link leads into the space “\(space)”, which site.yml does not name.",
      "Add “\(space): folder” below “spaces:” in site.yml.")
  }
}
