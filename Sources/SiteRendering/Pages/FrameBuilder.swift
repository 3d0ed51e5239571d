import Diagnostics
import MarkdownSyntax
import SiteModel

/// What a page needs for its frame, whether it comes from a file or is generated.
struct FramePlace {
  let address: PageAddress
  let title: String
  let description: String?
  /// The page, where it comes from a file.
  let page: PageID?
  /// The group that it is the page of.
  var group: Navigation.GroupPage?
  let breadcrumbs: [Breadcrumb]
  /// The same page in every language, in their order.
  let counterparts: [Counterpart?]
  let isUnindexed: Bool

  struct Counterpart {
    let address: PageAddress
    /// Not translated: what is there is in the source language.
    let isFallback: Bool
    /// Whether search engines may be told of it.
    let isIndexed: Bool
  }
}

/// A step on the way down to a page.
struct Breadcrumb {
  let link: LinkContext
  /// Where it leads on this site.
  let address: PageAddress?
}

/// What the switchers of all pages say of one language.
///
/// A class for its size alone: it never changes, and every page shows all of them.
final class LanguageEntry: Sendable {
  let context: LanguageContext
  let home: PageAddress
  let offer: LanguageOffer

  init(context: LanguageContext, home: PageAddress, offer: LanguageOffer) {
    self.context = context
    self.home = home
    self.offer = offer
  }
}

/// Builds the parts of a page around its body.
struct FrameBuilder: Sendable {
  let linked: LinkedSite
  /// Seconds since 1970 of each source file's last change, by the path messages name.
  let changes: [String: Int64]
  /// By position of the languages.
  let hasFeed: [Bool]
  /// In the order of the languages.
  let entries: [LanguageEntry]

  private var site: Site { linked.site }

  func frame(
    _ place: FramePlace, in renderer: LanguageRenderer, notice: NoticeContext? = nil,
    foreign: TextLanguage? = nil, titleNote: BodyNotes.Note? = nil, source: String? = nil,
    twin: String? = nil, updatesFeed: String? = nil, look: PageLook = PageLook()
  ) -> FrameContext {
    let folder = place.address.folder
    return FrameContext(
      language: renderer.context, title: place.title,
      isHome: place.address == renderer.home, description: place.description,
      canonical: canonical(place), isUnindexed: place.isUnindexed,
      alternates: alternates(place), markdownTwin: twin,
      feed: hasFeed[renderer.index] ? href(folder, renderer.prefix + "feed.xml") : nil,
      updatesFeed: updatesFeed, structuredData: structuredData(place),
      root: place.address.rootPrefix,
      home: href(folder, renderer.home.file), allPages: href(folder, renderer.allPages.file),
      languages: choices(place, renderer, folder),
      navigation: place.group.map(renderer.sheets.html(for:))
        ?? renderer.sheets.html(for: place.page, folder: folder),
      breadcrumbs: place.breadcrumbs.map(\.link), notice: notice, foreign: foreign,
      titleNote: titleNote,
      translations: site.languages.count > 1
        ? href(folder, LanguageRenderer.translations.file) : nil,
      translationsLanguage: renderer.index == 0 ? nil : site.languages[0].tag.rawValue,
      updated: source.flatMap { updated($0, renderer) },
      editHref: source.flatMap(editAddress), look: look)
  }

  func href(_ folder: String, _ file: String) -> String {
    RelativeAddress.href(fromFolder: folder, to: file)
  }

  // MARK: - For search engines

  private func canonical(_ place: FramePlace) -> String? {
    let original = place.page.map { site.original(of: site[$0]) }
    if let original, let stated = original.parsed.frontMatter.canonical,
      let address = absolute(stated.value, on: original)
    {
      return address
    }
    return site.configuration.absolute(original?.address ?? place.address)
  }

  /// Where a link of a page's front matter leads.
  private func absolute(_ destination: String, on page: SitePage) -> String? {
    switch linked[page.id].stated(destination, .link) {
    case .page(let id, _): site.configuration.absolute(site[id].address)
    case .external(let address): address
    case .asset, .foreignImage, .some(.none), nil: nil
    }
  }

  /// Pages that a page's front matter states to be the same in other languages.
  private func statedAlternates(_ place: FramePlace) -> [AlternateContext] {
    guard let page = place.page.map({ site[$0] }) else { return [] }
    return page.parsed.frontMatter.alternates.compactMap { stated in
      if case .external(let address) = linked[page.id].stated(stated.value, .link),
        let language = LinkedLanguage.tag(of: address), language != site.language(of: page).tag
      {
        return AlternateContext(language: language.rawValue, address: address)
      }
      guard case .page(let id, _) = linked[page.id].stated(stated.value, .link),
        site[id].language != page.language, !site[id].isUnindexed,
        let address = site.configuration.absolute(site[id].address)
      else { return nil }
      return AlternateContext(
        language: site.languages[site[id].language].tag.rawValue, address: address)
    }
  }

  private func alternates(_ place: FramePlace) -> [AlternateContext] {
    let stated = statedAlternates(place)
    guard site.languages.count > 1 || !stated.isEmpty, !place.isUnindexed,
      site.configuration.base != nil
    else { return [] }
    var alternates: [AlternateContext] = []
    for (language, counterpart) in zip(site.languages, place.counterparts) {
      guard let counterpart, counterpart.isIndexed,
        let address = site.configuration.absolute(counterpart.address)
      else { continue }
      alternates.append(AlternateContext(language: language.tag.rawValue, address: address))
    }
    for stated in stated where !alternates.contains(where: { $0.language == stated.language }) {
      alternates.append(stated)
    }
    // The default language's, or the first that has a page that the default language lacks.
    if let first = alternates.first {
      alternates.append(AlternateContext(language: "x-default", address: first.address))
    }
    return alternates
  }

  /// Breadcrumbs for search engines, as schema.org's BreadcrumbList.
  private func structuredData(_ place: FramePlace) -> HTML? {
    guard site.configuration.base != nil, !place.isUnindexed,
      let own = site.configuration.absolute(place.address)
    else { return nil }
    let trail = place.breadcrumbs.compactMap { step in
      step.address.flatMap(site.configuration.absolute).map { (step.link.label, $0) }
    }
    let items = trail + [(place.title, own)]
    var json = JSONText()
    json.object { json in
      json.member("@context", "https://schema.org")
      json.member("@type", "BreadcrumbList")
      json.key("itemListElement")
      json.array { json in
        for (position, item) in items.enumerated() {
          json.object { json in
            json.member("@type", "ListItem")
            json.member("position", position + 1)
            json.member("name", item.0)
            json.member("item", item.1)
          }
        }
      }
    }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(json.bytes.count)
    for byte in json.bytes {
      if byte == 0x3C { escaped.write("\\u003c") } else { escaped.append(byte) }
    }
    return HTML(escaped)
  }

  // MARK: - For readers

  private func choices(
    _ place: FramePlace, _ renderer: LanguageRenderer, _ folder: String
  ) -> [LanguageChoiceContext] {
    entries.enumerated().map { index, entry in
      let counterpart = place.counterparts[index]
      let isMissing = counterpart?.isFallback ?? true
      // A page of ours such as 404.html leads to the other language's home, and offers nothing.
      let isSamePage = place.page != nil || counterpart?.isIndexed ?? false
      return LanguageChoiceContext(
        entry: entry, href: href(folder, counterpart?.address.file ?? entry.home.file),
        isCurrent: index == renderer.index, isMissing: isMissing,
        isOffered: index != renderer.index && !isMissing && isSamePage)
    }
  }

  private func updated(_ source: String, _ renderer: LanguageRenderer) -> UpdatedContext? {
    guard let seconds = changes[source],
      let text = UnicodeText.longDate(seconds, in: renderer.language.tag)
    else { return nil }
    let parts = renderer.words("page.updated").split(
      separator: "{date}", maxSplits: 1, omittingEmptySubsequences: false)
    return UpdatedContext(
      before: parts.first.map(String.init) ?? "", date: CalendarDay(seconds: seconds).text,
      text: text, after: parts.count > 1 ? String(parts[1]) : "")
  }

  private func editAddress(_ source: String) -> String? {
    guard let repository = site.configuration.repository else { return nil }
    let root = PagePath(clean: site.configuration.path).folder
    let below = root.isEmpty ? source : String(source.dropFirst(root.count + 1))
    let verb = repository.url.contains("gitlab") ? "-/edit" : "edit"
    let path = repository.path.isEmpty ? below : "\(repository.path)/\(below)"
    return "\(repository.url)/\(verb)/\(repository.branch)/\(RelativeAddress.encoded(path))"
  }
}

extension SitePlan {
  /// The language of a page's text, where it is not its reader's.
  func foreign(_ page: PlacedPage) -> TextLanguage? {
    page.isFallback ? TextLanguage(languages[page.textLanguage].profile) : nil
  }

  /// The language of a label, where it is the title of a page, and that is not translated.
  func foreign(_ label: String, naming page: PlacedPage) -> TextLanguage? {
    label == page.title ? foreignTitle(of: page) : nil
  }

  /// The language of a page's title, where it is not the reader's.
  func foreignTitle(of page: PlacedPage) -> TextLanguage? {
    hasUntranslatedTitle(page) ? TextLanguage(languages[0].profile) : foreign(page)
  }
}

extension Site {
  func foreign(_ page: SitePage) -> TextLanguage? { plan.foreign(page.placed) }

  func foreign(_ label: String, naming page: SitePage) -> TextLanguage? {
    plan.foreign(label, naming: page.placed)
  }

  func foreignTitle(of page: SitePage) -> TextLanguage? { plan.foreignTitle(of: page.placed) }
}
