import SiteModel

/// Finds the page that a client means by an address: whole, below the site's root, with or without its
/// ending.
struct PageAddressReader: Sendable {
  let site: Site

  /// - Returns: `nil` where no page has the address.
  func page(at address: String) -> SitePage? {
    var path = address[...]
    if let base = site.configuration.base, path.hasPrefix(base) {
      path = path.dropFirst(base.count)
    } else if let scheme = path.firstRange(of: "://") {
      path = path[scheme.upperBound...].drop { $0 != "/" }
    }
    path = path.prefix { $0 != "#" && $0 != "?" }
    var name = RelativeAddress.decoded(String(path.drop { $0 == "/" }))
    while name.hasSuffix("/") { name.removeLast() }
    for ending in [".md", ".html"] where name.lowercased().hasSuffix(ending) {
      name.removeLast(ending.count)
      break
    }
    let wanted = Set([name, name.isEmpty ? "index" : name + "/index", home(name)])
    return site.pages.first { wanted.contains($0.address.path) }
      ?? site.pages.first { page in
        wanted.contains { $0.lowercased() == page.address.path.lowercased() }
      }
  }

  /// The twin of a home answers on the name of its file too.
  private func home(_ name: String) -> String {
    name.lowercased().hasSuffix("readme") ? name.dropLast(6) + "index" : name
  }
}
