import SiteModel

extension SiteRenderer {
  /// The files of a unit, those too that the content brings itself.
  func files(of kind: OutputTree.Kind, _ redirects: Redirects) -> [OutputFile] {
    switch kind {
    case .page(let id): return pageFiles(of: linked[id].page)
    case .term(let term, let language):
      let address = renderers[language].address(of: term)
      return [
        file(address.file, generator.vocabulary(term, in: renderers[language])),
        file(address.twin, twins.bytes(of: term, in: renderers[language])),
      ]
    case .group(let group, let language):
      return [
        file(group.address.file, generator.group(group, in: renderers[language])),
        file(group.address.twin, twins.bytes(of: group, in: renderers[language])),
      ]
    case .allPages(let language):
      let renderer = renderers[language]
      return [file(renderer.allPages.file, generator.allPages(in: renderer))]
    case .programIndex(let language):
      return [file(renderers[language].prefix + "llms.txt", programs(language).index())]
    case .programText(let language):
      return [file(renderers[language].prefix + "llms-full.txt", programs(language).full())]
    case .changeFeed(let language):
      let feed = ChangeFeed(linked: linked, renderer: renderers[language], changes: changes)
      return [file(renderers[language].prefix + "feed.xml", feed.xml())]
    case .notFound: return [file("404.html", generator.notFound())]
    case .robots: return [file("robots.txt", sitemap.robots())]
    case .sitemap: return [file("sitemap.xml", sitemap.xml())]
    case .translations:
      return [file(LanguageRenderer.translations.file, generator.translations())]
    case .toolObjects: return [file("tools.json", ToolData(linked: linked).json())]
    case .toolTable: return [file("tools.csv", ToolData(linked: linked).csv())]
    case .asset(let position):
      let asset = assets[position]
      let rules = asset.name == "site.css" ? accentRules : []
      return [file(asset.name, asset.bytes + rules)]
    case .redirect(let page):
      return [file(page.file, generator.redirect(from: page.file, to: page.target))]
    case .redirectTable: return [file("_redirects", redirects.table)]
    }
  }

  private func pageFiles(of page: SitePage) -> [OutputFile] {
    var files = pages.files(of: [page.id] + (fallbacks[page.id] ?? []), in: renderers)
    let twin = twins.bytes(of: page.id)
    files.append(file(page.address.twin, twin))
    if let old = formerTwin(of: page) { files.append(file(old, twin)) }
    if let feed = updateFeed(of: page) {
      files.append(file(feed, UpdateFeed(page: page, site: site).xml()))
    }
    return files
  }

  /// - Parameter bytes: There, where the site's tree has a unit for the file.
  private func file(_ path: String, _ bytes: [UInt8]?) -> OutputFile {
    guard let bytes else { preconditionFailure("the tree names \(path), which there is not") }
    return OutputFile(path: path, bytes: bytes)
  }

  private var generator: GeneratedPages {
    GeneratedPages(linked: linked, frames: frames, renderers: renderers)
  }

  private var twins: MarkdownTwin { MarkdownTwin(linked: linked) }

  private var sitemap: Sitemap { Sitemap(linked: linked, renderers: renderers, changes: changes) }

  private func programs(_ language: Int) -> LanguageModelIndex {
    LanguageModelIndex(linked: linked, renderer: renderers[language])
  }

  private var accentRules: [UInt8] {
    guard let accent = site.configuration.accent.flatMap(AccentColour.init) else { return [] }
    return Array(accent.rules.utf8)
  }
}
