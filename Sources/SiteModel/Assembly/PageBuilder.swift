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
    var sources: [PagePath: SitePage] = [:]
    for (language, profile) in layout.profiles.enumerated() {
      let prefix =
        profile.tag == layout.configuration.defaultLanguage ? "" : profile.tag.rawValue + "/"
      var own: [PagePath: ParsedPage] = [:]
      for (index, file) in layout.pageFiles.enumerated() where file.language == language {
        let key = keys.keys[index]
        if let first = own[key], file.language > 0 {
          twoTranslations(of: key, parsed[index], first)
        } else {
          own[key] = parsed[index]
        }
      }
      for key in Set(own.keys).union(sources.keys).sorted() {
        if let page = own[key] {
          add(page, key: key, language: language, prefix: prefix, source: sources[key])
        } else if let source = sources[key] {
          addFallback(source, language: language, prefix: prefix)
        }
      }
      if language == 0 {
        sources = Dictionary(result.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
      }
    }
    return result
  }

  private mutating func add(
    _ page: ParsedPage, key: PagePath, language: Int, prefix: String, source: SitePage?
  ) {
    let kind = kind(of: page, key: key, source: source)
    result.append(
      SitePage(
        id: PageID(index: result.count), language: language, parsed: page,
        address: addresses.address(of: page.path, prefix: prefix), key: key, kind: kind,
        headings: headings(of: page, source: source), isFallback: false,
        title: page.title?.value ?? tables[language]?.titles[page.path] ?? page.path.fileName))
  }

  private mutating func addFallback(_ source: SitePage, language: Int, prefix: String) {
    result.append(
      SitePage(
        id: PageID(index: result.count), language: language, parsed: source.parsed,
        address: addresses.address(of: source.parsed.path, prefix: prefix), key: source.key,
        kind: source.kind, headings: source.headings, isFallback: true,
        title: source.title))
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
