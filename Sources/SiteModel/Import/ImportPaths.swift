/// Where the files of a repository go in our layout: pages to the path they were published at, so that
/// every address stays; assets to where they lay in their language.
package struct ImportPaths: Sendable {
  private let site: Site

  package init(_ site: Site) {
    self.site = site
  }

  package func folder(of language: SiteLanguage) -> String { language.tag.rawValue }

  /// A page's path below its language's folder.
  package func path(of page: SitePage) -> PagePath {
    let prefix = site.prefix(of: site.language(of: page))
    let address = String(page.address.path.dropFirst(prefix.count))
    if address == "index" || address.isEmpty { return .home }
    return PagePath(
      clean: page.parsed.path.isFolderPage ? "\(address)/README.md" : "\(address).md")
  }

  /// An asset's path below a language's folder, and the language's position.
  package func asset(_ source: String) -> (language: Int, path: PagePath)? {
    let candidates = site.languages.indices.filter {
      let folder = site.languages[$0].profile.folder
      return folder.isEmpty || source.hasPrefix(folder + "/")
    }
    guard
      let language = candidates.max(by: {
        site.languages[$0].profile.folder.count < site.languages[$1].profile.folder.count
      })
    else { return nil }
    let folder = site.languages[language].profile.folder
    return (language, PagePath(clean: String(source.dropFirst(folder.isEmpty ? 0 : folder.count + 1))))
  }

  /// Where a link of a page leads, as a path below the folder of the page's language.
  package func path(of target: LinkTarget, from page: SitePage) -> PagePath? {
    switch target {
    case .page(let id, _):
      let other = site.original(of: site[id])
      return other.language == page.language || other.language == 0 ? path(of: other) : nil
    case .asset(let source):
      guard let asset = asset(source), asset.language == page.language || asset.language == 0 else {
        return nil
      }
      return asset.path
    case .external, .foreignImage, .none: return nil
    }
  }
}
