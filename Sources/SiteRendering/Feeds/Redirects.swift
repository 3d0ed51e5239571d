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

  init(_ site: Site) {
    var taken = Set(site.pages.map(\.address.file))
    var pages: [Page] = []
    var lines: [String] = []
    for redirect in site.configuration.redirects {
      guard let target = site.target(of: redirect) else { continue }
      let source = redirect.cleanSource
      let address = site.configuration.addresses == .clean ? target.address.clean : target.address.file
      lines.append(
        "/\(RelativeAddress.encoded(source).replacing("%2A", with: "*")) "
          + "/\(RelativeAddress.encoded(address)) 301")
      guard !source.hasSuffix("*"), !source.isEmpty else { continue }
      let file = source.hasSuffix(".html") ? source : "\(source).html"
      if taken.insert(file).inserted { pages.append(Page(file: file, target: target)) }
    }
    // A folder that has a page leads there, for hosts that open folders first.
    for page in site.pages where page.parsed.path.isFolderPage || page.key.isFolderPage {
      let file = "\(page.address.path)/index.html"
      guard !page.address.path.hasSuffix("index"), taken.insert(file).inserted else { continue }
      pages.append(Page(file: file, target: page))
    }
    self.pages = pages.sorted { $0.file < $1.file }
    table = lines.isEmpty ? nil : Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
