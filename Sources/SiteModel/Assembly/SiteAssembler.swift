package import Diagnostics

/// Puts pages together: pairs translations, types the tools, gives addresses, builds navigation.
package struct SiteAssembler: Sendable {
  private let layout: ContentLayout
  private let tree: SourceTree

  package init(layout: ContentLayout, tree: SourceTree) {
    self.layout = layout
    self.tree = tree
  }

  /// - Parameter parsed: The pages of `layout.pageFiles`, in their order.
  package func site(from parsed: [ParsedPage]) -> Diagnosed<Site> {
    var diagnostics: [Diagnostic] = []
    let summaries = readSummaries(&diagnostics)
    let tables = summaries.map { $0.map(SummaryTable.init) }
    let named = layout.configuration.layout == .gitBook ? tables.first ?? nil : nil
    let published = named.map { withoutUnnamed(parsed, $0, &diagnostics) } ?? (layout, parsed)
    let (layout, parsed) = published
    let keys = PageKeys(layout: layout, parsed: parsed)
    diagnostics += keys.diagnostics
    var builder = PageBuilder(
      layout: layout, parsed: parsed, keys: keys, tables: tables,
      addresses: AddressRules(
        configuration: layout.configuration,
        groupSlugs: named?.groupSlugs ?? [:]))
    let pages = builder.pages()
    diagnostics += builder.diagnostics
    diagnostics += addressClashes(among: pages, configuration: layout.configuration)
    diagnostics += toolNumberFindings(in: pages)
    var languages: [SiteLanguage] = []
    var keptBack: Set<PageID> = []
    for (index, profile) in layout.profiles.enumerated() {
      let own = pages.filter { $0.language == index }
      let byPath = Dictionary(
        own.map { ($0.isFallback ? $0.key : $0.parsed.path, $0.id) },
        uniquingKeysWith: { first, _ in first })
      let byKey = Dictionary(own.map { ($0.key, $0.id) }, uniquingKeysWith: { first, _ in first })
      let named = ([index] + layout.profiles.standIns(for: index)).first { summaries[$0] != nil }
      let navigator = NavigationBuilder(
        summary: named.flatMap { summaries[$0] }, isOwn: (named ?? index) == index,
        pages: pages, byPath: byPath.merging(paths(of: named, in: pages, byKey)) { own, _ in own },
        byKey: byKey, own: own)
      let navigation = navigator.navigation()
      diagnostics += navigation.diagnostics
      keptBack.formUnion(navigator.pagesBelowUnindexed(navigation.value))
      languages.append(
        SiteLanguage(
          profile: profile, pages: own.map(\.id), navigation: navigation.value, byPath: byPath,
          byKey: byKey, record: layout.records[index]))
    }
    let assets = AssetTable(
      tree: tree, profiles: layout.profiles, defaultLanguage: layout.configuration.defaultLanguage)
    diagnostics += publishedNameClashes(of: assets, besides: pages, in: tree)
    let tags = TagTable.reading(tree)
    diagnostics += tags.diagnostics
    let site = Site(
      configuration: layout.configuration, languages: languages,
      pages: pages.map { keptBack.contains($0.id) ? $0.inheritingNoIndex() : $0 }, assets: assets,
      tags: tags.value)
    return Diagnosed(site, diagnostics)
  }

  /// The pages of a language by the paths that one whose table of contents it shows gives them.
  private func paths(
    of other: Int?, in pages: [SitePage], _ byKey: [PagePath: PageID]
  ) -> [PagePath: PageID] {
    guard let other, other > 0 else { return [:] }
    let named = pages.lazy.filter { $0.language == other && !$0.isFallback }.compactMap { page in
      byKey[page.key].map { (page.parsed.path, $0) }
    }
    return Dictionary(named, uniquingKeysWith: { first, _ in first })
  }

  /// GitBook publishes what its table of contents names; the rest is reported.
  private func withoutUnnamed(
    _ parsed: [ParsedPage], _ table: SummaryTable, _ diagnostics: inout [Diagnostic]
  ) -> (ContentLayout, [ParsedPage]) {
    var kept: [Int] = []
    for (index, page) in parsed.enumerated() {
      if table.titles[page.path] != nil || page.path.paired == .home {
        kept.append(index)
      } else {
        diagnostics.append(
          Diagnostic(
            .pageNotInSummary, at: page.titleLocation,
            "“\(page.path.value)” stands in no table of contents and is not published.",
            hint: "Add an entry for it to SUMMARY.md, or take the file away."))
      }
    }
    return (layout.keeping(kept), kept.map { parsed[$0] })
  }

  private func readSummaries(_ diagnostics: inout [Diagnostic]) -> [Summary?] {
    layout.summaries.map { source in
      guard let source else { return nil }
      guard String(validating: source.bytes, as: UTF8.self) != nil else {
        diagnostics.append(
          Diagnostic(
            .fileNotUTF8, at: SourceLocation(path: source.path, span: .fileStart),
            "The file is not UTF-8.", hint: "Save the file as UTF-8."))
        return nil
      }
      let read = SummaryParser.summary(source)
      diagnostics += read.diagnostics
      return read.value
    }
  }
}
