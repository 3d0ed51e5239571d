import Diagnostics

@testable import SiteRendering

/// A context with one field of each kind.
struct Sample: TemplateContext {
  struct Item: TemplateContext {
    var name: String?
    var inner: Inner?

    static let fields: [ContextField<Item>] = [
      .text("name") { $0.name }, .object("inner") { $0.inner },
    ]
  }

  struct Inner: TemplateContext {
    var depth: String?

    static let fields: [ContextField<Inner>] = [.text("depth") { $0.depth }]
  }

  var title: String? = "A & <B> \"C\""
  var lead: HTML? = HTML(Array("<p>x</p>".utf8))
  var isOpen = true
  var item: Item? = Item(name: "one", inner: Inner(depth: "two"))
  var items: [Item] = [Item(name: "a"), Item(name: nil), Item(name: "c")]

  static let fields: [ContextField<Sample>] = [
    .text("title") { $0.title }, .html("lead") { $0.lead }, .flag("open") { $0.isOpen },
    .object("item") { $0.item }, .list("items") { $0.items },
  ]
}

/// A template of its own, for a ``Sample``.
struct SmallTemplate {
  let template: Template<Sample>
  let diagnostics: [Diagnostic]
  private let sources: [SourceText]

  init(_ text: String, partials: [String: String] = [:]) {
    let source = SourceText(path: "page.mustache", text)
    let parsed = TemplateParser.parse(source)
    var found = parsed.diagnostics
    var sources = [source]
    var known: [String: ParsedTemplate] = [:]
    for (name, text) in partials {
      let source = SourceText(path: "partials/\(name).mustache", text)
      let partial = TemplateParser.parse(source)
      known[name] = ParsedTemplate(path: source.path, nodes: partial.value)
      found += partial.diagnostics
      sources.append(source)
    }
    let compiled = TemplateCompiler.compile(
      ParsedTemplate(path: source.path, nodes: parsed.value), for: Sample.self, partials: known,
      words: StringTable(["greeting": "Hello & welcome", "menu.open": "Open"]))
    template = compiled.value
    diagnostics = found + compiled.diagnostics
    self.sources = sources
  }

  func text(_ sample: Sample = Sample()) -> String {
    String(decoding: template.render(sample), as: UTF8.self)
  }

  /// What was found, as `path:line:column message | hint`, in the order of the report.
  var findings: [String] {
    Report(diagnostics, sources: sources).diagnostics.map { found in
      let source = sources.first { $0.path == found.location.path }
      let place = source.map { LineTable($0).position(at: found.location.span.start) }
      return "\(found.location.path):\(place?.line ?? 0):\(place?.column ?? 0) "
        + "\(found.code.rawValue) \(found.message) | \(found.hint)"
    }
  }
}
