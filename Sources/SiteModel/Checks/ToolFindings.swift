import Diagnostics

/// What is wrong with a tool once its source page is known: no type anywhere, or facts that
/// contradict the source's.
func inheritanceFindings(
  _ draft: ToolDraftFace, of page: PageFace, source: PlacedPage?
) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  // What the source page should have said is told there.
  let inherited = source?.face.draft
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
  guard let inherited, source?.language == 0 else { return diagnostics }
  func compare<Fact: Equatable>(
    _ own: (value: Fact?, at: SourceLocation?), _ other: (value: Fact?, at: SourceLocation?),
    _ what: String
  ) {
    guard let value = own.value, let place = own.at, let otherValue = other.value,
      let otherPlace = other.at, value != otherValue
    else { return }
    diagnostics.append(
      Diagnostic(
        .translationContradiction, at: place,
        "This translation states another \(what) than its source.",
        hint: "Leave it out: the source's holds.",
        notes: [
          Diagnostic.Note(
            at: otherPlace, "The source states its \(what) here.")
        ]))
  }
  compare(
    (draft.number?.value, draft.numberLocation),
    (inherited.number?.value, inherited.numberLocation), "number")
  compare(
    (draft.types?.value, draft.typesLocation),
    (inherited.types?.value, inherited.typesLocation), "type")
  compare(
    (draft.phases?.value, draft.phasesLocation),
    (inherited.phases?.value, inherited.phasesLocation), "phase")
  return diagnostics
}

/// Two tools of one language with one number.
func toolNumberFindings(in pages: [PlacedPage]) -> [Diagnostic] {
  struct Place: Hashable {
    let language: Int
    let number: Int
  }
  var first: [Place: (page: PlacedPage, location: SourceLocation)] = [:]
  var diagnostics: [Diagnostic] = []
  for page in pages where !page.isFallback {
    guard let draft = page.face.draft, let number = draft.number,
      let location = draft.numberLocation
    else { continue }
    let place = Place(language: page.language, number: number.value)
    guard let other = first[place] else {
      first[place] = (page, location)
      continue
    }
    let name = other.page.face.draft?.name ?? other.page.title
    diagnostics.append(
      Diagnostic(
        .toolDuplicateNumber, at: location,
        "“\(draft.name)” has the number \(number.value) of “\(name)”.",
        hint: "Give one of them another number.",
        notes: [
          Diagnostic.Note(
            at: other.location, "The other tool has it here.")
        ]))
  }
  return diagnostics
}
