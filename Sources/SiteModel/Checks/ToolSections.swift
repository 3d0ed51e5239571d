import Diagnostics
import MarkdownSyntax

/// What is wrong with the required sections of one tool page: absent, empty, double, out of order,
/// and outcomes that are no list.
///
/// - Parameters:
///   - nested: Positions of sections that stand inside another one.
///   - place: The page's title, where absence is reported.
/// - Returns: Absent roles in the order of ``SectionRole``, then the rest in document order.
func toolSectionFindings(
  in draft: ToolDraft, nested: Set<Int>, of document: MarkdownDocument,
  titled place: SourceLocation
) -> [Diagnostic] {
  let path = document.source.path
  func at(_ section: ToolSection) -> SourceLocation {
    SourceLocation(path: path, span: section.heading.span)
  }
  var diagnostics: [Diagnostic] = []
  for role in SectionRole.allCases where draft.sections(role).isEmpty {
    diagnostics.append(
      Diagnostic(
        .toolMissingSection, at: place, "“\(draft.name)” has no \(role.rawValue) section.",
        hint: "Add a heading for it, with at least one paragraph below."))
  }
  var seen: [SectionRole: ToolSection] = [:]
  var latest: ToolSection?
  for (position, section) in draft.sections.enumerated() {
    guard let role = section.role else { continue }
    if let first = seen[role] {
      diagnostics.append(
        Diagnostic(
          .toolDuplicateSection, at: at(section),
          "“\(draft.name)” has a second \(role.rawValue) section.",
          hint: "Bring the two together, or name one of them differently.",
          notes: [Diagnostic.Note(at: at(first), "The first stands here.")]))
      continue
    }
    seen[role] = section
    if nested.contains(position), position > 0 {
      let outer = draft.sections[position - 1].heading.value
      diagnostics.append(
        Diagnostic(
          .toolMisplacedSection, at: at(section),
          "The \(role.rawValue) section stands inside “\(outer)”.",
          hint: "Write its heading on the level of the other sections."))
    }
    if let latest, let before = latest.role, before > role {
      diagnostics.append(
        Diagnostic(
          .toolMisplacedSection, at: at(section),
          "The \(role.rawValue) section stands behind \(before.rawValue).",
          hint: "Put the sections in the order purpose, rationale, outcomes."))
    } else {
      latest = section
    }
    if section.blocks.isEmpty {
      diagnostics.append(
        Diagnostic(
          .toolEmptySection, at: at(section),
          "The \(role.rawValue) section of “\(draft.name)” is empty.",
          hint: "Write at least one paragraph below the heading."))
    } else if role == .outcomes,
      !section.blocks.contains(where: { document.nodes[$0].kind == .list })
    {
      let first = document.span(of: section.blocks[0])
      diagnostics.append(
        Diagnostic(
          .toolOutcomesNotList, at: SourceLocation(path: path, span: first),
          "The outcomes of “\(draft.name)” are not a list.",
          hint: "Begin each outcome with “* ” on a line of its own."))
    }
  }
  return diagnostics
}
