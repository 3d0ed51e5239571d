import Diagnostics

/// What is wrong with a tool once its source page is known: no type anywhere, or facts that
/// contradict the source's.
func inheritanceFindings(
  _ draft: ToolDraft, of page: ParsedPage, source: SitePage?
) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  // What the source page should have said is told there.
  let inherited = source?.parsed.draft
  if inherited == nil, !draft.statesTypes {
    diagnostics.append(
      Diagnostic(
        .toolMissingType, at: page.titleLocation, "“\(draft.name)” does not say its type.",
        hint: "Write “types: [a-type]” in its front matter; site.yml lists the types."))
  }
  if inherited == nil, draft.number == nil, page.frontMatter.isReadable {
    diagnostics.append(
      Diagnostic(
        .toolMissingNumber, at: page.titleLocation, "“\(draft.name)” has no number.",
        hint: "Write “number: 20” in its front matter, or begin its title with “20. ”."))
  }
  guard let inherited, let source, source.language == 0 else { return diagnostics }
  func compare<Fact: Equatable>(_ own: Located<Fact>?, _ other: Located<Fact>?, _ what: String) {
    guard let own, let other, own.value != other.value else { return }
    diagnostics.append(
      Diagnostic(
        .translationContradiction, at: page.location(own.span),
        "This translation states another \(what) than its source.",
        hint: "Leave it out: the source's holds.",
        notes: [
          Diagnostic.Note(
            at: source.parsed.location(other.span), "The source states its \(what) here.")
        ]))
  }
  compare(draft.number, inherited.number, "number")
  compare(draft.types, inherited.types, "type")
  compare(draft.phases, inherited.phases, "phase")
  return diagnostics
}

/// Two tools of one language with one number.
func toolNumberFindings(in pages: [SitePage]) -> [Diagnostic] {
  struct Place: Hashable {
    let language: Int
    let number: Int
  }
  var first: [Place: (page: SitePage, number: Located<Int>)] = [:]
  var diagnostics: [Diagnostic] = []
  for page in pages where !page.isFallback {
    guard let draft = page.parsed.draft, let number = draft.number else { continue }
    let place = Place(language: page.language, number: number.value)
    guard let other = first[place] else {
      first[place] = (page, number)
      continue
    }
    let name = other.page.parsed.draft?.name ?? other.page.title
    diagnostics.append(
      Diagnostic(
        .toolDuplicateNumber, at: page.parsed.location(number.span),
        "“\(draft.name)” has the number \(number.value) of “\(name)”.",
        hint: "Give one of them another number.",
        notes: [
          Diagnostic.Note(
            at: other.page.parsed.location(other.number.span), "The other tool has it here.")
        ]))
  }
  return diagnostics
}
