package import Diagnostics

/// A page with its references looked up.
package struct LinkedPage: Sendable {
  package let page: SitePage
  /// Where each destination that the page's Markdown or HTML writes leads.
  package let targets: [LinkKey: LinkTarget]
  /// The same for each of the page's references, in their order.
  package let resolved: [LinkTarget]
  /// Pages that mention this one, in the order of ``Site/pages``, each once.
  package let backlinks: [PageID]
  package let previous: PageID?
  package let next: PageID?
  /// Of a tool.
  package let related: [RelatedTool]
}

/// A destination and what it is used for: an image and a link may name one address.
package struct LinkKey: Hashable, Sendable {
  package let destination: String
  package let kind: PageReference.Kind

  package init(_ destination: String, _ kind: PageReference.Kind) {
    self.destination = destination
    self.kind = kind
  }
}

/// The site with every reference resolved: what is rendered, searched and asked.
package struct LinkedSite: Sendable {
  package let site: Site
  /// By position of ``Site/pages``.
  package let pages: [LinkedPage]
  /// How far each language's pages are, block by block.
  package let translations: TranslationTable

  package subscript(id: PageID) -> LinkedPage { pages[id.index] }

  package static func linking(_ site: Site) -> Diagnosed<LinkedSite> {
    let resolver = ReferenceResolver(site: site)
    var diagnostics: [Diagnostic] = []
    var targets: [[LinkKey: LinkTarget]] = Array(repeating: [:], count: site.pages.count)
    var resolved: [[LinkTarget]] = Array(repeating: [], count: site.pages.count)
    var findings = LinkFindings(site: site, anchors: resolver.anchors)
    var mentions: [[PageID]] = Array(repeating: [], count: site.pages.count)
    for page in site.pages where !page.isFallback {
      let references = page.parsed.references
      var own = [LinkKey: LinkTarget](minimumCapacity: references.count)
      var inOrder: [LinkTarget] = []
      inOrder.reserveCapacity(references.count)
      for reference in references {
        let resolution = resolver.resolve(reference.destination, reference.kind, from: page)
        own[LinkKey(reference.destination, reference.kind)] = resolution.target
        inOrder.append(resolution.target)
        if let fault = resolution.fault {
          diagnostics.append(findings.finding(fault, of: reference, on: page))
        }
        if case .page(let id, _) = resolution.target, id != page.id,
          mentions[id.index].last != page.id
        {
          mentions[id.index].append(page.id)
        }
      }
      targets[page.id.index] = own
      resolved[page.id.index] = inOrder
    }
    for page in site.pages where page.isFallback {
      targets[page.id.index] = targets[site.original(of: page).id.index].mapValues {
        resolver.target($0, shownOn: page)
      }
    }
    let relations = ToolRelations.relations(
      of: site, mentions: mentions, resolver: resolver, findings: &findings)
    diagnostics += relations.diagnostics
    diagnostics += redirectFindings(of: site) + unsupportedBlockFindings(in: site)
    let neighbours = Neighbours(site)
    let pages = site.pages.indices.map { index in
      let page = site.pages[index]
      return LinkedPage(
        page: page, targets: targets[index], resolved: resolved[index], backlinks: mentions[index],
        previous: neighbours.previous[page.id], next: neighbours.next[page.id],
        related: relations.value[page.id] ?? [])
    }
    return Diagnosed(
      LinkedSite(site: site, pages: pages, translations: TranslationTable(site)), diagnostics)
  }
}

/// Previous and next pages as the tables of contents order them.
private struct Neighbours {
  var previous: [PageID: PageID] = [:]
  var next: [PageID: PageID] = [:]

  init(_ site: Site) {
    for language in site.languages {
      let order = language.navigation.order
      for (page, follower) in zip(order, order.dropFirst()) {
        next[page] = follower
        previous[follower] = page
      }
    }
  }
}
