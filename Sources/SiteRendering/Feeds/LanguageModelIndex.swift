import SiteModel

/// `llms.txt` and `llms-full.txt`: the pages of one language as programs read them.
struct LanguageModelIndex {
  let linked: LinkedSite
  let renderer: LanguageRenderer

  private var site: Site { linked.site }
  private var twins: MarkdownTwin { MarkdownTwin(linked: linked) }

  /// Title, then the pages in the order of the navigation with their descriptions, a group a
  /// section.
  func index() -> [UInt8] {
    var out = "# \(MarkdownText.escaped(renderer.context.siteTitle))\n"
    let navigation = renderer.language.navigation
    if let home = renderer.language.byKey[.home],
      let description = PageDescription.text(of: site[home]), !site[home].isFallback
    {
      out += "\n> \(MarkdownText.escaped(description))\n"
    }
    for group in navigation.groups {
      let lines = group.entries.compactMap { index -> String? in
        guard let id = navigation.entries[index].page, navigation.place[id] == index else {
          return nil
        }
        return line(of: site[id])
      }
      guard !lines.isEmpty else { continue }
      out += "\n## \(MarkdownText.escaped(group.title ?? renderer.context.siteName))\n\n"
      out += lines.joined(separator: "\n") + "\n"
    }
    let rest = renderer.language.pages.filter { navigation.place[$0] == nil }
      .compactMap { line(of: site[$0]) }
    if !rest.isEmpty {
      out += "\n## \(renderer.words("pages.title"))\n\n" + rest.joined(separator: "\n") + "\n"
    }
    return Array(out.utf8)
  }

  private func line(of page: SitePage) -> String? {
    guard !page.isUnindexed, !page.parsed.frontMatter.isHidden else { return nil }
    let address = twins.address(file: page.address.twin, from: renderer.home.folder)
    return MarkdownText.entry(page.title, address, PageDescription.text(of: page))
  }

  /// The text of all pages, one behind the other.
  func full() -> [UInt8] {
    var out: [UInt8] = []
    let order = renderer.language.navigation.order
    let rest = renderer.language.pages.filter { renderer.language.navigation.place[$0] == nil }
    let pages = (order + rest).filter { !site[$0].isUnindexed }
    out.reserveCapacity(
      pages.reduce(0) { $0 + site[$1].parsed.document.bytes.count * 9 / 8 })
    for id in pages {
      if !out.isEmpty { out.append(contentsOf: "\n\n".utf8) }
      twins.appendText(of: id, from: renderer.home.folder, into: &out, withDescription: true)
    }
    return out
  }
}
