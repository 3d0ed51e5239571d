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
struct ToolRelations: Sendable {
  /// Related tools shown on a page.
  static let limit = 5

  private var site: SitePlan
  /// By position of the languages.
  private let kin: [Kin]
  /// The tools of `related:` on each page, in its order.
  private let named: [PageID: [PageID]]
  /// About `related:`.
  let diagnostics: [Diagnostic]

  init(_ site: SitePlan, resolver: ReferenceResolver, findings: inout LinkFindings) {
    self.site = site
    kin = site.languages.map { Kin(site.tools(of: $0)) }
    var named: [PageID: [PageID]] = [:]
    var diagnostics: [Diagnostic] = []
    for page in site.pages where !page.isFallback && page.tool != nil {
      let ids = Self.named(by: page, resolver, site, &findings, &diagnostics)
      if !ids.isEmpty { named[page.id] = ids }
    }
    self.named = named
    self.diagnostics = diagnostics
  }

  /// Some pages have other names.
  mutating func replaceNames(by plan: SitePlan) { site = plan }

  /// The tools near a page that has its text itself; none for one that is no tool.
  ///
  /// - Parameters:
  ///   - mentions: Pages that it links to.
  ///   - backlinks: Pages that link to it, in the order of the site.
  func tools(near id: PageID, mentions: [PageID], backlinks: [PageID]) -> [RelatedTool] {
    let page = site[id]
    guard let tool = page.tool, !page.isFallback else { return [] }
    let kin = kin[page.language]
    let named = named[id] ?? []
    let out = kin.ordered(mentions)
    let back = backlinks.filter { site[$0].tool != nil && site[$0].language == page.language }
    let mentioning = Set(back)
    let candidates = named + out.filter(mentioning.contains) + out + back + kin.neighbours(of: id)
    var seen: Set<PageID> = [id]
    return candidates.filter { seen.insert($0).inserted }.prefix(Self.limit).map { other in
      RelatedTool(
        page: other, isNamed: named.contains(other), isMentioned: out.contains(other),
        mentionsThis: mentioning.contains(other),
        sharedTypes: tool.types.filter { site[other].tool?.types.contains($0) ?? false })
    }
  }

  /// The original's related tools, as its fallback's readers have them.
  func shown(_ related: [RelatedTool], on page: PlacedPage) -> [RelatedTool] {
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
    by page: PlacedPage, _ resolver: ReferenceResolver, _ site: SitePlan,
    _ findings: inout LinkFindings, _ diagnostics: inout [Diagnostic]
  ) -> [PageID] {
    let own = page.face.frontMatter.related
    var related = own
    var origin = page.face.path
    if related.isEmpty, page.language > 0, let source = site.languages[0].byKey[page.key] {
      related = site[source].face.frontMatter.related
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

/// The tools of a language by their types, so that near ones are found without comparing all with all.
private struct Kin: Sendable {
  private let tools: [PageID]
  /// By position of the tools.
  private let groups: [[ToolTypeID]]
  private let members: [[ToolTypeID]: [Int]]
  /// Positions among the tools, and among those of the same types.
  private let place: [PageID: (position: Int, member: Int)]

  init(_ tools: [(page: PlacedPage, tool: ToolFacts)]) {
    self.tools = tools.map(\.page.id)
    groups = tools.map(\.tool.types)
    var members: [[ToolTypeID]: [Int]] = [:]
    var place: [PageID: (position: Int, member: Int)] = [:]
    for (position, (page, tool)) in tools.enumerated() {
      place[page.id] = (position, members[tool.types]?.count ?? 0)
      members[tool.types, default: []].append(position)
    }
    self.members = members
    self.place = place
  }

  /// The tools of the language among some pages, in its order.
  func ordered(_ pages: [PageID]) -> [PageID] {
    pages.compactMap { place[$0]?.position }.sorted().map { tools[$0] }
  }

  /// The two before and the two behind among the tools of the same types.
  func neighbours(of page: PageID) -> [PageID] {
    guard let (position, at) = place[page] else { return [] }
    let group = members[groups[position]] ?? []
    return [at + 1, at - 1, at + 2, at - 2].filter(group.indices.contains).map { tools[group[$0]] }
  }
}
