import SiteModel

/// The table of all pages and languages, in the words of the site's default language.
struct TranslationOverview {
  /// Pages of the source, at most, of which all are shown.
  static let wholeTableLimit = 2_000

  private let site: Site
  private let table: TranslationTable
  private let words: StringTable
  private let href: (SitePage) -> String
  /// Pages of the source stand at the same place in each language's list, before those without one.
  private let sourceCount: Int
  /// Whether pages are left out that are current or missing in all languages.
  let isShortened: Bool

  init(_ linked: LinkedSite, words: StringTable, href: @escaping (SitePage) -> String) {
    site = linked.site
    table = linked.translations
    self.words = words
    self.href = href
    let pages = linked.translations.languages.first?.pages ?? []
    sourceCount = pages.firstIndex { $0.source == nil } ?? pages.count
    isShortened = sourceCount > Self.wholeTableLimit
  }

  var shares: [LanguageShareContext] {
    let source = site.languages[0]
    return [share(source, percent: 100)]
      + table.languages.map { share(site.languages[$0.language], percent: $0.percent) }
  }

  private func share(_ language: SiteLanguage, percent: Int) -> LanguageShareContext {
    let reader = site.languages[0].tag
    let text = UnicodeText.percent(percent, in: reader) ?? "\(percent)%"
    return LanguageShareContext(
      tag: language.tag.rawValue, direction: language.profile.direction.rawValue,
      name: language.profile.name,
      home: RelativeAddress.href(
        fromFolder: "", to: PageAddress(path: site.prefix(of: language) + "index").file),
      share: words("translations.share", ["percent": text]), percent: percent)
  }

  /// Those that a language has pages of.
  var states: [StateContext] {
    PageTranslation.State.allCases.filter { state in
      table.languages.contains { $0.pages.contains { $0.state == state } }
    }.map(context)
  }

  private func context(_ state: PageTranslation.State) -> StateContext {
    let label =
      switch state {
      case .current: words("translations.current")
      case .outdated: words("translations.outdated")
      case .untranslated: words("translations.untranslated")
      case .ahead: words("translations.ahead")
      case .unrecorded: words("translations.unrecorded")
      case .missing: words("translations.missing")
      case .orphaned: words("translations.orphaned")
      }
    return StateContext(state: state.rawValue, label: label)
  }

  // MARK: - Rows

  /// Groups as in the source's navigation, then its other pages, then what has no source. A page
  /// that its author hides is in no list.
  var groups: [TranslationGroupContext] {
    let navigation = site.languages[0].navigation
    var groups: [(title: String?, rows: [TranslationRowContext])] =
      navigation.groups.map { ($0.title, []) } + [(nil, [])]
    for position in 0..<sourceCount {
      guard let source = table.languages[0].pages[position].source,
        !site[source].parsed.frontMatter.isHidden
      else { continue }
      let pages = table.languages.map { $0.pages[position] }
      let isTold = pages.contains { $0.state != .current && $0.state != .missing }
      guard !isShortened || isTold else { continue }
      let entry = navigation.place[source].map { navigation.entries[$0] }
      groups[entry?.group ?? navigation.groups.count].rows.append(
        row(site[source], title: entry?.label, depth: entry?.depth ?? 0, pages))
    }
    groups.append((words("translations.orphaned"), orphans))
    return groups.filter { !$0.rows.isEmpty }.map {
      TranslationGroupContext(title: $0.title, rows: $0.rows, width: table.languages.count + 1)
    }
  }

  private func row(
    _ source: SitePage, title: String?, depth: Int, _ pages: [PageTranslation]
  ) -> TranslationRowContext {
    TranslationRowContext(
      page: LinkContext(label: title ?? source.title, href: href(source)), depth: min(depth, 4),
      cells: zip(table.languages, pages).map { language, page in
        cell(page, of: site.languages[language.language])
      })
  }

  private func cell(
    _ page: PageTranslation, of language: SiteLanguage
  ) -> TranslationCellContext {
    TranslationCellContext(
      state: context(page.state), href: page.page.map { href(site[$0]) },
      language: language.tag.rawValue)
  }

  private var orphans: [TranslationRowContext] {
    table.languages.flatMap { own in
      own.pages.compactMap { page -> TranslationRowContext? in
        guard page.source == nil, let id = page.page, !site[id].parsed.frontMatter.isHidden else {
          return nil
        }
        let foreign = TextLanguage(site.languages[own.language].profile)
        return TranslationRowContext(
          page: LinkContext(label: site[id].title, href: href(site[id]), foreign: foreign),
          depth: 0,
          cells: table.languages.map { language in
            let profile = site.languages[language.language]
            return language.language == own.language
              ? cell(page, of: profile)
              : TranslationCellContext(state: nil, href: nil, language: profile.tag.rawValue)
          })
      }
    }
  }
}
