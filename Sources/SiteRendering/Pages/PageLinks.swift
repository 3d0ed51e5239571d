import SiteModel

/// Where the links of one page's body lead, as addresses relative to its file, or to that of a page
/// that quotes it.
struct PageLinks: BodyLinks {
  typealias Addresses = [LinkKey: BodyTarget]

  private let addresses: Addresses
  /// Of the pages that destinations lead to, where the text asks for titles.
  private let titles: [LinkKey: String]
  let searchAddress: String?
  private let headings: [Heading]
  /// Of each of the page's headings.
  private let anchors: [[String]]
  let headingAnchors: Set<String>

  init(_ linked: LinkedPage, in site: Site) {
    addresses = Self.addresses(
      of: linked, in: site, fromFolder: linked.page.address.folder, on: linked.page.id)
    headings = linked.page.headings
    anchors = headings.map { [$0.anchor] + $0.aliases }
    // Only raw HTML asks for them.
    let hasHTML = Self.hasHTML(linked)
    titles = Self.titles(of: linked, in: site)
    searchAddress = Self.searchAddress(
      linked.page, in: site, fromFolder: linked.page.address.folder)
    headingAnchors = hasHTML ? Set(anchors.joined()) : []
  }

  /// Links of blocks that a page in `folder` quotes. No anchor of theirs is the quoting page's.
  init(quoting linked: LinkedPage, in site: Site, fromFolder folder: String) {
    addresses = Self.addresses(of: linked, in: site, fromFolder: folder, on: nil)
    headings = linked.page.headings
    anchors = headings.map { [$0.anchor] + $0.aliases }
    titles = Self.titles(of: linked, in: site)
    searchAddress = Self.searchAddress(linked.page, in: site, fromFolder: folder)
    headingAnchors = Set(anchors.joined()).union(linked.page.parsed.htmlAnchors)
  }

  func target(of destination: String, isImage: Bool) -> BodyTarget {
    addresses[LinkKey(destination, isImage ? .image : .link)] ?? .none
  }

  func title(of destination: String) -> String? { titles[LinkKey(destination, .link)] }

  /// Whether a text comes out the same with other links.
  func agree(with others: PageLinks) -> Bool {
    addresses == others.addresses && titles == others.titles
      && searchAddress == others.searchAddress
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

  private static func hasHTML(_ linked: LinkedPage) -> Bool {
    linked.page.parsed.document.nodes.contains { $0.kind == .htmlBlock || $0.kind == .htmlInline }
  }

  /// Only raw HTML, block tags and mentions ask for titles.
  private static func titles(of linked: LinkedPage, in site: Site) -> [LinkKey: String] {
    let document = linked.page.parsed.document
    let asks = document.nodes.indices.contains { index in
      switch document.nodes[index].kind {
      case .htmlBlock, .htmlInline, .taggedBlock: true
      case .link: document.title(of: index).elementsEqual("mention".utf8)
      default: false
      }
    }
    guard asks else { return [:] }
    return linked.targets.compactMapValues { target in
      if case .page(let id, _) = target { site[id].title } else { nil }
    }
  }

  private static func searchAddress(
    _ page: SitePage, in site: Site, fromFolder folder: String
  ) -> String {
    RelativeAddress.href(
      fromFolder: folder,
      to: PageAddress(path: site.prefix(of: site.language(of: page)) + "pages").file)
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
