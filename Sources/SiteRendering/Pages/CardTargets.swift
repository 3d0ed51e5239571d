import SiteModel

/// What the cards of one page say of the pages and files that they lead to.
struct CardTargets: Hashable, Sendable {
  /// By destination, as its author wrote it.
  private(set) var pages: [String: BodyPage] = [:]
  /// In bytes, likewise.
  private(set) var sizes: [String: Int] = [:]

  init(of linked: LinkedPage, in site: Site, _ addresses: PageLinks.Addresses) {
    let parsed = linked.page.parsed
    guard !parsed.blocks.isEmpty else { return }
    for block in parsed.blocks {
      switch block {
      case .pageCard(let destination), .embed(let destination, _), .file(let destination, _):
        let key = LinkKey(destination, .link)
        guard let target = linked.targets[key], case .address(let address) = addresses[key] else {
          continue
        }
        add(destination, target, at: address, on: linked.page, in: site)
      default: break
      }
    }
  }

  private mutating func add(
    _ destination: String, _ target: LinkTarget, at address: String, on page: SitePage,
    in site: Site
  ) {
    switch target {
    case .page(let id, _):
      let other = site[id]
      let reader = TextLanguage(site.language(of: page).profile)
      let language = site.foreignTitle(of: other) ?? reader
      let text = TextLanguage(site.languages[page.textLanguage].profile)
      pages[destination] = BodyPage(
        title: other.title, description: PageDescription.text(of: other), address: address,
        language: language == text ? nil : language)
    case .asset(let path): sizes[destination] = site.assets[path]?.size
    case .external, .foreignImage, .none: break
    }
  }
}
