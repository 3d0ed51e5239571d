import SiteModel

/// Where the links of one page's body lead, as addresses relative to its file, or to that of a page
/// that quotes it.
struct PageLinks: BodyLinks {
  typealias Addresses = [LinkKey: BodyTarget]

  let addresses: Addresses
  private let headings: [Heading]
  /// Of each of the page's headings.
  private let anchors: [[String]]
  let headingAnchors: Set<String>
  /// The words of tags of the page's updates.
  private let tagLabels: [String: String]

  init(_ linked: LinkedPage, in site: Site) {
    addresses = Self.addresses(
      of: linked, in: site, fromFolder: linked.page.address.folder, on: linked.page.id)
    headings = linked.page.headings
    anchors = headings.map { [$0.anchor] + $0.aliases }
    // Only raw HTML asks for them.
    let hasHTML = linked.page.parsed.document.nodes.contains {
      $0.kind == .htmlBlock || $0.kind == .htmlInline
    }
    headingAnchors = hasHTML ? Set(anchors.joined()) : []
    tagLabels = Self.tagLabels(of: linked.page, in: site)
  }

  /// Links of blocks that a page in `folder` quotes. No anchor of theirs is the quoting page's.
  init(quoting linked: LinkedPage, in site: Site, fromFolder folder: String) {
    addresses = Self.addresses(of: linked, in: site, fromFolder: folder, on: nil)
    headings = linked.page.headings
    anchors = headings.map { [$0.anchor] + $0.aliases }
    headingAnchors = Set(anchors.joined()).union(linked.page.parsed.htmlAnchors)
    tagLabels = Self.tagLabels(of: linked.page, in: site)
  }

  private static func tagLabels(of page: SitePage, in site: Site) -> [String: String] {
    var labels: [String: String] = [:]
    for tag in page.parsed.updates.flatMap(\.tags) {
      labels[tag] = site.label(ofTag: tag, on: page)
    }
    return labels
  }

  func label(ofTag tag: String) -> String { tagLabels[tag] ?? tag }

  func target(of destination: String, isImage: Bool) -> BodyTarget {
    addresses[LinkKey(destination, isImage ? .image : .link)] ?? .none
  }

  func anchors(ofHeading node: Int) -> [String] {
    var low = 0
    var high = headings.count
    while low < high {
      let middle = (low + high) / 2
      if headings[middle].node < node { low = middle + 1 } else { high = middle }
    }
    return low < headings.count && headings[low].node == node ? anchors[low] : []
  }

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
