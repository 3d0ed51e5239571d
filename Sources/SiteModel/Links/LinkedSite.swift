package import Diagnostics
import MarkdownSyntax

/// A page with its references looked up.
///
/// A class for its size alone: it never changes, and is handed around with every look at a page.
package final class LinkedPage: Sendable {
  package let page: SitePage
  /// Where each of the page's references leads its readers, in their order.
  package let targets: [LinkTarget]
  /// The same for the addresses in its front matter.
  package let stated: [LinkTarget]
  /// Pages that mention this one, in the order of ``Site/pages``, each once.
  package let backlinks: [PageID]
  package let previous: PageID?
  package let next: PageID?
  /// Of a tool.
  package let related: [RelatedTool]

  init(
    page: SitePage, targets: [LinkTarget], stated: [LinkTarget], backlinks: [PageID],
    previous: PageID?, next: PageID?, related: [RelatedTool]
  ) {
    self.page = page
    self.targets = targets
    self.stated = stated
    self.backlinks = backlinks
    self.previous = previous
    self.next = next
    self.related = related
  }

  /// Where an address of the page's front matter leads.
  package func stated(_ destination: String, _ kind: PageReference.Kind) -> LinkTarget? {
    zip(page.parsed.frontMatter.references, stated)
      .first { $0.0.destination == destination && $0.0.kind == kind }?.1
  }
}

/// The site with every reference resolved: what is rendered, searched and asked.
package struct LinkedSite: Sendable {
  package private(set) var site: Site
  /// By position of ``Site/pages``.
  package let pages: [LinkedPage]
  /// How far each language's pages are, block by block.
  package let translations: TranslationTable
  /// The files that are published as they are, in byte order of where: of a GitBook repository the
  /// assets it keeps for that, and what pages mention.
  package let assets: [AssetTable.Entry]

  package subscript(id: PageID) -> LinkedPage { pages[id.index] }

  /// The same site, with the sizes of images by their paths below the content folder.
  func measured(_ sizes: [String: ImageSize]) -> LinkedSite {
    var linked = self
    linked.site = site.measured(sizes)
    return linked
  }

  package static func linking(_ site: Site) -> Diagnosed<LinkedSite> {
    let resolver = ReferenceResolver(site: site)
    var diagnostics: [Diagnostic] = []
    var targets: [[LinkTarget]] = Array(repeating: [], count: site.pages.count)
    var stated = targets
    var findings = LinkFindings(site: site, anchors: resolver.anchors)
    var unknownSpaces = UnknownSpaces()
    var mentions: [[PageID]] = Array(repeating: [], count: site.pages.count)
    for page in site.pages where !page.isFallback {
      let references = page.parsed.references
      var own: [LinkTarget] = []
      own.reserveCapacity(references.count)
      for reference in references {
        let resolution = resolver.resolve(reference.destination, reference.kind, from: page)
        own.append(resolution.target)
        switch resolution.fault {
        case .unknownSpace(let space)?:
          unknownSpaces.add(space, at: page.parsed.location(reference.addressSpan))
        case let fault?: diagnostics.append(findings.finding(fault, of: reference, on: page))
        case nil: break
        }
        if case .page(let id, _) = resolution.target, id != page.id,
          mentions[id.index].last != page.id
        {
          mentions[id.index].append(page.id)
        }
      }
      for reference in page.parsed.frontMatter.references {
        let resolution = resolver.resolve(reference.destination, reference.kind, from: page)
        stated[page.id.index].append(resolution.target)
        if let fault = resolution.fault {
          diagnostics.append(findings.finding(fault, of: reference, on: page))
        }
      }
      targets[page.id.index] = own
    }
    for page in site.pages where page.isFallback {
      let original = site.original(of: page).id.index
      targets[page.id.index] = targets[original].map { resolver.target($0, shownOn: page) }
      stated[page.id.index] = stated[original].map { resolver.target($0, shownOn: page) }
    }
    let relations = ToolRelations.relations(
      of: site, mentions: mentions, resolver: resolver, findings: &findings)
    diagnostics +=
      relations.diagnostics + unknownSpaces.diagnostics(isRepository: !site.spaces.isEmpty)
    diagnostics += redirectFindings(of: site) + unsupportedBlockFindings(in: site)
    let assets = publishedAssets(of: site, mentionedBy: (targets + stated).joined())
    diagnostics += assets.diagnostics
    let neighbours = Neighbours(site)
    let pages = site.pages.indices.map { index in
      let page = site.pages[index]
      return LinkedPage(
        page: page, targets: targets[index], stated: stated[index],
        backlinks: mentions[index],
        previous: neighbours.previous[index], next: neighbours.next[index],
        related: relations.value[page.id] ?? [])
    }
    return Diagnosed(
      LinkedSite(
        site: site, pages: pages, translations: TranslationTable(site), assets: assets.value),
      diagnostics)
  }
}

/// What is published as it is. Of two files of a GitBook repository for one name the first is.
private func publishedAssets(
  of site: Site, mentionedBy targets: some Sequence<LinkTarget>
) -> Diagnosed<[AssetTable.Entry]> {
  guard !site.spaces.isEmpty else { return Diagnosed(site.assets.sorted) }
  var mentioned: Set<String> = []
  for case .asset(let path) in targets { mentioned.insert(path) }
  let published = site.assets.sorted.filter {
    $0.isKeptForPublishing || mentioned.contains($0.source)
  }
  let clashes = publishedNameClashes(of: published, besides: site.pages) {
    SourceLocation(path: site.shown($0), span: .fileStart)
  }
  var names: Set<String> = []
  return Diagnosed(published.filter { names.insert($0.published).inserted }, clashes)
}

/// Previous and next pages as the tables of contents order them.
private struct Neighbours {
  /// By position of the pages.
  private(set) var previous: [PageID?]
  private(set) var next: [PageID?]

  init(_ site: Site) {
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
