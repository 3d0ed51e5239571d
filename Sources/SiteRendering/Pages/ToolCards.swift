import SiteModel

/// Cards, map and filter of a language's tools, as seen from one folder.
struct ToolCards {
  let site: Site
  let renderer: LanguageRenderer
  let folder: String

  private var profile: LanguageProfile { renderer.language.profile }

  func card(_ page: SitePage, _ tool: Tool, note: String) -> ToolCardContext {
    let face = renderer.faces[tool]
    return ToolCardContext(
      number: tool.number, name: tool.name,
      foreign: site.foreignTitle(of: page), href: href(page.address.file), glyph: face.glyph,
      terms: face.terms, note: note)
  }

  func types(of tool: Tool) -> String { renderer.faces[tool].types }

  func record(of tool: Tool) -> RecordContext {
    RecordContext(
      number: tool.number, name: tool.name,
      glyph: renderer.faces[tool].recordGlyph,
      types: tool.types.map { type in
        TypeContext(
          label: profile.label(of: type), href: href(renderer.page(of: type).file), hue: hue(type))
      },
      phases: site.configuration.phases.map { phase in
        PhaseContext(
          label: profile.label(of: phase), href: href(renderer.page(of: phase).file),
          isFilled: tool.phases.contains(phase))
      })
  }

  /// Why a tool is shown among another's related ones.
  func reason(_ related: RelatedTool) -> String {
    let words = renderer.words
    if related.isMentioned, related.mentionsThis { return words("related.mutual") }
    if related.isNamed { return words("related.stated") }
    if related.isMentioned { return words("related.mentions") }
    if related.mentionsThis { return words("related.mentioned") }
    let types = related.sharedTypes.map { profile.label(of: $0) }
    return words("related.types", ["types": UnicodeText.list(types, in: profile.tag)])
  }

  func hue(_ type: ToolTypeID) -> Int {
    (site.configuration.types.firstIndex(of: type) ?? 0) % 6 + 1
  }

  // MARK: - Map

  /// The map of all tools; `nil` without types.
  func map(_ tools: [(page: SitePage, tool: Tool)]) -> MapContext? {
    let configuration = site.configuration
    guard !configuration.types.isEmpty, !tools.isEmpty else { return nil }
    let columns: [PhaseID?] = configuration.phases.isEmpty ? [nil] : configuration.phases
    let rows = configuration.types.map { type in
      MapContext.Row(
        label: profile.label(of: type), href: href(renderer.page(of: type).file), hue: hue(type),
        cells: columns.map { phase in
          MapContext.Cell(
            phase: phase.map { profile.label(of: $0) } ?? renderer.words("tools.title"),
            tools: tools.filter { entry in
              entry.tool.types.contains(type) && (phase.map(entry.tool.isUsed) ?? true)
            }.map { entry in
              MapContext.Tool(
                number: entry.tool.number.map(String.init) ?? String(entry.tool.name.prefix(2)),
                label: entry.tool.number.map { "\($0). \(entry.tool.name)" } ?? entry.tool.name,
                href: href(entry.page.address.file))
            })
        })
    }
    return MapContext(
      caption: renderer.words(configuration.phases.isEmpty ? "map.captionTypes" : "map.caption"),
      phases: configuration.phases.isEmpty
        ? [LinkContext(label: renderer.words("tools.title"), href: nil)]
        : configuration.phases.map {
          LinkContext(label: profile.label(of: $0), href: href(renderer.page(of: $0).file))
        },
      rows: rows)
  }

  // MARK: - Filter

  /// - Parameter overview: Where “All” leads.
  func filter(
    _ tools: [(page: SitePage, tool: Tool)], overview: String, current: VocabularyTerm?
  ) -> FilterContext? {
    guard !site.configuration.types.isEmpty else { return nil }
    return FilterContext(
      isFixed: current != nil,
      all: FilterContext.Chip(
        id: "all", label: renderer.words("filter.all"), href: overview, hue: 0,
        count: tools.count, isCurrent: current == nil),
      types: site.configuration.types.map { chip(.type($0), tools, current) },
      phases: site.configuration.phases.map { chip(.phase($0), tools, current) })
  }

  private func chip(
    _ term: VocabularyTerm, _ tools: [(page: SitePage, tool: Tool)], _ current: VocabularyTerm?
  ) -> FilterContext.Chip {
    let hue = if case .type(let type) = term { hue(type) } else { 0 }
    return FilterContext.Chip(
      id: term.filterName, label: profile.label(of: term),
      href: href(renderer.address(of: term).file), hue: hue,
      count: tools.count { $0.tool.belongs(to: term) }, isCurrent: current == term)
  }

  private func href(_ file: String) -> String {
    RelativeAddress.href(fromFolder: folder, to: file)
  }
}
