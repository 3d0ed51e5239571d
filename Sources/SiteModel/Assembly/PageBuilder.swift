import Diagnostics

/// Makes the site's pages from the parsed ones: those of the source language first, since
/// translations inherit from them, then each language's own pages and fallbacks.
struct PageBuilder {
  let layout: ContentLayout
  let parsed: [ParsedPage]
  let keys: PageKeys
  /// `SUMMARY.md` of each language.
  let tables: [SummaryTable?]
  let addresses: AddressRules
  var diagnostics: [Diagnostic] = []
  private var result: [SitePage] = []

  init(
    layout: ContentLayout, parsed: [ParsedPage], keys: PageKeys, tables: [SummaryTable?],
    addresses: AddressRules
  ) {
    self.layout = layout
    self.parsed = parsed
    self.keys = keys
    self.tables = tables
    self.addresses = addresses
  }

  mutating func pages() -> [SitePage] {
    let own = ownPages()
    var sources: [PagePath: SitePage] = [:]
    var sourceKeys: [PagePath] = []
    for (language, pages) in own.enumerated() {
      let further = pages.keys.filter { sources[$0] == nil }
      for key in further.isEmpty ? sourceKeys : (sourceKeys + further).sorted() {
        let id = PageID(index: result.count)
        if let page = pages[key] {
          result.append(
            self.page(page, id: id, key: key, language: language, source: sources[key]))
        } else if let source = sources[key] {
          result.append(fallback(source, id: id, language: language))
        }
      }
      if language == 0 {
        sources = Dictionary(result.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        sourceKeys = result.map(\.key)
      }
    }
    showNearerLanguages()
    return result
  }

  /// The pages that each language has itself, by the paths of their sources.
  private mutating func ownPages() -> [[PagePath: ParsedPage]] {
    var own: [[PagePath: ParsedPage]] = layout.profiles.map { _ in [:] }
    for (index, file) in layout.pageFiles.enumerated() {
      let key = keys.keys[index]
      if let first = own[file.language][key], file.language > 0 {
        twoTranslations(of: key, parsed[index], first)
      } else {
        own[file.language][key] = parsed[index]
      }
    }
    return own
  }

  /// Fallbacks of a language that another one than the default stands in for, such as `pt` for
  /// `pt-BR`, show that one's own page where it has it.
  private mutating func showNearerLanguages() {
    for language in layout.profiles.indices {
      for other in layout.profiles.standIns(for: language).dropLast().reversed() {
        let own = Dictionary(
          result.lazy.filter { $0.language == other && !$0.isFallback }.map { ($0.key, $0) },
          uniquingKeysWith: { first, _ in first })
        for page in result where page.language == language && page.isFallback {
          guard let shown = own[page.key] else { continue }
          result[page.id.index] = fallback(shown, id: page.id, language: language)
        }
      }
    }
  }

  private func prefix(of language: Int) -> String {
    let tag = layout.profiles[language].tag
    return tag == layout.configuration.defaultLanguage ? "" : tag.rawValue + "/"
  }

  private mutating func page(
    _ page: ParsedPage, id: PageID, key: PagePath, language: Int, source: SitePage?
  ) -> SitePage {
    SitePage(
      id: id, language: language, textLanguage: language, parsed: page,
      address: addresses.address(of: page.path, prefix: prefix(of: language)), key: key,
      kind: kind(of: page, key: key, source: source),
      headings: headings(of: page, source: source),
      title: page.title?.value ?? tables[language]?.titles[page.path] ?? page.path.fileName)
  }

  /// A page of another language at the address that a translation of its source would have.
  private func fallback(_ shown: SitePage, id: PageID, language: Int) -> SitePage {
    SitePage(
      id: id, language: language, textLanguage: shown.textLanguage, parsed: shown.parsed,
      address: addresses.address(of: shown.key, prefix: prefix(of: language)), key: shown.key,
      kind: shown.kind, headings: shown.headings, title: shown.title)
  }

  private mutating func kind(
    of page: ParsedPage, key: PagePath, source: SitePage?
  ) -> SitePage.Kind {
    if key == .home { return .home }
    if let draft = page.draft {
      diagnostics += inheritanceFindings(draft, of: page, source: source)
      if let tool = draft.tool(inheriting: source?.parsed.draft) { return .tool(tool) }
      return .page
    }
    if key.isFolderPage,
      layout.configuration.toolFolders.contains(where: { $0.value == key.folder })
    {
      return .overview
    }
    return .page
  }

  /// Headings have one anchor in every language, the source's, where the outlines agree.
  private func headings(of page: ParsedPage, source: SitePage?) -> [Heading] {
    guard let source, source.headings.map(\.level) == page.headings.map(\.level) else {
      return page.headings
    }
    let anchors = Set(source.headings.map(\.anchor))
    return zip(page.headings, source.headings).map { own, source in
      let renamed = own.isExplicit ? own : own.renamed(to: source.anchor)
      return Heading(
        node: renamed.node, level: renamed.level, text: renamed.text, span: renamed.span,
        anchor: renamed.anchor, aliases: renamed.aliases.filter { !anchors.contains($0) },
        isExplicit: renamed.isExplicit)
    }
  }

  private mutating func twoTranslations(
    of key: PagePath, _ page: ParsedPage, _ first: ParsedPage
  ) {
    func place(_ page: ParsedPage) -> SourceLocation {
      page.frontMatter.translates.map { page.location($0.span) } ?? page.titleLocation
    }
    diagnostics.append(
      Diagnostic(
        .pageDuplicateAddress, at: place(page), "Two pages translate “\(key.value)”.",
        hint: "Remove one of them, or its “translates:”.",
        notes: [Diagnostic.Note(at: place(first), "The other is this one.")]))
  }
}
