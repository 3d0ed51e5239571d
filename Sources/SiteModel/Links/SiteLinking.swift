package import Diagnostics

/// The site while its references are looked up, with what is kept to look up those of a single text
/// again.
///
/// What is made of the plan alone, and what each text leads to, stand side by side: another text of the
/// same face changes its own links, the backlinks of pages that it newly leads to or no longer does, and
/// the relations of the tools among them. Where its anchors are others, the links of the texts that lead
/// to it are looked up again too.
package struct SiteLinking: Sendable {
  package private(set) var linked: LinkedSite
  /// Pages that keep their texts and lead elsewhere, or have other anchors, since the last replacing.
  package private(set) var relinked: Set<PageID> = []
  private var resolver: ReferenceResolver
  private var relations: ToolRelations
  private let neighbours: Neighbours
  /// The pages that show another one's text, by that one.
  private let fallbacks: [PageID: [PageID]]
  /// About the redirects of the configuration.
  private var redirects: [Diagnostic]
  private var findings: LinkFindings
  /// By position of the pages.
  private var texts: [TextLinks]
  /// Of each page the pages that lead to it, ascending.
  private var backlinks: [[PageID]]
  private var assetFindings: [Diagnostic]

  package init(_ site: Site) {
    let plan = site.plan
    let resolver = ReferenceResolver(site)
    var findings = LinkFindings(site: plan, anchors: resolver.anchors)
    let texts = site.pages.map { page in
      page.isFallback ? TextLinks.none : TextLinks(page, resolver, &findings)
    }
    var backlinks: [[PageID]] = Array(repeating: [], count: site.pages.count)
    for page in site.pages {
      for id in texts[page.id.index].mentions { backlinks[id.index].append(page.id) }
    }
    var fallbacks: [PageID: [PageID]] = [:]
    for page in plan.pages where page.isFallback {
      fallbacks[plan.original(of: page).id, default: []].append(page.id)
    }
    relations = ToolRelations(plan, resolver: resolver, findings: &findings)
    neighbours = Neighbours(plan)
    redirects = redirectFindings(of: plan)
    self.resolver = resolver
    self.findings = findings
    self.fallbacks = fallbacks
    self.texts = texts
    self.backlinks = backlinks
    assetFindings = []
    linked = LinkedSite(site: site, pages: [], translations: TranslationTable(site), assets: [])
    linked.pages = site.pages.map { page(for: $0) }
    publishAssets()
  }

  package var diagnostics: [Diagnostic] {
    var unknownSpaces = UnknownSpaces()
    var diagnostics: [Diagnostic] = []
    for text in texts {
      diagnostics += text.diagnostics
      for link in text.unknownSpaces { unknownSpaces.add(link.space, at: link.location) }
    }
    let isRepository = !linked.site.spaces.isEmpty
    diagnostics += relations.diagnostics + redirects
    return diagnostics + unknownSpaces.diagnostics(isRepository: isRepository)
      + unsupportedBlockFindings(in: linked.site) + assetFindings
  }

  /// The site with other texts at the same places, and perhaps other anchors, for which the plan holds.
  ///
  /// - Parameters:
  ///   - pages: By the positions of the pages that have them.
  ///   - plan: With their names.
  package func replacing(_ pages: [PageID: ParsedPage], in plan: SitePlan) -> SiteLinking {
    precondition(plan.hasPlaces(of: resolver.site), "only texts and names may differ")
    var linking = self
    linking.replace(pages, in: plan)
    return linking
  }

  private mutating func replace(_ pages: [PageID: ParsedPage], in plan: SitePlan) {
    let naming = plan === resolver.site ? [] : self.pages(namingOthersOf: pages.keys, in: plan)
    if plan !== resolver.site {
      resolver.replaceNames(by: plan)
      findings.replaceNames(by: plan)
      relations.replaceNames(by: plan)
      if redirects.contains(where: { $0.code == .redirectShadowed }) {
        redirects = redirectFindings(of: plan)
      }
    }
    let sharing = resolver.site.sharing(
      anchorsOf: pages.filter { linked.site[$0.key].parsed.anchors != $0.value.anchors }.keys)
    let site = linked.site.replacing(
      pages, in: plan, fallbacks: fallbacks, anchored: sharing)
    let anchored = sharing.filter { linked.site[$0].anchors != site[$0].anchors }
    if !anchored.isEmpty {
      resolver.replaceAnchors(of: anchored, in: site)
      findings.replaceAnchors(of: anchored, by: resolver.anchors)
    }
    let leading = self.pages(leadingTo: anchored).union(naming)
    relinked = leading.union(anchored).subtracting(pages.keys)
    var changed = relinked.union(pages.keys)
    for id in changed.sorted() where !site[id].isFallback {
      let text = TextLinks(site[id], resolver, &findings)
      let (before, after) = (Set(texts[id.index].mentions), Set(text.mentions))
      for lost in before.subtracting(after) {
        backlinks[lost.index].removeAll { $0 == id }
        changed.insert(lost)
      }
      for new in after.subtracting(before) {
        let place = backlinks[new.index].firstIndex { id < $0 }
        backlinks[new.index].insert(id, at: place ?? backlinks[new.index].endIndex)
        changed.insert(new)
      }
      texts[id.index] = text
    }
    linked = LinkedSite(
      site: site, pages: linked.pages,
      translations: linked.translations.comparing(Set(pages.keys), in: site),
      assets: linked.assets)
    for id in changed {
      for shown in [id] + (fallbacks[id] ?? []) {
        linked.pages[shown.index] = page(for: site[shown])
      }
    }
    publishAssets()
  }

  /// The pages, fallbacks among them, with a link to some others.
  private func pages(leadingTo others: Set<PageID>) -> Set<PageID> {
    guard !others.isEmpty else { return [] }
    func leads(_ target: LinkTarget) -> Bool {
      if case .page(let id, _) = target { others.contains(id) } else { false }
    }
    // A fallback's link leads to its language's own page of what the original's leads to.
    let sharing = resolver.site.sharing(anchorsOf: others).union(others)
    var texts = sharing.union(sharing.flatMap { backlinks[$0.index] })
    for index in self.texts.indices where !self.texts[index].stated.isEmpty {
      texts.insert(PageID(index: index))
    }
    return texts.union(texts.flatMap { fallbacks[$0] ?? [] }).filter { id in
      let page = linked.pages[id.index]
      return page.targets.contains(where: leads) || page.stated.contains(where: leads)
    }
  }

  /// The pages with a finding that names one of some pages whose names are others.
  private func pages(
    namingOthersOf changed: some Sequence<PageID>, in plan: SitePlan
  ) -> Set<PageID> {
    let renamed = plan.sharing(anchorsOf: changed).filter {
      plan[$0].title != resolver.site[$0].title
    }
    let naming = texts.indices.filter { index in
      texts[index].diagnostics.contains { $0.code == .linkUnresolvedAnchor }
        && (texts[index].targets + texts[index].stated).contains {
          if case .page(let id, _) = $0 { renamed.contains(id) } else { false }
        }
    }
    return Set(naming.map(PageID.init))
  }

  private func page(for page: SitePage) -> LinkedPage {
    let index = page.id.index
    guard page.isFallback else {
      return linkedPage(page, texts[index].targets, texts[index].stated, relations(of: page.id))
    }
    let original = resolver.site.original(of: page.placed).id
    func shown(_ targets: [LinkTarget]) -> [LinkTarget] {
      targets.map { resolver.target($0, shownOn: page.placed) }
    }
    return linkedPage(
      page, shown(texts[original.index].targets), shown(texts[original.index].stated),
      page.tool == nil ? [] : relations.shown(relations(of: original), on: page.placed))
  }

  private func linkedPage(
    _ page: SitePage, _ targets: [LinkTarget], _ stated: [LinkTarget], _ related: [RelatedTool]
  ) -> LinkedPage {
    LinkedPage(
      page: page, targets: targets, stated: stated, backlinks: backlinks[page.id.index],
      previous: neighbours.previous[page.id.index], next: neighbours.next[page.id.index],
      related: related)
  }

  private func relations(of page: PageID) -> [RelatedTool] {
    relations.tools(
      near: page, mentions: texts[page.index].mentions, backlinks: backlinks[page.index])
  }

  /// What is published as it is. Of two files of a GitBook repository for one name the first is.
  private mutating func publishAssets() {
    let plan = resolver.site
    guard !plan.spaces.isEmpty else {
      if linked.assets.isEmpty { linked.assets = plan.assets.sorted }
      return
    }
    var mentioned: Set<String> = []
    for page in linked.pages {
      for case .asset(let path) in page.targets + page.stated { mentioned.insert(path) }
    }
    let published = plan.assets.sorted.filter {
      $0.isKeptForPublishing || mentioned.contains($0.source)
    }
    assetFindings = publishedNameClashes(of: published, besides: plan.pages) {
      SourceLocation(path: plan.shown($0), span: .fileStart)
    }
    var names: Set<String> = []
    linked.assets = published.filter { names.insert($0.published).inserted }
  }
}

/// Previous and next pages as the tables of contents order them.
private struct Neighbours: Sendable {
  /// By position of the pages.
  private(set) var previous: [PageID?]
  private(set) var next: [PageID?]

  init(_ site: SitePlan) {
    previous = Array(repeating: nil, count: site.pages.count)
    next = previous
    for language in site.languages {
      let order = language.navigation.order
      for (page, follower) in zip(order, order.dropFirst()) {
        next[page.index] = follower
        previous[follower.index] = page
      }
    }
  }
}
