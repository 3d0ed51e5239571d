/// A type's chip in the record head.
package struct TypeContext: TemplateContext {
  let label: String
  let href: String
  let hue: Int

  package static let fields: [ContextField<TypeContext>] = [
    .text("label") { $0.label }, .text("href") { $0.href }, .text("hue") { String($0.hue) },
  ]
}

/// A phase in the bar of the record head.
package struct PhaseContext: TemplateContext {
  let label: String
  let href: String
  let isFilled: Bool

  package static let fields: [ContextField<PhaseContext>] = [
    .text("label") { $0.label }, .text("href") { $0.href }, .flag("filled") { $0.isFilled },
  ]
}

/// A tool's record head.
package struct RecordContext: TemplateContext {
  let number: Int?
  let name: String
  let glyph: HTML
  let types: [TypeContext]
  let phases: [PhaseContext]

  package static let fields: [ContextField<RecordContext>] = [
    .text("number") { $0.number.map(String.init) },
    .text("name") { $0.name },
    .html("glyph") { $0.glyph },
    .list("types") { $0.types },
    .flag("hasPhases") { $0.phases.contains(where: \.isFilled) },
    .list("phases") { $0.phases },
  ]
}

/// A tool on the overview, on a type's page, or among related ones.
package struct ToolCardContext: TemplateContext {
  let number: Int?
  let name: String
  let foreign: TextLanguage?
  let href: String
  let glyph: HTML
  let terms: String
  let note: String

  package static let fields: [ContextField<ToolCardContext>] = [
    .text("number") { $0.number.map(String.init) },
    .text("name") { $0.name },
    .text("nameLanguage") { $0.foreign?.tag },
    .text("nameDirection") { $0.foreign?.direction },
    .text("href") { $0.href },
    .html("glyph") { $0.glyph },
    .text("terms") { $0.terms },
    .text("note") { $0.note },
  ]
}

/// The map: types as rows, phases as columns, tools in the cells.
package struct MapContext: TemplateContext {
  package struct Row: TemplateContext {
    let label: String
    let href: String
    let hue: Int
    let cells: [Cell]

    package static let fields: [ContextField<Row>] = [
      .text("label") { $0.label }, .text("href") { $0.href }, .text("hue") { String($0.hue) },
      .list("cells") { $0.cells },
    ]
  }

  package struct Cell: TemplateContext {
    let phase: String
    let tools: [Tool]

    package static let fields: [ContextField<Cell>] = [
      .text("phase") { $0.phase }, .list("tools") { $0.tools },
    ]
  }

  package struct Tool: TemplateContext {
    let number: String
    let label: String
    let href: String

    package static let fields: [ContextField<Tool>] = [
      .text("number") { $0.number }, .text("label") { $0.label }, .text("href") { $0.href },
    ]
  }

  let caption: String
  let phases: [LinkContext]
  let rows: [Row]

  package static let fields: [ContextField<MapContext>] = [
    .text("caption") { $0.caption }, .list("phases") { $0.phases }, .list("rows") { $0.rows },
  ]
}

/// The chips above the cards.
package struct FilterContext: TemplateContext {
  package struct Chip: TemplateContext {
    let id: String
    let label: String
    let href: String
    let hue: Int
    let count: Int
    let isCurrent: Bool

    package static let fields: [ContextField<Chip>] = [
      .text("id") { $0.id }, .text("label") { $0.label }, .text("href") { $0.href },
      .text("hue") { String($0.hue) }, .text("count") { String($0.count) },
      .flag("current") { $0.isCurrent },
    ]
  }

  let isFixed: Bool
  let all: Chip
  let types: [Chip]
  let phases: [Chip]

  package static let fields: [ContextField<FilterContext>] = [
    .flag("fixed") { $0.isFixed },
    .object("all") { $0.all },
    .list("types") { $0.types },
    .flag("hasPhases") { !$0.phases.isEmpty },
    .list("phases") { $0.phases },
  ]
}
