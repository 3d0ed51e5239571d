/// What stands below a page's body: backlinks and the way to its neighbours.
package struct PageEnd: Sendable {
  let outline: [OutlineContext]
  let backlinks: [LinkContext]
  let previous: LinkContext?
  let next: LinkContext?
}

extension ContextField {
  /// The fields of ``PageEnd``.
  static func end(_ end: @escaping @Sendable (Context) -> PageEnd) -> [ContextField] {
    [
      .flag("hasOutline") { !end($0).outline.isEmpty },
      .list("outline") { end($0).outline },
      .flag("hasBacklinks") { !end($0).backlinks.isEmpty },
      .list("backlinks") { end($0).backlinks },
      .flag("hasPager") { end($0).previous != nil || end($0).next != nil },
      .object("previous") { end($0).previous },
      .object("next") { end($0).next },
    ]
  }
}

/// Fields of `page.mustache`.
package struct PageContext: TemplateContext {
  let frame: FrameContext
  let lead: HTML?
  let body: HTML
  let end: PageEnd

  package static let fields: [ContextField<PageContext>] =
    ContextField.inherited { $0.frame } + ContextField.end { $0.end } + [
      .html("lead") { $0.lead }, .html("body") { $0.body },
    ]
}

/// Fields of `tool.mustache`.
package struct ToolPageContext: TemplateContext {
  let frame: FrameContext
  let record: RecordContext
  /// The purpose section alone; the record head stands below it.
  let purpose: HTML
  /// All other sections.
  let body: HTML
  let related: [ToolCardContext]
  let end: PageEnd

  package static let fields: [ContextField<ToolPageContext>] =
    ContextField.inherited { $0.frame } + ContextField.end { $0.end } + [
      .object("record") { $0.record },
      .html("purpose") { $0.purpose },
      .html("body") { $0.body },
      .flag("hasRelated") { !$0.related.isEmpty },
      .list("related") { $0.related },
    ]
}

/// Fields of `overview.mustache`.
package struct OverviewContext: TemplateContext {
  let frame: FrameContext
  let lead: HTML?
  let body: HTML
  let map: MapContext?
  let filter: FilterContext?
  let tools: [ToolCardContext]
  let end: PageEnd

  package static let fields: [ContextField<OverviewContext>] =
    ContextField.inherited { $0.frame } + ContextField.end { $0.end } + [
      .html("lead") { $0.lead },
      .html("body") { $0.body },
      .object("map") { $0.map },
      .object("filter") { $0.filter },
      .list("tools") { $0.tools },
    ]
}

/// Fields of `vocabulary.mustache`: the page of one type or phase.
package struct VocabularyContext: TemplateContext {
  let frame: FrameContext
  let kind: String
  let hue: Int?
  let filter: FilterContext?
  let tools: [ToolCardContext]

  package static let fields: [ContextField<VocabularyContext>] =
    ContextField.inherited { $0.frame } + [
      .text("kind") { $0.kind },
      .text("hue") { $0.hue.map(String.init) },
      .object("filter") { $0.filter },
      .list("tools") { $0.tools },
    ]
}

/// Fields of `home.mustache`.
package struct HomeContext: TemplateContext {
  let frame: FrameContext
  /// What stands before the first section.
  let lead: HTML?
  /// The first three sections.
  let doors: HTML?
  let map: MapContext?
  /// All further sections.
  let body: HTML

  package static let fields: [ContextField<HomeContext>] =
    ContextField.inherited { $0.frame } + [
      .html("lead") { $0.lead },
      .html("doors") { $0.doors },
      .object("map") { $0.map },
      .html("body") { $0.body },
    ]
}

/// Fields of `pages.mustache`: every page of a language, in the order of its navigation.
package struct AllPagesContext: TemplateContext {
  let frame: FrameContext
  let pages: HTML

  package static let fields: [ContextField<AllPagesContext>] =
    ContextField.inherited { $0.frame } + [.html("pages") { $0.pages }]
}

/// Fields of `not-found.mustache`.
package struct NotFoundContext: TemplateContext {
  let frame: FrameContext
  let overview: LinkContext?
  /// Pages whose addresses are like the one that was asked for.
  let near: [LinkContext]

  package static let fields: [ContextField<NotFoundContext>] =
    ContextField.inherited { $0.frame } + [
      .object("overview") { $0.overview },
      .flag("hasNear") { !$0.near.isEmpty },
      .list("near") { $0.near },
    ]
}

/// Fields of `redirect.mustache`.
package struct RedirectContext: TemplateContext {
  let language: String
  let direction: String
  let title: String
  let foreign: TextLanguage?
  let target: String
  let canonical: String?
  let root: String

  package static let fields: [ContextField<RedirectContext>] = [
    .text("language") { $0.language },
    .text("direction") { $0.direction },
    .text("title") { $0.title },
    .text("titleLanguage") { $0.foreign?.tag },
    .text("titleDirection") { $0.foreign?.direction },
    .text("target") { $0.target },
    .text("canonical") { $0.canonical },
    .text("root") { $0.root },
  ]
}
