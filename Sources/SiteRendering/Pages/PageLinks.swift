import MarkdownSyntax
import SiteModel

/// Where the links of one page's body lead, as addresses relative to its file, or to that of a page
/// that quotes it.
struct PageLinks: BodyLinks {
  /// Of each of the page's references, in their order.
  typealias Addresses = [BodyTarget]

  private let addresses: [LinkKey: BodyTarget]
  /// Of images whose size is known, by their destination.
  private let sizes: [String: ImageSize]
  private let cards: CardTargets
  let searchAddress: String?
  private let headings: [Heading]
  /// Of each of the page's headings.
  private let anchors: [[String]]
  let headingAnchors: Set<String>
  /// The words of tags of the page's updates.
  private let tagLabels: [String: String]

  /// - Parameter addresses: What ``addresses(of:in:)`` says of the page.
  init(_ linked: LinkedPage, in site: Site, addresses: Addresses) {
    let page = linked.page
    self.addresses = Self.byDestination(addresses, of: page)
    sizes = Self.sizes(of: linked, in: site)
    headings = page.headings
    anchors = headings.map { [$0.anchor] + $0.aliases }
    cards = CardTargets(of: linked, in: site, addresses)
    searchAddress = Self.searchAddress(page, in: site, fromFolder: page.address.folder)
    // Only raw HTML and tabs ask for them.
    let document = page.parsed.document
    let hasHTML = document.nodes.contains { $0.kind == .htmlBlock || $0.kind == .htmlInline }
    headingAnchors = hasHTML || !document.tags.isEmpty ? Set(anchors.joined()) : []
    tagLabels = Self.tagLabels(of: page, in: site)
  }

  /// Links of blocks that a page in `folder` quotes. No anchor of theirs is the quoting page's.
  init(quoting linked: LinkedPage, in site: Site, fromFolder folder: String) {
    let addresses = Self.addresses(of: linked, in: site, fromFolder: folder, on: nil)
    self.addresses = Self.byDestination(addresses, of: linked.page)
    cards = CardTargets(of: linked, in: site, addresses)
    sizes = Self.sizes(of: linked, in: site)
    headings = linked.page.headings
    anchors = headings.map { [$0.anchor] + $0.aliases }
    searchAddress = Self.searchAddress(linked.page, in: site, fromFolder: folder)
    headingAnchors = Set(anchors.joined()).union(linked.page.parsed.htmlAnchors)
    tagLabels = Self.tagLabels(of: linked.page, in: site)
  }

  /// Where the page's links lead, seen from itself.
  static func addresses(of linked: LinkedPage, in site: Site) -> Addresses {
    addresses(
      of: linked, in: site, fromFolder: linked.page.address.folder, on: linked.page.id)
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

  func imageSize(of destination: String) -> ImageSize? { sizes[destination] }

  func page(at destination: String) -> BodyPage? { cards.pages[destination] }

  func size(of destination: String) -> Int? { cards.sizes[destination] }

  /// Whether the text says what other pages are called.
  var namesPages: Bool { !cards.pages.isEmpty }

  /// Whether a text comes out the same on another page whose links have the same addresses.
  func agree(with other: LinkedPage, in site: Site, addresses: Addresses) -> Bool {
    cards == CardTargets(of: other, in: site, addresses)
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

  private static func sizes(of linked: LinkedPage, in site: Site) -> [String: ImageSize] {
    var sizes: [String: ImageSize] = [:]
    for (reference, target) in zip(linked.page.parsed.references, linked.targets) {
      guard reference.kind != .link, case .asset(let path) = target else { continue }
      sizes[reference.destination] = site.assets[path]?.image
    }
    return sizes
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
      let file = RelativeAddress.href(fromFolder: folder, to: site.file(of: id))
      return anchor.map { "\(file)#\($0)" } ?? file
    }
    return linked.targets.map { target in
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

  private static func byDestination(
    _ addresses: Addresses, of page: SitePage
  ) -> [LinkKey: BodyTarget] {
    let keys = page.parsed.references.map { LinkKey($0.destination, $0.kind) }
    return Dictionary(zip(keys, addresses), uniquingKeysWith: { first, _ in first })
  }
}

/// A destination and what it is used for: an image and a link may name one address.
private struct LinkKey: Hashable {
  let destination: String
  let kind: PageReference.Kind

  init(_ destination: String, _ kind: PageReference.Kind) {
    self.destination = destination
    self.kind = kind == .media ? .image : kind
  }
}
