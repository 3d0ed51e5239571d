package import SiteModel

/// Old addresses that lead to pages: redirect pages for those that a file can serve, and all of them
/// in `_redirects`, which several hosts read.
struct Redirects {
  struct Target {
    let address: PageAddress
    let title: String
    /// Position of the language that the page is in.
    let language: Int
    /// `nil` for a page that no file stands behind.
    let page: SitePage?
  }

  enum Destination {
    case page(Target)
    /// An address on another site.
    case otherSite(String)
  }

  struct Page {
    let file: String
    let target: Destination
  }

  /// In byte order of their files.
  private(set) var pages: [Page] = []
  /// `nil` when there is nothing to tell.
  var table: [UInt8]? {
    lines.isEmpty ? nil : Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private var lines: [String] = []
  /// Files that are there already.
  private var taken: Set<String>

  /// - Parameter claimed: Files of the site that are there already.
  init(_ site: Site, claimed: Set<String>) {
    taken = claimed
    for redirect in site.configuration.redirects { add(redirect, site) }
    for page in site.pages {
      if let former = page.formerAddress { add(former.file, Target(page)) }
    }
    addFolders(of: site)
    for move in site.moves { add(move, site) }
    pages.sort { $0.file < $1.file }
  }

  private mutating func add(_ file: String, _ target: Target) { add(file, .page(target)) }

  private mutating func add(_ file: String, _ target: Destination) {
    if taken.insert(file).inserted { pages.append(Page(file: file, target: target)) }
  }

  private mutating func add(_ redirect: SiteConfiguration.Redirect, _ site: Site) {
    // An address that climbs out of the site is none of its files.
    guard PagePath.joined(folder: "", redirect.from.value) != nil else { return }
    let base = site.configuration.basePath
    let address: String
    let target: Destination
    if let page = site.target(of: redirect) {
      let clean = site.configuration.addresses == .clean
      address = base + RelativeAddress.encoded(clean ? page.address.clean : page.address.file)
      target = .page(Target(page))
    } else if let other = redirect.otherSite {
      address = other
      target = .otherSite(other)
    } else {
      return
    }
    let source = site.source(of: redirect)
    let from = base + RelativeAddress.encoded(source).replacing("%2A", with: "*")
    lines.append("\(from) \(address) 301")
    guard !source.hasSuffix("*"), !source.isEmpty else { return }
    add(source.hasSuffix(".html") ? source : "\(source).html", target)
  }

  /// A folder that has a page leads there, for hosts that open folders first.
  private mutating func addFolders(of site: Site) {
    // A page may stand above others without being their folder's, and beside its feed.
    let folders = Set(
      (site.pages.map(\.address.path) + pages.map(\.file)).flatMap { path in
        path.indices.lazy.filter { path[$0] == "/" }.map { String(path[..<$0]) }
      })
    for page in site.pages
    where page.parsed.path.isFolderPage || page.key.isFolderPage
      || folders.contains(page.address.path) || UpdateFeed.exists(for: page, in: site)
    {
      guard !page.address.isFolderIndex else { continue }
      add("\(page.address.path)/index.html", Target(page))
    }
    for (index, language) in site.languages.enumerated() {
      for group in language.navigation.groupPages {
        add(
          "\(group.address.path)/index.html",
          Target(address: group.address, title: group.title, language: index, page: nil))
      }
    }
  }

  /// A whole folder of addresses: a line for the host, and a page for its root.
  private mutating func add(_ move: ContentLayout.Move, _ site: Site) {
    let base = site.configuration.basePath
    let to = move.to.isEmpty ? "" : RelativeAddress.encoded(move.to) + "/"
    lines.append("\(base)\(RelativeAddress.encoded(move.from))/* \(base)\(to):splat 301")
    let root = site.pages.first { page in
      page.address.clean == move.to || page.address.clean == move.to + "/"
    }
    guard let root else { return }
    for file in ["\(move.from).html", "\(move.from)/index.html"] { add(file, Target(root)) }
  }
}

extension Redirects.Target {
  fileprivate init(_ page: SitePage) {
    self.init(address: page.address, title: page.title, language: page.language, page: page)
  }
}

extension PageAddress {
  /// Whether its file is what a host shows for its folder.
  fileprivate var isFolderIndex: Bool { path == "index" || path.hasSuffix("/index") }
}

extension SiteConfiguration {
  /// The path part of the base: `/kit/`, or `/`.
  package var basePath: String {
    guard let base, let scheme = base.firstRange(of: "://"),
      let slash = base[scheme.upperBound...].firstIndex(of: "/")
    else { return "/" }
    return String(base[slash...])
  }
}
