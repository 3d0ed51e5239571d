package import Diagnostics
package import SiteModel
package import SiteSearch

/// Turns the linked site into files.
package struct SiteRenderer: Sendable {
  private let linked: LinkedSite
  private let renderers: [LanguageRenderer]
  private let frames: FrameBuilder
  private let assets: [(name: String, bytes: [UInt8])]
  private let changes: [String: Int64]

  /// Templates loaded and checked for every language.
  ///
  /// - Parameters:
  ///   - changes: Seconds since 1970 of each source file's last change, by the path messages name;
  ///     empty when it is not known.
  ///   - schemas: Files below `schemas/` are published beside the data they describe.
  /// - Throws: ``TemplateError`` when a template is in no folder.
  package static func make(
    _ linked: LinkedSite, templates: TemplateFiles, changes: [String: Int64]
  ) throws(TemplateError) -> Diagnosed<SiteRenderer> {
    let loader = TemplateLoader(templates)
    var diagnostics: [Diagnostic] = []
    var renderers: [LanguageRenderer] = []
    for (index, language) in linked.site.languages.enumerated() {
      let set = try loader.templates(for: language.profile)
      diagnostics += set.diagnostics
      renderers.append(LanguageRenderer(site: linked.site, index: index, templates: set.value))
    }
    let renderer = SiteRenderer(
      linked: linked, renderers: renderers, templates: templates, changes: changes)
    return Diagnosed(renderer, diagnostics)
  }

  private init(
    linked: LinkedSite, renderers: [LanguageRenderer], templates: TemplateFiles,
    changes: [String: Int64]
  ) {
    self.linked = linked
    self.renderers = renderers
    self.changes = changes
    frames = FrameBuilder(
      linked: linked, changes: changes,
      hasFeed: linked.site.configuration.base != nil && !changes.isEmpty)
    assets = templates.files.filter { $0.key.hasPrefix("assets/") }
      .map { (String($0.key.dropFirst("assets/".count)), $0.value.bytes) }
      .sorted { $0.0 < $1.0 }
  }

  private var site: Site { linked.site }

  /// All files of the site, as units to be made on any task.
  package func tree() -> OutputTree {
    var units = pageUnits()
    for renderer in renderers { units += languageUnits(of: renderer) }
    units.append(OutputTree.Unit(.whole) { [self] in wholeSiteFiles() })
    units.append(OutputTree.Unit(.whole) { [self] in redirectFiles() })
    let copies = site.assets.sorted.map { OutputTree.Copy(source: $0.source, path: $0.published) }
    let copied = Set(copies.map(\.path))
    return OutputTree(units: units.map { $0.leavingOut(copied) }, copies: copies)
  }

  // MARK: - Pages

  private func pageUnits() -> [OutputTree.Unit] {
    let pages = PageRenderer(linked: linked, frames: frames)
    let twins = MarkdownTwin(linked: linked)
    return site.pages.map { page in
      OutputTree.Unit(.page) { [renderers] in
        let renderer = renderers[page.language]
        var files = [
          OutputFile(path: page.address.file, bytes: pages.html(of: page.id, in: renderer))
        ]
        guard !page.isFallback else { return files }
        let twin = twins.bytes(of: page.id)
        files.append(OutputFile(path: page.address.twin, bytes: twin))
        // The home's twin answers on its old name too.
        if page.key == .home { files.append(OutputFile(path: renderer.prefix + "readme.md", bytes: twin)) }
        return files
      }
    }
  }

  private func languageUnits(of renderer: LanguageRenderer) -> [OutputTree.Unit] {
    let generated = GeneratedPages(linked: linked, frames: frames, renderers: renderers)
    var units = site.terms.map { term in
      OutputTree.Unit(.page) {
        [
          OutputFile(
            path: renderer.address(of: term).file, bytes: generated.vocabulary(term, in: renderer))
        ]
      }
    }
    units.append(
      OutputTree.Unit(.whole) {
        [
          OutputFile(
            path: renderer.allPages.file, bytes: generated.allPages(in: renderer))
        ]
      })
    units.append(
      OutputTree.Unit(.whole) { [linked, changes] in
        let programs = LanguageModelIndex(linked: linked, renderer: renderer)
        var files = [
          OutputFile(path: renderer.prefix + "llms.txt", bytes: programs.index()),
          OutputFile(path: renderer.prefix + "llms-full.txt", bytes: programs.full()),
        ]
        if let feed = ChangeFeed(linked: linked, renderer: renderer, changes: changes).xml() {
          files.append(OutputFile(path: renderer.prefix + "feed.xml", bytes: feed))
        }
        return files
      })
    return units
  }

  // MARK: - Search

  /// The pages of a language as its search analyses them, to be analysed on any task.
  package func searchPages(of language: Int) -> [@Sendable () -> AnalyzedPage] {
    let pages = SearchPages(linked)
    let analyzer = SearchAnalyzer(language: renderers[language].context.tag)
    return pages.pages(of: site.languages[language]).map { id in
      { AnalyzedPage(pages.page(id), analyzer: analyzer) }
    }
  }

  /// The files of a language's search.
  package func searchFiles(of language: Int, analyzed: [AnalyzedPage]) -> [OutputFile] {
    let renderer = renderers[language]
    let index = SearchIndex(
      analyzer: SearchAnalyzer(language: renderer.context.tag), pages: analyzed)
    var script: [UInt8] = []
    for name in SearchIndex.scriptNames {
      script += assets.first { $0.name == name }?.bytes ?? []
      script.append(0x0A)
    }
    return index.files(
      strings: renderer.words.searchStrings(for: site, in: renderer.language), script: script
    ).map { OutputFile(path: $0.path, bytes: $0.bytes) }
  }

  // MARK: - The whole site

  private func wholeSiteFiles() -> [OutputFile] {
    let generated = GeneratedPages(linked: linked, frames: frames, renderers: renderers)
    let sitemap = Sitemap(linked: linked, renderers: renderers, changes: changes)
    let data = ToolData(linked: linked)
    var files = [
      OutputFile(path: "404.html", bytes: generated.notFound()),
      OutputFile(path: "robots.txt", bytes: sitemap.robots()),
    ]
    if let xml = sitemap.xml() { files.append(OutputFile(path: "sitemap.xml", bytes: xml)) }
    if let json = data.json() { files.append(OutputFile(path: "tools.json", bytes: json)) }
    if let csv = data.csv() { files.append(OutputFile(path: "tools.csv", bytes: csv)) }
    for asset in assets where !SearchIndex.scriptNames.contains(asset.name) {
      guard asset.name != "tools.schema.json" || !site.configuration.toolFolders.isEmpty else { continue }
      files.append(
        OutputFile(
          path: asset.name,
          bytes: asset.name == "site.css" ? asset.bytes + accent() : asset.bytes))
    }
    return files
  }

  /// The site's own accent, in both schemes.
  private func accent() -> [UInt8] {
    guard let accent = site.configuration.accent else { return [] }
    return Array("\n:root{--accent:var(--light,\(accent)) var(--dark,#7cc7de)}\n".utf8)
  }

  private func redirectFiles() -> [OutputFile] {
    let redirects = Redirects(site)
    let generated = GeneratedPages(linked: linked, frames: frames, renderers: renderers)
    var files = redirects.pages.map {
      OutputFile(path: $0.file, bytes: generated.redirect(from: $0.file, to: $0.target))
    }
    if let table = redirects.table { files.append(OutputFile(path: "_redirects", bytes: table)) }
    return files
  }
}
