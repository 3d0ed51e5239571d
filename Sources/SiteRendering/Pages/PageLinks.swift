import SiteModel

/// Where the links of one page's body lead, as addresses relative to its file.
struct PageLinks: BodyLinks {
  private let linked: LinkedPage
  private let site: Site
  private let folder: String
  /// Of each of the page's headings.
  private let anchors: [[String]]
  let headingAnchors: Set<String>

  init(_ linked: LinkedPage, in site: Site) {
    self.linked = linked
    self.site = site
    folder = linked.page.address.folder
    anchors = linked.page.headings.map { [$0.anchor] + $0.aliases }
    // Only raw HTML asks for them.
    let hasHTML = linked.page.parsed.document.nodes.contains {
      $0.kind == .htmlBlock || $0.kind == .htmlInline
    }
    headingAnchors = hasHTML ? Set(anchors.joined()) : []
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

  func anchors(ofHeading node: Int) -> [String] {
    let headings = linked.page.headings
    var low = 0
    var high = headings.count
    while low < high {
      let middle = (low + high) / 2
      if headings[middle].node < node { low = middle + 1 } else { high = middle }
    }
    return low < headings.count && headings[low].node == node ? anchors[low] : []
  }

  private func address(of id: PageID, _ anchor: String?) -> String {
    if id == linked.page.id { return anchor.map { "#\($0)" } ?? "#" }
    let file = RelativeAddress.href(fromFolder: folder, to: site.address(of: id).file)
    return anchor.map { "\(file)#\($0)" } ?? file
  }
}
