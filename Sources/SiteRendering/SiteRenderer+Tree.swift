import SiteModel
import SiteSearch

extension SiteRenderer {
  /// All files of the site, as units to be made on any task.
  package func tree() -> OutputTree {
    let copies = linked.assets.map { OutputTree.Copy(source: $0.source, path: $0.published) }
    let redirects = redirects
    let copied = Set(copies.map(\.path))
    var units: [(kind: OutputTree.Kind, paths: [String])] = []
    for page in site.pages where !page.isFallback {
      units.append((.page(page.id), paths(of: page).filter { !copied.contains($0) }))
    }
    for (kind, paths) in generated(redirects) {
      // A page or file of the content stands above what is generated at its path.
      units.append((kind, paths.filter { !claimed.contains($0) }))
    }
    return OutputTree(
      self,
      units: units.filter { !$0.paths.isEmpty }
        .map { OutputTree.Unit(kind: $0.kind, paths: $0.paths) },
      copies: copies, redirects: redirects)
  }

  // MARK: - Pages

  /// The files of a text: those of its fallbacks too, its twin, a home's or landing page's twin by the
  /// name of its file, and a feed of its updates.
  private func paths(of page: SitePage) -> [String] {
    var paths = [page.address.file]
    for id in fallbacks[page.id] ?? [] { paths.append(site.file(of: id)) }
    paths.append(page.address.twin)
    if let old = formerTwin(of: page) { paths.append(old) }
    if let feed = updateFeed(of: page) { paths.append(feed) }
    return paths
  }

  /// Where else the twin of a home or landing page answers.
  func formerTwin(of page: SitePage) -> String? {
    let home = page.key == .home ? renderers[page.language].prefix + "readme.md" : nil
    return (page.formerAddress?.twin ?? home).flatMap { claimed.contains($0) ? nil : $0 }
  }

  func updateFeed(of page: SitePage) -> String? {
    guard UpdateFeed.exists(for: page, in: site) else { return nil }
    let path = UpdateFeed.path(of: page)
    return claimed.contains(path) ? nil : path
  }

  // MARK: - What is generated

  private func generated(_ redirects: Redirects) -> [(OutputTree.Kind, [String])] {
    var units = renderers.indices.flatMap(languageUnits)
    units += [(.notFound, ["404.html"]), (.robots, ["robots.txt"])]
    if site.configuration.base != nil { units.append((.sitemap, ["sitemap.xml"])) }
    if !site.configuration.toolFolders.isEmpty {
      units += [(.toolObjects, ["tools.json"]), (.toolTable, ["tools.csv"])]
    }
    for (position, asset) in assets.enumerated() where isPublished(asset.name) {
      units.append((.asset(position: position), [asset.name]))
    }
    units += redirects.pages.map { (.redirect($0), [$0.file]) }
    if redirects.table != nil { units.append((.redirectTable, ["_redirects"])) }
    if renderers.count > 1 {
      units.append((.translations, [LanguageRenderer.translations.file]))
    }
    return units
  }

  /// The browser's half of the search is part of each language's own file.
  private func isPublished(_ asset: String) -> Bool {
    !SearchFiles.scriptNames.contains(asset)
      && (asset != ToolData.schema || !site.configuration.toolFolders.isEmpty)
  }

  private func languageUnits(of language: Int) -> [(OutputTree.Kind, [String])] {
    let renderer = renderers[language]
    func both(_ address: PageAddress) -> [String] { [address.file, address.twin] }
    var units: [(OutputTree.Kind, [String])] = site.terms.map {
      (.term($0, language: language), both(renderer.address(of: $0)))
    }
    units += renderer.language.navigation.groupPages.map {
      (.group($0, language: language), both($0.address))
    }
    units.append((.allPages(language: language), [renderer.allPages.file]))
    units.append((.programIndex(language: language), [renderer.prefix + "llms.txt"]))
    units.append((.programText(language: language), [renderer.prefix + "llms-full.txt"]))
    if frames.hasFeed[language] {
      units.append((.changeFeed(language: language), [renderer.prefix + "feed.xml"]))
    }
    return units
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
