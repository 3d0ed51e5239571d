package import Diagnostics

/// What a catalogue that came back changes in a language's folder.
package struct CatalogueImport: Sendable {
  /// A page with its new bytes.
  package struct Page: Hashable, Sendable {
    /// Below the language's folder.
    package let path: PagePath
    package let bytes: [UInt8]
    package let isNew: Bool
  }

  /// Pages whose bytes change, in the catalogue's order.
  package let pages: [Page]
  /// The record as it is to be; the same as before when nothing was settled.
  package let record: TranslationRecord

  /// - Parameters:
  ///   - language: Position in ``Site/languages`` of the catalogue's target language.
  /// - Returns: With an error when a unit would change the form of its page, or names a page that the
  ///   source does not have; nothing is to be written then.
  package static func applying(
    _ catalogue: TranslationCatalogue, to linked: LinkedSite, language: Int
  ) -> Diagnosed<CatalogueImport> {
    var applied = Application(linked: linked, language: language)
    for page in catalogue.pages { applied.take(page.path, page.units) }
    return Diagnosed(
      CatalogueImport(
        pages: applied.pages, record: applied.language.record.setting(applied.entries)),
      applied.diagnostics)
  }
}

private struct Application {
  let site: Site
  let language: SiteLanguage
  let table: TranslationTable.Language?
  let parser: PageParser
  var pages: [CatalogueImport.Page] = []
  var entries: [PagePath: [TranslationRecord.Entry]] = [:]
  var diagnostics: [Diagnostic] = []

  init(linked: LinkedSite, language: Int) {
    site = linked.site
    self.language = linked.site.languages[language]
    table = linked.translations.languages.first { $0.language == language }
    parser = PageParser(configuration: linked.site.configuration)
  }

  mutating func take(_ path: String, _ units: ArraySlice<TranslationUnit>) {
    let key = PagePath.joined(folder: "", path)
    guard let source = key.flatMap({ site.languages[0].byPath[$0] }),
      let page = table?.pages.first(where: { $0.source == source })
    else {
      diagnostics.append(
        Diagnostic(
          .interchangeStale,
          at: SourceLocation(path: language.profile.path, span: .fileStart),
          "The source has no page “\(path)” any more; its translations are left out.",
          hint: "Export the language again."))
      return
    }
    if let id = page.page {
      let own = site[id].parsed
      revise(own, page, language.record[own.path], units, isNew: false)
    } else if units.contains(where: { !$0.target.isEmpty }) {
      begin(site[source], page, units)
    }
  }

  private mutating func revise(
    _ page: ParsedPage, _ comparison: PageTranslation,
    _ recorded: [TranslationRecord.Entry]?, _ units: ArraySlice<TranslationUnit>, isNew: Bool
  ) {
    var revision = PageRevision(
      site: site, page: page, comparison: comparison, recorded: recorded)
    revision.take(units)
    let result = revision.result(parser)
    diagnostics += revision.diagnostics
    guard let result else { return }
    if isNew || result.bytes != page.document.source.bytes {
      pages.append(CatalogueImport.Page(path: page.path, bytes: result.bytes, isNew: isNew))
    }
    entries[page.path] = result.entries
  }

  /// A page that the language lacks: the source's text in place, then the units.
  private mutating func begin(
    _ source: SitePage, _ missing: PageTranslation, _ units: ArraySlice<TranslationUnit>
  ) {
    let path = source.key
    let standing = language.pages.first { !site[$0].isFallback && site[$0].parsed.path == path }
    if let other = standing {
      diagnostics.append(
        Diagnostic(
          .interchangeUnplaced, at: site[other].parsed.titleLocation,
          "This page translates another one, and stands where the translation of “\(path.value)” belongs.",
          hint: "Move it, or write the translation under another name with “translates:”."))
      return
    }
    let draft = TranslationDraft(of: source.parsed)
    let page = parser.page(
      SourceText(path: "\(language.profile.folder)/\(path.value)", bytes: draft.bytes),
      at: path, in: language.profile
    ).value
    let comparison = PageTranslation(
      source: source.id, page: source.id, sourceBlocks: missing.sourceBlocks,
      blocks: page.translationBlocks,
      entries: draft.entries)
    revise(page, comparison, draft.entries, units, isNew: true)
  }
}
