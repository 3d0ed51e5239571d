import Diagnostics

/// Pages that a language's record names and the language does not have.
func recordFindings(of language: SiteLanguage, in site: Site) -> [Diagnostic] {
  func isOwn(_ path: PagePath) -> Bool {
    language.byPath[path].map { !site[$0].isFallback } ?? false
  }
  var names = NamesOnDemand {
    language.byPath.keys.filter { isOwn($0) && language.record[$0] == nil }.map(\.value)
  }
  let path = language.profile.shown(file: TranslationRecord.fileName)
  return language.record.pages.filter { !isOwn($0.path.value) }.map { page in
    let near = names.nearest(to: page.path.value.value)
    return Diagnostic(
      .translationRecordUnknownPage,
      at: SourceLocation(path: path, span: page.path.span),
      "The record names “\(page.path.value.value)”, which this language does not have.",
      hint: near.map { "If the page was renamed, write “\($0)”." }
        ?? "Take the line and those below it away, or bring the page back.")
  }
}
