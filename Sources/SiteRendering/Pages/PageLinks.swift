import SiteModel

/// Where the links of one page's body lead, as addresses relative to its file.
struct PageLinks: BodyLinks {
  typealias Addresses = [LinkKey: BodyTarget]

  let addresses: Addresses
  private let anchors: [Int: [String]]
  let headingAnchors: Set<String>

  init(_ linked: LinkedPage, in site: Site) {
    let folder = linked.page.address.folder
    addresses = linked.targets.mapValues { target in
      switch target {
      case .page(let id, let anchor):
        .address(Self.address(of: id, anchor, on: linked.page, in: site))
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
    headingAnchors = Set(linked.page.headings.flatMap { [$0.anchor] + $0.aliases })
    anchors = Dictionary(
      linked.page.headings.map { ($0.node, [$0.anchor] + $0.aliases) },
      uniquingKeysWith: { first, _ in first })
  }

  func target(of destination: String, isImage: Bool) -> BodyTarget {
    addresses[LinkKey(destination, isImage ? .image : .link)] ?? .none
  }

  func anchors(ofHeading node: Int) -> [String] { anchors[node] ?? [] }

  private static func address(
    of id: PageID, _ anchor: String?, on page: SitePage, in site: Site
  ) -> String {
    if id == page.id { return anchor.map { "#\($0)" } ?? "#" }
    let file = RelativeAddress.href(fromFolder: page.address.folder, to: site.address(of: id).file)
    return anchor.map { "\(file)#\($0)" } ?? file
  }
}
