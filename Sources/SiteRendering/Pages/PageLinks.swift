import SiteModel

/// Where the links of one page's body lead, as addresses relative to its file, or to that of a page
/// that quotes it.
struct PageLinks: BodyLinks {
  typealias Addresses = [LinkKey: BodyTarget]

  let addresses: Addresses
  private let anchors: [Int: [String]]
  let headingAnchors: Set<String>

  init(_ linked: LinkedPage, in site: Site) {
    addresses = Self.addresses(
      of: linked, in: site, fromFolder: linked.page.address.folder, on: linked.page.id)
    headingAnchors = Set(linked.page.headings.flatMap { [$0.anchor] + $0.aliases })
    anchors = Self.anchors(of: linked.page)
  }

  /// Links of blocks that a page in `folder` quotes. No anchor of theirs is the quoting page's.
  init(quoting linked: LinkedPage, in site: Site, fromFolder folder: String) {
    addresses = Self.addresses(of: linked, in: site, fromFolder: folder, on: nil)
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
    addresses[LinkKey(destination, isImage ? .image : .link)] ?? .none
  }

  func anchors(ofHeading node: Int) -> [String] { anchors[node] ?? [] }

  /// - Parameter own: The page that the links stand on, where it is their own.
  private static func addresses(
    of linked: LinkedPage, in site: Site, fromFolder folder: String, on own: PageID?
  ) -> Addresses {
    func address(_ id: PageID, _ anchor: String?) -> String {
      if id == own { return anchor.map { "#\($0)" } ?? "#" }
      let file = RelativeAddress.href(fromFolder: folder, to: site.address(of: id).file)
      return anchor.map { "\(file)#\($0)" } ?? file
    }
    return linked.targets.mapValues { target in
      switch target {
      case .page(let id, let anchor): .address(address(id, anchor))
      case .asset(let path):
        if let asset = site.assets[path] {
          .address(RelativeAddress.href(fromFolder: folder, to: asset.published))
        } else {
          .none
        }
      case .external(let address): .address(address)
      case .foreignImage(let address): .foreignImage(address)
      case .none: .none
      }
    }
  }
}
