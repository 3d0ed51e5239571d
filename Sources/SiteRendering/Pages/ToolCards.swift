import SiteModel

/// Cards, map and filter of a language's tools, as seen from one folder.
struct ToolCards {
  let site: Site
  let renderer: LanguageRenderer
  let folder: String

  private var profile: LanguageProfile { renderer.language.profile }

  func card(_ page: SitePage, _ tool: Tool, note: String) -> ToolCardContext {
    ToolCardContext(
      number: tool.number, name: tool.name,
      nameLanguage: page.isFallback ? site.languages[0].tag.rawValue : nil,
      href: href(page.address.file),
      glyph: renderer.glyph.svg(of: tool, size: .card, label: label(of: tool)),
      terms: (tool.types.map(\.rawValue) + tool.phases.map { "phase-\($0.rawValue)" })
        .joined(separator: " "),
      note: note)
  }

  /// A tool's types and phases in words: what its glyph says to those who do not see it.
  func label(of tool: Tool) -> String {
    let types = types(of: tool, separator: ", ")
    guard !tool.phases.isEmpty else { return types }
    return renderer.words(
      "record.places",
      ["type": types, "phases": tool.phases.map { profile.label(of: $0) }.joined(separator: ", ")])
  }

  func types(of tool: Tool, separator: String = " · ") -> String {
    tool.types.map { profile.label(of: $0) }.joined(separator: separator)
  }

  func record(of tool: Tool) -> RecordContext {
    RecordContext(
      number: tool.number, name: tool.name,
      glyph: renderer.glyph.svg(of: tool, size: .record, label: label(of: tool)),
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
    let types = related.sharedTypes.map { profile.label(of: $0) }.joined(separator: ", ")
    return words("related.types", ["types": types])
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
              entry.tool.types.contains(type)
                && (phase.map { entry.tool.phases.isEmpty || entry.tool.phases.contains($0) } ?? true)
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
      types: site.configuration.types.map { type in
        FilterContext.Chip(
          id: type.rawValue, label: profile.label(of: type),
          href: href(renderer.page(of: type).file), hue: hue(type),
          count: tools.count { $0.tool.types.contains(type) }, isCurrent: current == .type(type))
      },
      phases: site.configuration.phases.map { phase in
        FilterContext.Chip(
          id: "phase-\(phase.rawValue)", label: profile.label(of: phase),
          href: href(renderer.page(of: phase).file), hue: 0,
          count: tools.count { $0.tool.phases.contains(phase) },
          isCurrent: current == .phase(phase))
      })
  }

  private func href(_ file: String) -> String {
    RelativeAddress.href(fromFolder: folder, to: file)
  }
}

/// A type or a phase: what has a page of its own.
enum VocabularyTerm: Hashable, Sendable {
  case type(ToolTypeID)
  case phase(PhaseID)
}
