import SiteModel

/// Where the links of one page's body lead, as addresses relative to its file, or to that of a page
/// that quotes it.
struct PageLinks: BodyLinks {
  private let linked: LinkedPage
  private let site: Site
  private let folder: String
  /// The page that the links stand on, where it is their own.
  private let own: PageID?
  private let anchors: [Int: [String]]
  let headingAnchors: Set<String>

  init(_ linked: LinkedPage, in site: Site) {
    self.linked = linked
    self.site = site
    folder = linked.page.address.folder
    own = linked.page.id
    headingAnchors = Set(linked.page.headings.flatMap { [$0.anchor] + $0.aliases })
    anchors = Self.anchors(of: linked.page)
  }

  /// Links of blocks that a page in `folder` quotes. No anchor of theirs is the quoting page's.
  init(quoting linked: LinkedPage, in site: Site, fromFolder folder: String) {
    self.linked = linked
    self.site = site
    self.folder = folder
    own = nil
    headingAnchors = Set(
      linked.page.headings.flatMap { [$0.anchor] + $0.aliases } + linked.page.parsed.htmlAnchors)
    anchors = Self.anchors(of: linked.page)
  }

  private static func anchors(of page: SitePage) -> [Int: [String]] {
    Dictionary(
      page.headings.map { ($0.node, [$0.anchor] + $0.aliases) },
      uniquingKeysWith: { first, _ in first })
  }

  func target(of destination: String, isImage: Bool) -> BodyTarget {
    switch linked.targets[LinkKey(destination, isImage ? .image : .link)] {
    case .page(let id, let anchor)?: .address(address(of: id, anchor))
    case .asset(let path)?:
      if let asset = site.assets[path] {
        .address(RelativeAddress.href(fromFolder: folder, to: asset.published))
      } else {
        .none
      }
    case .external(let address)?: .address(address)
    case .foreignImage(let address)?: .foreignImage(address)
    case .some(.none), nil: .none
    }
  }

  func anchors(ofHeading node: Int) -> [String] { anchors[node] ?? [] }

  private func address(of id: PageID, _ anchor: String?) -> String {
    if id == own { return anchor.map { "#\($0)" } ?? "#" }
    let file = RelativeAddress.href(fromFolder: folder, to: site.address(of: id).file)
    return anchor.map { "\(file)#\($0)" } ?? file
  }
}
