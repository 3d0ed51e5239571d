import Diagnostics

/// Another tool, and why it is near.
package struct RelatedTool: Hashable, Sendable {
  package let page: PageID
  /// The author named it with `related:`.
  package let isNamed: Bool
  /// This tool's page links to it.
  package let isMentioned: Bool
  /// Its page links to this tool.
  package let mentionsThis: Bool
  /// In the registry's order.
  package let sharedTypes: [ToolTypeID]
}

/// Finds the tools near each tool: named by the author, linked one way or both, or of the same types.
enum ToolRelations {
  /// Related tools shown on a page.
  static let limit = 5

  static func relations(
    of site: Site, mentions: [[PageID]], resolver: ReferenceResolver, findings: inout LinkFindings
  ) -> Diagnosed<[PageID: [RelatedTool]]> {
    var diagnostics: [Diagnostic] = []
    var result: [PageID: [RelatedTool]] = [:]
    for language in site.languages {
      let tools = site.tools(of: language)
      guard tools.contains(where: { !$0.page.isFallback }) else { continue }
      let kin = Kin(tools)
      var mentioned: [PageID: [PageID]] = [:]
      for (page, _) in tools {
        for source in mentions[page.id.index] where site[source].tool != nil {
          mentioned[source, default: []].append(page.id)
        }
      }
      for (position, (page, tool)) in tools.enumerated() where !page.isFallback {
        let named = named(by: page, resolver, site, &findings, &diagnostics)
        let out = mentioned[page.id] ?? []
        let back = mentions[page.id.index].filter {
          site[$0].tool != nil && site[$0].language == page.language
        }
        let mentioning = Set(back)
        var candidates = named + out.filter(mentioning.contains) + out + back
        candidates += kin.neighbours(of: position)
        var seen: Set<PageID> = [page.id]
        result[page.id] = candidates.filter { seen.insert($0).inserted }.prefix(limit).map { id in
          RelatedTool(
            page: id, isNamed: named.contains(id), isMentioned: out.contains(id),
            mentionsThis: mentioning.contains(id),
            sharedTypes: tool.types.filter { site[id].tool?.types.contains($0) ?? false })
        }
      }
    }
    for page in site.pages where page.isFallback && page.tool != nil {
      result[page.id] = shown(result[site.original(of: page).id] ?? [], on: page, in: site)
    }
    return Diagnosed(result, diagnostics)
  }

  /// The original's related tools, as its fallback's readers have them.
  private static func shown(
    _ related: [RelatedTool], on page: SitePage, in site: Site
  ) -> [RelatedTool] {
    let own = site.language(of: page).byKey
    return related.compactMap { related in
      guard let id = own[site[related.page].key], site[id].tool != nil else { return nil }
      return RelatedTool(
        page: id, isNamed: related.isNamed, isMentioned: related.isMentioned,
        mentionsThis: related.mentionsThis, sharedTypes: related.sharedTypes)
    }
  }

  /// The tools of `related:`; a translation that names none has its source's.
  private static func named(
    by page: SitePage, _ resolver: ReferenceResolver, _ site: Site,
    _ findings: inout LinkFindings, _ diagnostics: inout [Diagnostic]
  ) -> [PageID] {
    let own = page.parsed.frontMatter.related
    var related = own
    var origin = page.parsed.path
    if related.isEmpty, page.language > 0, let source = site.languages[0].byKey[page.key] {
      related = site[source].parsed.frontMatter.related
      origin = page.key
    }
    var ids: [PageID] = []
    for name in related {
      let resolution = resolver.resolve(name.value, .link, from: page, origin: origin)
      if case .page(let id, _) = resolution.target, site[id].tool != nil {
        ids.append(id)
      } else if own.contains(name) {
        diagnostics.append(findings.unknownTool(name, resolution.fault, on: page))
      }
    }
    return ids
  }
}

/// Tools with the same types, so that near ones are found without comparing all with all.
private struct Kin {
  private let tools: [(page: SitePage, tool: Tool)]
  private let groups: [[ToolTypeID]: [Int]]
  private let place: [Int]

  init(_ tools: [(page: SitePage, tool: Tool)]) {
    self.tools = tools
    var groups: [[ToolTypeID]: [Int]] = [:]
    var place: [Int] = []
    for (position, (_, tool)) in tools.enumerated() {
      place.append(groups[tool.types]?.count ?? 0)
      groups[tool.types, default: []].append(position)
    }
    self.groups = groups
    self.place = place
  }

  /// The two before and the two behind among the tools of the same types.
  func neighbours(of position: Int) -> [PageID] {
    let group = groups[tools[position].tool.types] ?? []
    let at = place[position]
    return [at + 1, at - 1, at + 2, at - 2].filter(group.indices.contains)
      .map { tools[group[$0]].page.id }
  }
}
