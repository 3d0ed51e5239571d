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

  /// An asset's path below a language's folder, and the language's position. What lies in a space's
  /// `.gitbook` goes into the language's, below the path at which the space is mounted.
  package func asset(_ source: String) -> (language: Int, path: PagePath)? {
    let spaces = site.spaces.filter { RepositoryFiles.lies(source, below: $0.folder) }
    guard let space = spaces.max(by: { $0.folder.count < $1.folder.count }) else { return nil }
    let rest = source.below(space.folder)
    for folder in [".gitbook/assets/", ".gitbook/includes/"] where rest.hasPrefix(folder) {
      let name = RepositoryFiles.below(space.mount, String(rest.dropFirst(folder.count)))
      return (space.language, PagePath(clean: folder + name))
    }
    if rest.hasPrefix(".gitbook/"), !space.mount.isEmpty { return nil }
    return (space.language, space.path(of: rest))
  }

  /// The file that a page's tag includes, below the repository's folder, whether or not it is there;
  /// `nil` for none of its own.
  func included(_ written: String, by page: SitePage, in library: IncludeLibrary) -> String? {
    guard let space = page.space.map({ site.spaces[$0] }) else { return nil }
    let place = ContentPlace(of: page.parsed.path, in: space, among: site.spaces)
    switch IncludeTarget(written, from: place, isFile: library.isFile) {
    case .file(let path, _), .missing(let path): return path
    case .unnamed, .hosted, .outside: return nil
    }
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
