package import Diagnostics

/// Puts pages together: pairs translations, types the tools, gives addresses, builds navigation.
package struct SiteAssembler: Sendable {
  private let layout: ContentLayout
  private let frame: SourceFrame

  package init(layout: ContentLayout, frame: SourceFrame) {
    self.layout = layout
    self.frame = frame
  }

  /// - Parameter parsed: The pages of `layout.pageFiles`, in their order.
  package func site(from parsed: [ParsedPage]) -> Diagnosed<Site> {
    let plan = plan(from: parsed.map(\.face), parsed.map(\.anchors))
    return Diagnosed(Site(plan.value, parsed), plan.diagnostics)
  }

  /// - Parameters:
  ///   - faces: Of the pages of `layout.pageFiles`, in their order.
  ///   - anchors: Likewise.
  package func plan(
    from faces: [PageFace], _ anchors: [PageAnchors]
  ) -> Diagnosed<SitePlan> {
    var diagnostics: [Diagnostic] = []
    let summaries = layout.spaces.isEmpty ? readSummaries(&diagnostics) : layout.contents
    let keys = PageKeys(layout: layout, faces: faces)
    diagnostics += keys.diagnostics
    var builder = PageBuilder(
      layout: layout, faces: faces, keys: keys,
      tables: layout.spaces.isEmpty ? summaries.map { $0.map(SummaryTable.init) } : [])
    let pages = builder.pages()
    diagnostics += builder.diagnostics
    diagnostics += addressClashes(among: pages, configuration: layout.configuration)
    diagnostics += toolNumberFindings(in: pages) + untitledPages(pages, layout.spaces)
    // What no page of a group can have: addresses of pages, and of what is made for every site.
    let taken = Set(pages.map { $0.address.path.lowercased() }).union(
      layout.profiles.indices.map { layout.prefix(of: $0) + "pages" } + ["404", "translations"])
    var planAnchors = PlanAnchors(anchors, of: pages, inBook: !layout.spaces.isEmpty)
    var languages: [SiteLanguage] = []
    var keptBack: Set<PageID> = []
    for (index, profile) in layout.profiles.enumerated() {
      let own = pages.filter { $0.language == index }
      let byPath = Dictionary(
        own.map { ($0.isFallback ? $0.key : $0.face.path, $0.id) },
        uniquingKeysWith: { first, _ in first })
      let byKey = Dictionary(own.map { ($0.key, $0.id) }, uniquingKeysWith: { first, _ in first })
      let named = ([index] + layout.profiles.standIns(for: index)).first { summaries[$0] != nil }
      let navigator = NavigationBuilder(
        summary: named.flatMap { summaries[$0] }, isOwn: (named ?? index) == index,
        pages: pages, byPath: byPath.merging(paths(of: named, in: pages, byKey)) { own, _ in own },
        byKey: byKey, own: own, reportsMissing: layout.spaces.isEmpty, taken: taken,
        leftOut: builder.leftOut[index] ?? [],
        unlisted: layout.spaces.filter { $0.language == index }.flatMap(\.unlistedPaths),
        spaces: SpacePages(layout: layout))
      let navigation = navigator.navigation(&planAnchors)
      diagnostics += navigation.diagnostics
      keptBack.formUnion(navigator.pagesBelowUnindexed(navigation.value))
      diagnostics += unfilledPages(own, in: navigation.value)
      languages.append(
        SiteLanguage(
          profile: profile, pages: own.map(\.id), navigation: navigation.value, byPath: byPath,
          byKey: byKey, record: layout.records[index]))
    }
    let assets =
      layout.spaces.isEmpty
      ? AssetTable(
        frame: frame, profiles: layout.profiles,
        defaultLanguage: layout.configuration.defaultLanguage)
      : AssetTable(of: frame, layout)
    // Of a GitBook repository only what pages mention is published: that is known after linking.
    if layout.spaces.isEmpty {
      diagnostics += publishedNameClashes(of: assets.sorted, besides: pages, frame.location)
    }
    let tags = TagTable.reading(frame)
    diagnostics += tags.diagnostics
    let plan = SitePlan(
      configuration: layout.configuration, languages: languages,
      pages: pages.map { keptBack.contains($0.id) ? $0.inheritingNoIndex() : $0 }, assets: assets,
      tags: tags.value, spaces: layout.spaces, moves: layout.moves,
      anchored: planAnchors.asked)
    return Diagnosed(plan, diagnostics)
  }

  /// The pages of a language by the paths that one whose table of contents it shows gives them.
  private func paths(
    of other: Int?, in pages: [PlacedPage], _ byKey: [PagePath: PageID]
  ) -> [PagePath: PageID] {
    guard let other, other > 0 else { return [:] }
    let named = pages.lazy.filter { $0.language == other && !$0.isFallback }.compactMap { page in
      byKey[page.key].map { (page.face.path, $0) }
    }
    return Dictionary(named, uniquingKeysWith: { first, _ in first })
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
