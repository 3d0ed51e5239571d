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
  let breadcrumbs: [LinkContext]
  /// The same page in every language, in their order.
  let counterparts: [PageAddress?]
  /// Whether the counterpart of a language is a real page, not a fallback.
  let isReal: [Bool]
  let isUnindexed: Bool
}

/// Builds the parts of a page around its body.
struct FrameBuilder: Sendable {
  let linked: LinkedSite
  /// Seconds since 1970 of each source file's last change, by the path messages name.
  let changes: [String: Int64]
  let hasFeed: Bool

  private var site: Site { linked.site }

  func frame(
    _ place: FramePlace, in renderer: LanguageRenderer, notice: NoticeContext? = nil,
    body: LanguageProfile? = nil, source: String? = nil, twin: String? = nil
  ) -> FrameContext {
    let folder = place.address.folder
    let isForeign = body != nil && body?.tag != renderer.language.tag
    return FrameContext(
      language: renderer.context, title: place.title,
      isHome: place.address == renderer.home, description: place.description,
      canonical: canonical(place), isUnindexed: place.isUnindexed,
      alternates: alternates(place), markdownTwin: twin,
      feed: hasFeed ? href(folder, renderer.prefix + "feed.xml") : nil,
      structuredData: structuredData(place), root: place.address.rootPrefix,
      home: href(folder, renderer.home.file), allPages: href(folder, renderer.allPages.file),
      languages: choices(place, renderer, folder),
      navigation: renderer.sheets.html(for: place.page, folder: folder),
      breadcrumbs: place.breadcrumbs, notice: notice,
      bodyLanguage: isForeign ? body?.tag.rawValue : nil,
      bodyDirection: isForeign ? body?.direction.rawValue : nil,
      updated: source.flatMap { updated($0, renderer) },
      editHref: source.flatMap(editAddress))
  }

  func href(_ folder: String, _ file: String) -> String {
    RelativeAddress.href(fromFolder: folder, to: file)
  }

  // MARK: - For search engines

  private func canonical(_ place: FramePlace) -> String? {
    if let page = place.page, site[page].isFallback, let source = place.counterparts.first ?? nil {
      return site.configuration.absolute(source)
    }
    return site.configuration.absolute(place.address)
  }

  private func alternates(_ place: FramePlace) -> [AlternateContext] {
    guard site.languages.count > 1, !place.isUnindexed, site.configuration.base != nil else { return [] }
    var alternates: [AlternateContext] = []
    for (index, language) in site.languages.enumerated() where place.isReal[index] {
      guard let address = place.counterparts[index].flatMap(site.configuration.absolute) else { continue }
      alternates.append(AlternateContext(language: language.tag.rawValue, address: address))
    }
    if place.isReal[0], let address = place.counterparts[0].flatMap(site.configuration.absolute) {
      alternates.append(AlternateContext(language: "x-default", address: address))
    }
    return alternates
  }

  /// Breadcrumbs for search engines, as schema.org's BreadcrumbList.
  private func structuredData(_ place: FramePlace) -> HTML? {
    let trail = place.breadcrumbs.compactMap { link in
      link.href.map { (link.label, $0) }
    }
    guard site.configuration.base != nil, !place.isUnindexed,
      let own = site.configuration.absolute(place.address)
    else { return nil }
    var items: [(String, String)] = []
    for (label, href) in trail {
      guard let path = PagePath.joined(folder: place.address.folder, RelativeAddress.decoded(href)),
        path.value.hasSuffix(".html"),
        let address = site.configuration.absolute(
          PageAddress(path: String(path.value.dropLast(5))))
      else { continue }
      items.append((label, address))
    }
    items.append((place.title, own))
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
    site.languages.enumerated().map { index, language in
      let target = place.counterparts[index] ?? PageAddress(path: site.prefix(of: language) + "index")
      return LanguageChoiceContext(
        language: language.tag.rawValue, direction: language.profile.direction.rawValue,
        name: language.profile.name, href: href(folder, target.file),
        isCurrent: index == renderer.index, isMissing: !place.isReal[index])
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

/// A day of the Gregorian calendar in UTC.
package struct CalendarDay: Hashable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// - Parameter seconds: Since 1970. Source of the arithmetic: days counted from a March-based year.
  package init(seconds: Int64) {
    let days = Int((seconds >= 0 ? seconds : seconds - 86_399) / 86_400) + 719_468
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shifted + 2) / 5 + 1
    month = shifted < 10 ? shifted + 3 : shifted - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// `2026-03-07`
  package var text: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
