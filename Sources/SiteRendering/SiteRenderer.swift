package import Diagnostics
package import SiteModel
import SiteSearch

/// Turns the linked site into files.
package struct SiteRenderer: Sendable {
  let linked: LinkedSite
  let renderers: [LanguageRenderer]
  let frames: FrameBuilder
  let pages: PageRenderer
  /// By name, in byte order.
  let assets: [(name: String, bytes: [UInt8])]
  let changes: [String: Int64]
  /// Files of the content: what is generated stands below a page or file of the same name.
  let claimed: Set<String>
  /// The pages that show another one's text, by that one.
  let fallbacks: [PageID: [PageID]]

  /// Templates loaded and checked for every language.
  ///
  /// - Parameters:
  ///   - changes: Seconds since 1970 of each source file's last change, by the path messages name;
  ///     empty when it is not known.
  ///   - typesetting: Code and formulas that were set beforehand.
  ///   - isForAll: Whether all pages are made, or some that are asked for.
  /// - Throws: ``TemplateError`` when a template is in no folder.
  package static func make(
    _ linked: LinkedSite, templates: TemplateFiles, changes: [String: Int64],
    typesetting: Typesetting = .none, isForAll: Bool = true
  ) throws(TemplateError) -> Diagnosed<SiteRenderer> {
    let loader = TemplateLoader(templates)
    var diagnostics: [Diagnostic] = []
    var renderers: [LanguageRenderer] = []
    for (index, language) in linked.site.languages.enumerated() {
      let set = try loader.templates(for: language.profile)
      diagnostics += set.diagnostics
      renderers.append(
        LanguageRenderer(
          site: linked.site.plan, index: index, templates: set.value, typesetting: typesetting,
          isForAll: isForAll))
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
    pages = PageRenderer(linked: linked, frames: frames)
    claimed = Self.claimed(by: linked)
    var fallbacks: [PageID: [PageID]] = [:]
    for page in linked.site.pages where page.isFallback {
      fallbacks[linked.site.original(of: page).id, default: []].append(page.id)
    }
    self.fallbacks = fallbacks
    assets = templates.files.filter { $0.key.hasPrefix("assets/") }
      .map { (String($0.key.dropFirst("assets/".count)), $0.value.bytes) }
      .sorted { $0.0 < $1.0 }
  }

  /// The renderer of a site with other texts at the same places, with the same templates.
  private init(
    _ other: SiteRenderer, linked: LinkedSite, changes: [String: Int64], typesetting: Typesetting
  ) {
    self.linked = linked
    self.changes = changes
    renderers = other.renderers.map {
      LanguageRenderer($0, site: linked.site.plan, typesetting: typesetting)
    }
    frames = FrameBuilder(
      linked: linked, changes: changes,
      hasFeed: changes == other.changes
        ? other.frames.hasFeed
        : linked.site.languages.map { ChangeFeed.exists(for: $0, in: linked.site, changes) },
      entries: renderers.map(\.entry))
    pages = PageRenderer(other.pages, linked: linked, frames: frames)
    claimed =
      linked.assets == other.linked.assets ? other.claimed : Self.claimed(by: linked)
    fallbacks = other.fallbacks
    assets = other.assets
  }

  /// The renderer of the same site with other texts, made at a cost that does not depend on the number
  /// of pages, and the tree of its files.
  ///
  /// - Parameters:
  ///   - linked: Of the same plan, with other names of pages perhaps.
  ///   - changed: The pages that have another text.
  ///   - tree: Of this renderer.
  package func following(
    _ linked: LinkedSite, changed: Set<PageID>, changes: [String: Int64],
    typesetting: Typesetting, tree: OutputTree
  ) -> (renderer: SiteRenderer, tree: OutputTree) {
    precondition(
      linked.site.plan.hasPlaces(of: self.linked.site.plan), "only texts and names may differ")
    let next = SiteRenderer(
      self, linked: linked, changes: changes, typesetting: typesetting)
    let hasSameFiles =
      linked.assets == self.linked.assets && next.frames.hasFeed == frames.hasFeed
      && changed.allSatisfy { next.updateFeed(of: next.site[$0]) == updateFeed(of: site[$0]) }
    return (next, hasSameFiles ? tree.following(next) : next.tree())
  }

  private static func claimed(by linked: LinkedSite) -> Set<String> {
    let files = linked.site.pages.flatMap { [$0.address.file, $0.address.twin] }
    return Set(files + linked.assets.map(\.published))
  }

  var site: Site { linked.site }

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
      words: LanguageWords(linked, renderer.language),
      strings: renderer.searchStrings(languages: renderers.map(\.entry), in: site), script: script)
  }
}
