import SiteModel

/// What the cards of one page say of the pages and files that they lead to.
struct CardTargets: Hashable, Sendable {
  /// By destination, as its author wrote it.
  private(set) var pages: [String: BodyPage] = [:]
  /// In bytes, likewise.
  private(set) var sizes: [String: Int] = [:]

  /// Only tables and mentions in raw HTML, block tags and mentions ask.
  init(of linked: LinkedPage, in site: Site, _ addresses: PageLinks.Addresses) {
    let parsed = linked.page.parsed
    let document = parsed.document
    let asks = document.nodes.indices.contains { index in
      switch document.nodes[index].kind {
      case .htmlBlock, .htmlInline: Self.mayAsk(document.literal(of: index))
      case .taggedBlock: true
      case .link: document.title(of: index).elementsEqual("mention".utf8)
      default: false
      }
    }
    guard asks else { return }
    for (position, reference) in parsed.references.enumerated() where reference.kind == .link {
      guard case .address(let address) = addresses[position] else { continue }
      let isCard = document.nodes[reference.node].kind == .taggedBlock
      if !isCard, pages[reference.destination] != nil { continue }
      add(
        reference.destination, linked.targets[position], at: address, isCard: isCard,
        on: linked.page, in: site)
    }
  }

  /// Whether raw HTML may hold a table of cards or a mention: cheap, and true of some others.
  private static func mayAsk(_ html: ArraySlice<UInt8>) -> Bool {
    html.indices.contains { index in
      switch html[index] | 0x20 {
      case UInt8(ascii: "t"): html[index...].begins(with: "table")
      case UInt8(ascii: "m"): html[index...].begins(with: "mention")
      default: false
      }
    }
  }

  /// - Parameter isCard: Whether it says what the page is about, too.
  private mutating func add(
    _ destination: String, _ target: LinkTarget, at address: String, isCard: Bool,
    on page: SitePage, in site: Site
  ) {
    switch target {
    case .page(let id, _):
      let other = site[id]
      let reader = TextLanguage(site.language(of: page).profile)
      let language = site.foreignTitle(of: other) ?? reader
      let text = TextLanguage(site.languages[page.textLanguage].profile)
      pages[destination] = BodyPage(
        title: other.title, description: isCard ? PageDescription.text(of: other) : nil,
        address: address, language: language == text ? nil : language)
    case .asset(let path): sizes[destination] = site.assets[path]?.size
    case .external, .foreignImage, .none: break
    }
  }
}

extension ArraySlice<UInt8> {
  /// - Parameter word: In small letters; case does not matter.
  fileprivate func begins(with word: StaticString) -> Bool {
    word.withUTF8Buffer { word in
      count >= word.count && zip(self, word).allSatisfy { $0 | 0x20 == $1 }
    }
  }
}
