package import Diagnostics
package import SiteModel

/// The templates of one language, words in place and every name checked.
package struct TemplateSet: Sendable {
  let page: Template<PageContext>
  let tool: Template<ToolPageContext>
  let overview: Template<OverviewContext>
  let vocabulary: Template<VocabularyContext>
  let home: Template<HomeContext>
  let allPages: Template<AllPagesContext>
  let translations: Template<TranslationsContext>
  let notFound: Template<NotFoundContext>
  let redirect: Template<RedirectContext>
  let ask: Template<AskContext>
  let words: StringTable
}

/// Loads template sets from files.
package struct TemplateLoader: Sendable {
  private let files: TemplateFiles
  private let partials: [String: ParsedTemplate]
  private let tables: StringTables
  /// Mistakes of partials and string tables, which all languages share.
  private let shared: [Diagnostic]

  package init(_ files: TemplateFiles) {
    self.files = files
    var diagnostics: [Diagnostic] = []
    var partials: [String: ParsedTemplate] = [:]
    for (name, source) in files.below("partials/", withSuffix: ".mustache") {
      let parsed = TemplateParser.parse(source)
      diagnostics += parsed.diagnostics
      partials[name] = ParsedTemplate(path: source.path, nodes: parsed.value)
    }
    var tables: [String: [String: String]] = [:]
    for (tag, source) in files.below("strings/", withSuffix: ".yml") {
      let read = StringTable.read(source)
      diagnostics += read.diagnostics
      tables[tag] = read.value
    }
    self.partials = partials
    self.tables = StringTables(shipped: tables)
    shared = diagnostics
  }

  /// - Throws: ``TemplateError/missing(path:)`` when a template that the site needs is not there.
  package func templates(
    for profile: LanguageProfile
  ) throws(TemplateError) -> Diagnosed<TemplateSet> {
    let table = tables.table(for: profile)
    var diagnostics = shared + table.diagnostics
    func load<Context: TemplateContext>(
      _ name: String, _ type: Context.Type
    ) throws(TemplateError) -> Template<Context> {
      let path = "\(name).mustache"
      guard let source = files.files[path] else { throw TemplateError.missing(path: path) }
      let parsed = TemplateParser.parse(source)
      let compiled = TemplateCompiler.compile(
        ParsedTemplate(path: source.path, nodes: parsed.value), for: type, partials: partials,
        words: table.value)
      diagnostics += parsed.diagnostics + compiled.diagnostics
      return compiled.value
    }
    let set = TemplateSet(
      page: try load("page", PageContext.self),
      tool: try load("tool", ToolPageContext.self),
      overview: try load("overview", OverviewContext.self),
      vocabulary: try load("vocabulary", VocabularyContext.self),
      home: try load("home", HomeContext.self),
      allPages: try load("pages", AllPagesContext.self),
      translations: try load("translations", TranslationsContext.self),
      notFound: try load("not-found", NotFoundContext.self),
      redirect: try load("redirect", RedirectContext.self),
      ask: try load("ask", AskContext.self),
      words: table.value)
    return Diagnosed(set, diagnostics)
  }
}
