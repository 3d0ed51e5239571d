import SiteModel

/// Finds the page that a client means by an address: whole, or below the site's root, with or without
/// its ending. What lies on another host is no page of the site, whatever its path.
struct PageAddressReader: Sendable {
  private let site: Site
  /// What whole addresses of the site begin with: host and path.
  private let roots: [(host: String, path: String)]
  /// The path of the site's own address: `/kit/`, or `/`.
  private let basePath: String

  /// - Parameters:
  ///   - addresses: Of the site, whole: `https://example.org/kit/`, `site:///`.
  ///   - hosts: That lead to the site at the path of its own address.
  init(site: Site, addresses: [String], basePath: String, hosts: Set<String>) {
    self.site = site
    self.basePath = basePath
    roots =
      addresses.compactMap(Self.parts) + hosts.sorted().map { (Self.host($0), basePath) }
  }

  /// - Returns: `nil` where no page has the address.
  func page(at address: String) -> SitePage? {
    guard let path = path(of: address) else { return nil }
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

  /// Below the site's root; `nil` on another host, or beside the site.
  private func path(of address: String) -> Substring? {
    let bare = address.prefix { $0 != "#" && $0 != "?" }
    guard let (host, path) = Self.parts(bare) else {
      return Self.path(bare, below: basePath) ?? bare
    }
    for root in roots where root.host == host {
      if let path = Self.path(path[...], below: root.path) { return path }
    }
    return nil
  }

  private static func path(_ path: Substring, below root: String) -> Substring? {
    if path == root.dropLast() { return "" }
    return path.hasPrefix(root) ? path.dropFirst(root.count) : nil
  }

  /// Host and path of an address with a host (RFC 3986 §4.2); `nil` for a mere path.
  private static func parts(_ address: some StringProtocol) -> (host: String, path: String)? {
    let start: Substring.Index
    let address = Substring(address)
    if address.hasPrefix("//") {
      start = address.index(address.startIndex, offsetBy: 2)
    } else if let scheme = address.firstRange(of: "://"),
      !address[..<scheme.lowerBound].contains("/")
    {
      start = scheme.upperBound
    } else {
      return nil
    }
    let end = address[start...].firstIndex(of: "/") ?? address.endIndex
    return (host(address[start..<end]), String(address[end...]))
  }

  /// Without the ports that need not be said.
  private static func host(_ authority: some StringProtocol) -> String {
    let host = authority.lowercased()
    for port in [":80", ":443"] where host.hasSuffix(port) {
      return String(host.dropLast(port.count))
    }
    return host
  }

  /// The twin of a home answers on the name of its file too.
  private func home(_ name: String) -> String {
    name.lowercased().hasSuffix("readme") ? name.dropLast(6) + "index" : name
  }
}
