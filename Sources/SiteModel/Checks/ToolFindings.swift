import Diagnostics

/// What is wrong with a tool once its source page is known: no type anywhere, or facts that
/// contradict the source's.
func inheritanceFindings(
  _ draft: ToolDraft, of page: ParsedPage, source: SitePage?
) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  let inherited = source?.tool
  if draft.types == nil, inherited == nil, !draft.statesTypes {
    diagnostics.append(
      Diagnostic(
        .toolMissingType, at: page.titleLocation, "“\(draft.name)” does not say its type.",
        hint: "Write “types: [a-type]” in its front matter; site.yml lists the types."))
  }
  if draft.number == nil, inherited?.number == nil {
    diagnostics.append(
      Diagnostic(
        .toolMissingNumber, at: page.titleLocation, "“\(draft.name)” has no number.",
        hint: "Write “number: 20” in its front matter, or begin its title with “20. ”."))
  }
  guard let inherited, let source, source.language == 0 else { return diagnostics }
  func contradiction(_ span: SourceSpan, _ what: String) {
    diagnostics.append(
      Diagnostic(
        .translationContradiction, at: page.location(span),
        "This translation states another \(what) than its source.",
        hint: "Leave it out: the source's holds.",
        notes: [Diagnostic.Note(at: source.parsed.titleLocation, "The source is this page.")]))
  }
  if let number = draft.number, let other = inherited.number, number.value != other {
    contradiction(number.span, "number")
  }
  if let types = draft.types, types.value != inherited.types { contradiction(types.span, "type") }
  if let phases = draft.phases, phases.value != inherited.phases {
    contradiction(phases.span, "phase")
  }
  return diagnostics
}

/// Two tools of one language with one number.
func toolNumberFindings(in pages: [SitePage]) -> [Diagnostic] {
  struct Place: Hashable {
    let language: Int
    let number: Int
  }
  var first: [Place: SitePage] = [:]
  var diagnostics: [Diagnostic] = []
  for page in pages where !page.isFallback {
    guard let draft = page.parsed.draft, let number = draft.number else { continue }
    let place = Place(language: page.language, number: number.value)
    guard let other = first[place] else {
      first[place] = page
      continue
    }
    diagnostics.append(
      Diagnostic(
        .toolDuplicateNumber, at: page.parsed.location(number.span),
        "“\(draft.name)” has the number \(number.value) of “\(other.tool?.name ?? other.title)”.",
        hint: "Give one of them another number.",
        notes: [Diagnostic.Note(at: other.parsed.titleLocation, "The other tool is this one.")]))
  }
  return diagnostics
}
