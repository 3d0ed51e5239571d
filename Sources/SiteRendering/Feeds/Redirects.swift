import SiteModel

/// Old addresses that lead to pages: redirect pages for those that a file can serve, and all of them
/// in `_redirects`, which several hosts read.
struct Redirects {
  struct Page {
    let file: String
    let target: SitePage
  }

  /// In byte order of their files.
  let pages: [Page]
  /// `nil` when there is nothing to tell.
  let table: [UInt8]?

  /// - Parameter claimed: Files of the site that are there already.
  init(_ site: Site, claimed: Set<String>) {
    var taken = claimed
    var pages: [Page] = []
    var lines: [String] = []
    for redirect in site.configuration.redirects {
      // An address that climbs out of the site is none of its files.
      guard let target = site.target(of: redirect),
        let source = PagePath.joined(folder: "", redirect.from.value)?.value
      else { continue }
      let address =
        site.configuration.addresses == .clean ? target.address.clean : target.address.file
      let base = site.configuration.basePath
      lines.append(
        "\(base)\(RelativeAddress.encoded(source).replacing("%2A", with: "*")) "
          + "\(base)\(RelativeAddress.encoded(address)) 301")
      guard !source.hasSuffix("*"), !source.isEmpty else { continue }
      let file = source.hasSuffix(".html") ? source : "\(source).html"
      if taken.insert(file).inserted { pages.append(Page(file: file, target: target)) }
    }
    // A folder that has a page leads there, for hosts that open folders first.
    for page in site.pages where page.parsed.path.isFolderPage || page.key.isFolderPage {
      let file = "\(page.address.path)/index.html"
      guard !page.address.isFolderIndex, taken.insert(file).inserted else { continue }
      pages.append(Page(file: file, target: page))
    }
    self.pages = pages.sorted { $0.file < $1.file }
    table = lines.isEmpty ? nil : Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}

extension PageAddress {
  /// Whether its file is what a host shows for its folder.
  fileprivate var isFolderIndex: Bool { path == "index" || path.hasSuffix("/index") }
}

extension SiteConfiguration {
  /// The path part of the base: `/kit/`, or `/`.
  var basePath: String {
    guard let base, let scheme = base.firstRange(of: "://"),
      let slash = base[scheme.upperBound...].firstIndex(of: "/")
    else { return "/" }
    return String(base[slash...])
  }
}
