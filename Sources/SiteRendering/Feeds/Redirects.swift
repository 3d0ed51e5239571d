package import SiteModel

/// Old addresses that lead to pages: redirect pages for those that a file can serve, and all of them
/// in `_redirects`, which several hosts read.
struct Redirects: Sendable {
  struct Target: Sendable {
    enum Page: Sendable {
      case file(PageID)
      /// The page of a group, which no file stands behind.
      case group(title: String)
    }

    let address: PageAddress
    /// Position of the language that the page is in.
    let language: Int
    let page: Page
  }

  enum Destination: Sendable {
    case page(Target)
    /// An address on another site.
    case otherSite(String)
  }

  struct Page: Sendable {
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
  /// The same as values.
  private(set) var rules: [RedirectRule] = []
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
    let end: RedirectRule.Target
    if let page = site.target(of: redirect) {
      let clean = site.configuration.addresses == .clean
      address = base + RelativeAddress.encoded(clean ? page.address.clean : page.address.file)
      target = .page(Target(page))
      end = .file(page.address.file)
    } else if let other = redirect.otherSite {
      address = other
      target = .otherSite(other)
      end = .otherSite(other)
    } else {
      return
    }
    let source = site.source(of: redirect)
    let from = base + RelativeAddress.encoded(source).replacing("%2A", with: "*")
    lines.append("\(from) \(address) 301")
    rules.append(RedirectRule(from: source, target: end))
    guard !source.hasSuffix("*"), !source.isEmpty else { return }
    add(source.hasSuffix(".html") ? source : "\(source).html", target)
  }

  /// A folder that has a page leads there, for hosts that open folders first.
  private mutating func addFolders(of site: Site) {
    // A page may stand above others without being their folder's, and beside its feed.
    var folders: Set<String> = []
    func addFolders(of path: String) {
      var end = path.endIndex
      while let slash = path.utf8[..<end].lastIndex(of: 0x2F),
        folders.insert(String(path[..<slash])).inserted
      {
        end = slash
      }
    }
    for page in site.pages { addFolders(of: page.address.path) }
    for page in pages { addFolders(of: page.file) }
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
          Target(address: group.address, language: index, page: .group(title: group.title)))
      }
    }
  }

  /// A whole folder of addresses: a line for the host, and a page for its root.
  private mutating func add(_ move: ContentLayout.Move, _ site: Site) {
    let base = site.configuration.basePath
    let to = move.to.isEmpty ? "" : RelativeAddress.encoded(move.to) + "/"
    lines.append("\(base)\(RelativeAddress.encoded(move.from))/* \(base)\(to):splat 301")
    rules.append(RedirectRule(from: "\(move.from)/*", target: .folder(move.to)))
    let root = site.pages.first { page in
      page.address.clean == move.to || page.address.clean == move.to + "/"
    }
    guard let root else { return }
    for file in ["\(move.from).html", "\(move.from)/index.html"] { add(file, Target(root)) }
  }
}

extension Redirects.Target {
  fileprivate init(_ page: SitePage) {
    self.init(address: page.address, language: page.language, page: .file(page.id))
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
