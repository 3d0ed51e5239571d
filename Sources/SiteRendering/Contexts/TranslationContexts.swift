/// Fields of `translations.mustache`: how far each language is.
package struct TranslationsContext: TemplateContext {
  let frame: FrameContext
  /// The source's first.
  let languages: [LanguageShareContext]
  /// The states that the table shows, to be explained.
  let states: [StateContext]
  let groups: [TranslationGroupContext]
  /// Whether pages are left out that are current or missing.
  let isShortened: Bool

  package static let fields: [ContextField<TranslationsContext>] =
    ContextField.inherited { $0.frame } + [
      .text("sourceName") { $0.languages.first?.name },
      .list("shares") { Array($0.languages.dropFirst()) },
      .list("states") { $0.states },
      .list("groups") { $0.groups },
      .flag("shortened") { $0.isShortened },
    ]
}

/// A language and its share of blocks that are current.
package struct LanguageShareContext: TemplateContext {
  let tag: String
  let direction: String
  let name: String
  let home: String
  let share: String
  /// Of a hundred.
  let percent: Int

  package static let fields: [ContextField<LanguageShareContext>] = [
    .text("tag") { $0.tag }, .text("tagDirection") { $0.direction }, .text("name") { $0.name },
    .text("href") { $0.home }, .text("share") { $0.share },
    .text("percent") { String($0.percent) },
  ]
}

/// A state by its name in style sheets, and in words.
package struct StateContext: TemplateContext {
  let state: String
  let label: String

  package static let fields: [ContextField<StateContext>] = [
    .text("state") { $0.state }, .text("label") { $0.label },
  ]
}

/// A group of the navigation with its pages.
package struct TranslationGroupContext: TemplateContext {
  let title: String?
  let rows: [TranslationRowContext]
  /// Columns of the table.
  let width: Int

  package static let fields: [ContextField<TranslationGroupContext>] = [
    .text("groupTitle") { $0.title }, .list("rows") { $0.rows },
    .text("width") { String($0.width) },
  ]
}

/// A page with its state in each language.
package struct TranslationRowContext: TemplateContext {
  let page: LinkContext
  let depth: Int
  let cells: [TranslationCellContext]

  package static let fields: [ContextField<TranslationRowContext>] = [
    .object("page") { $0.page },
    .text("depth") { $0.depth == 0 ? nil : String($0.depth) },
    .list("cells") { $0.cells },
  ]
}

/// A page's state in one language, with the page where there is one; empty for a page of another
/// language that has no source.
package struct TranslationCellContext: TemplateContext {
  let state: StateContext?
  let href: String?
  let language: String

  package static let fields: [ContextField<TranslationCellContext>] = [
    .object("state") { $0.state }, .text("pageHref") { $0.href },
    .text("pageLanguage") { $0.language },
  ]
}
