package import Diagnostics
package import SiteModel
import SiteSearch

/// Turns the linked site into files.
package struct SiteRenderer: Sendable {
  let linked: LinkedSite
  let renderers: [LanguageRenderer]
  let frames: FrameBuilder
  private let assets: [(name: String, bytes: [UInt8])]
  private let changes: [String: Int64]
  /// Files of the content: what is generated stands below a page or file of the same name.
  private let claimed: Set<String>

  /// Templates loaded and checked for every language.
  ///
  /// - Parameters:
  ///   - changes: Seconds since 1970 of each source file's last change, by the path messages name;
  ///     empty when it is not known.
  ///   - typesetting: Code and formulas that were set beforehand.
  /// - Throws: ``TemplateError`` when a template is in no folder.
  package static func make(
    _ linked: LinkedSite, templates: TemplateFiles, changes: [String: Int64],
    typesetting: Typesetting = .none
  ) throws(TemplateError) -> Diagnosed<SiteRenderer> {
    let loader = TemplateLoader(templates)
    var diagnostics: [Diagnostic] = []
    var renderers: [LanguageRenderer] = []
    for (index, language) in linked.site.languages.enumerated() {
      let set = try loader.templates(for: language.profile)
      diagnostics += set.diagnostics
      renderers.append(
        LanguageRenderer(
          site: linked.site, index: index, templates: set.value, typesetting: typesetting))
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
      hasFeed: linked.site.languages.map { ChangeFeed.exists(for: $0, in: linked.site, changes) },
      entries: renderers.map(\.entry))
    let pages = linked.site.pages.flatMap { [$0.address.file, $0.address.twin] }
    claimed = Set(pages + linked.assets.map(\.published))
    assets = templates.files.filter { $0.key.hasPrefix("assets/") }
      .map { (String($0.key.dropFirst("assets/".count)), $0.value.bytes) }
      .sorted { $0.0 < $1.0 }
  }

  var site: Site { linked.site }

  /// The words of the interface in a language, by its position.
  package func words(of language: Int) -> StringTable { renderers[language].words }

  /// A page as programs read it, without the line that names the index of all pages.
  package func text(of page: PageID) -> [UInt8] {
    var out: [UInt8] = []
    MarkdownTwin(linked: linked).appendText(of: page, from: site[page].address.folder, into: &out)
    return out
  }

  /// The page of a question, in a language by its position. It can be shown at any address.
  ///
  /// - Parameter root: What stands before all addresses; the site's own where it is left out.
  package func page(
    of answer: ShownAnswer, language: Int, root: String? = nil
  ) -> [UInt8] {
    let generated = GeneratedPages(linked: linked, frames: frames, renderers: renderers)
    return generated.ask(
      answer, in: renderers[language], at: root ?? site.configuration.basePath)
  }

  /// All files of the site, as units to be made on any task.
  package func tree() -> OutputTree {
    let copies = linked.assets.map { OutputTree.Copy(source: $0.source, path: $0.published) }
    let copied = Set(copies.map(\.path))
    var generated = renderers.flatMap(languageUnits)
    generated.append(OutputTree.Unit { [self] in wholeSiteFiles() })
    generated.append(OutputTree.Unit { [self] in redirectFiles() })
    if renderers.count > 1 { generated.append(OutputTree.Unit { [self] in translationFiles() }) }
    return OutputTree(
      units: pageUnits().map { $0.leavingOut(copied) } + generated.map { $0.leavingOut(claimed) },
      copies: copies)
  }

  // MARK: - Pages

  /// A unit for each text: the page that has it, with the fallbacks that show it elsewhere.
  private func pageUnits() -> [OutputTree.Unit] {
    let pages = PageRenderer(linked: linked, frames: frames)
    let twins = MarkdownTwin(linked: linked)
    var fallbacks: [PageID: [PageID]] = [:]
    for page in site.pages where page.isFallback {
      fallbacks[site.original(of: page).id, default: []].append(page.id)
    }
    return site.pages.filter { !$0.isFallback }.map { page in
      OutputTree.Unit { [renderers, claimed, site, shown = fallbacks[page.id] ?? []] in
        var files = pages.files(of: [page.id] + shown, in: renderers)
        let twin = twins.bytes(of: page.id)
        files.append(OutputFile(path: page.address.twin, bytes: twin))
        // The twin of a home or landing page answers on the name of its file too.
        let home = page.key == .home ? renderers[page.language].prefix + "readme.md" : nil
        if let old = page.formerAddress?.twin ?? home, !claimed.contains(old) {
          files.append(OutputFile(path: old, bytes: twin))
        }
        let feed = UpdateFeed.path(of: page)
        if !claimed.contains(feed), let xml = UpdateFeed(page: page, site: site).xml() {
          files.append(OutputFile(path: feed, bytes: xml))
        }
        return files
      }
    }
  }

  private func languageUnits(of renderer: LanguageRenderer) -> [OutputTree.Unit] {
    let generated = GeneratedPages(linked: linked, frames: frames, renderers: renderers)
    let twins = MarkdownTwin(linked: linked)
    var units = site.terms.map { term in
      OutputTree.Unit {
        let address = renderer.address(of: term)
        return [
          OutputFile(path: address.file, bytes: generated.vocabulary(term, in: renderer)),
          OutputFile(path: address.twin, bytes: twins.bytes(of: term, in: renderer)),
        ]
      }
    }
    units += renderer.language.navigation.groupPages.map { group in
      OutputTree.Unit {
        [
          OutputFile(path: group.address.file, bytes: generated.group(group, in: renderer)),
          OutputFile(path: group.address.twin, bytes: twins.bytes(of: group, in: renderer)),
        ]
      }
    }
    units.append(
      OutputTree.Unit {
        [OutputFile(path: renderer.allPages.file, bytes: generated.allPages(in: renderer))]
      })
    units.append(
      OutputTree.Unit { [linked, changes] in
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

  /// The search of a language: its pages, to be analysed on any task, and its files.
  package func search(of language: Int) -> LanguageSearch {
    let renderer = renderers[language]
    var script: [UInt8] = []
    for name in SearchFiles.scriptNames {
      script += assets.first { $0.name == name }?.bytes ?? []
      script.append(0x0A)
    }
    return LanguageSearch(
      pages: SearchPages(linked), language: renderer.language,
      strings: renderer.searchStrings(languages: renderers.map(\.entry), in: site), script: script)
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
    for asset in assets where !SearchFiles.scriptNames.contains(asset.name) {
      switch asset.name {
      case ToolData.schema where site.configuration.toolFolders.isEmpty: continue
      case "site.css":
        files.append(OutputFile(path: asset.name, bytes: asset.bytes + accentRules()))
      default: files.append(OutputFile(path: asset.name, bytes: asset.bytes))
      }
    }
    return files
  }

  private func accentRules() -> [UInt8] {
    guard let accent = site.configuration.accent.flatMap(AccentColour.init) else { return [] }
    return Array(accent.rules.utf8)
  }

  private func translationFiles() -> [OutputFile] {
    let generated = GeneratedPages(linked: linked, frames: frames, renderers: renderers)
    return generated.translations().map {
      [OutputFile(path: LanguageRenderer.translations.file, bytes: $0)]
    } ?? []
  }

  private func redirectFiles() -> [OutputFile] {
    let redirects = redirects
    let generated = GeneratedPages(linked: linked, frames: frames, renderers: renderers)
    var files = redirects.pages.map {
      OutputFile(path: $0.file, bytes: generated.redirect(from: $0.file, to: $0.target))
    }
    if let table = redirects.table { files.append(OutputFile(path: "_redirects", bytes: table)) }
    return files
  }

  var redirects: Redirects { Redirects(site, claimed: claimed.union(generatedPages)) }

  /// Addresses that no redirect can have.
  private var generatedPages: [String] {
    renderers.flatMap { renderer in
      [renderer.allPages.file] + site.terms.map { renderer.address(of: $0).file }
        + renderer.language.navigation.groupPages.map(\.address.file)
    } + ["404.html"] + (renderers.count > 1 ? [LanguageRenderer.translations.file] : [])
  }
}
