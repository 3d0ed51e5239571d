import MarkdownSyntax
package import SiteModel
package import SiteSearch

/// What the search knows of the pages: their sections as plain text.
package struct SearchPages: Sendable {
  private let linked: LinkedSite

  package init(_ linked: LinkedSite) {
    self.linked = linked
  }

  var site: Site { linked.site }

  /// The pages of a language that its search finds, in the order of its navigation, then by key.
  package func pages(of language: SiteLanguage) -> [PageID] {
    let order = language.navigation.order
    let rest = language.pages.filter { language.navigation.place[$0] == nil }
    return (order + rest).filter { id in
      !linked.site[id].isUnindexed && !linked.site[id].parsed.frontMatter.isHidden
    }
  }

  /// An index of a language's pages, still without any.
  ///
  /// - Parameter tag: The language its texts are read in; `nil` for its own.
  package func builder(
    for language: SiteLanguage, readAs tag: LanguageTag? = nil
  ) -> SearchIndexBuilder {
    let configuration = linked.site.configuration
    return SearchIndexBuilder(
      analyzer: SearchAnalyzer(language: (tag ?? language.tag).rawValue),
      types: configuration.types.map {
        .init(id: $0.rawValue, label: language.profile.label(of: $0))
      },
      phases: configuration.phases.map {
        .init(id: $0.rawValue, label: language.profile.label(of: $0))
      },
      synonyms: language.profile.synonyms)
  }

  package func page(_ id: PageID) -> SearchPage {
    let page = linked.site[id]
    let language = linked.site.language(of: page)
    let types = page.tool?.types ?? []
    let phases = page.tool?.phases ?? []
    return SearchPage(
      address: page.address.file, title: page.title, breadcrumbs: trail(of: page, language),
      types: types.map(\.rawValue), phases: phases.map(\.rawValue),
      labels: types.map(language.profile.label(of:)) + phases.map(language.profile.label(of:)),
      sections: sections(of: page))
  }

  private func trail(of page: SitePage, _ language: SiteLanguage) -> [String] {
    let navigation = language.navigation
    guard let place = navigation.place[page.id] else { return [] }
    let group = navigation.groups[navigation.entries[place].group].title
    return (group.map { [$0] } ?? [])
      + navigation.ancestors(of: place).map { navigation.entries[$0].label }
  }

  private func sections(of page: SitePage) -> [SearchSection] {
    let titles = mentionedTitles(on: page)
    var upcoming = 0
    var sections: [SearchSection] = []
    var heading: Heading?
    var text: [UInt8] = Array((page.parsed.frontMatter.description?.value ?? "").utf8)
    for block in page.parsed.body {
      while upcoming < page.headings.count, page.headings[upcoming].node < block { upcoming += 1 }
      if upcoming < page.headings.count, page.headings[upcoming].node == block {
        let next = page.headings[upcoming]
        sections.append(
          SearchSection(anchor: heading?.anchor ?? "", heading: heading?.text ?? "", text: text))
        heading = next
        text = []
        continue
      }
      if !text.isEmpty { text.append(0x20) }
      SearchText.append(block, of: page.parsed, titled: { titles[$0] }, to: &text)
    }
    sections.append(
      SearchSection(anchor: heading?.anchor ?? "", heading: heading?.text ?? "", text: text))
    return sections
  }

  /// What mentions show in the place of their text, by their nodes.
  func mentionedTitles(on page: SitePage) -> [Int: String] {
    let document = page.parsed.document
    var titles: [Int: String] = [:]
    for (reference, target) in zip(page.parsed.references, linked[page.id].targets) {
      guard case .page(let id, _) = target, document.nodes[reference.node].kind == .link,
        document.nodes[reference.node].hasTitle,
        document.title(of: reference.node).elementsEqual("mention".utf8)
      else { continue }
      titles[reference.node] = linked.site[id].title
    }
    return titles
  }
}

extension LanguageRenderer {
  /// What the search dialog says.
  ///
  /// - Parameter languages: All that can be searched, this one included.
  func searchStrings(languages: [LanguageEntry], in site: Site) -> SearchStrings {
    var results: [PluralCategory: String] = [.other: words("search.results.other")]
    for category in PluralCategory.allCases {
      if let text = words["search.results.\(category.rawValue)"] { results[category] = text }
    }
    let overview = site.overview(of: language).map { (address: $0.address, title: $0.title) }
    let list = overview ?? (address: allPages, title: words("pages.title"))
    return SearchStrings(
      texts: [
        ("title", words("search.title")), ("placeholder", words("search.placeholder")),
        ("close", words("search.close")), ("hint", words("search.hint")),
        ("noResults", words("search.none")), ("sectionsOf", words("search.sectionsOf")),
        ("filterLabel", words("search.filters")), ("filterAll", words("filter.all")),
        ("recent", words("search.recent")), ("forget", words("search.forget")),
        ("substitute", words("search.substitute")), ("nearest", words("search.nearest")),
        ("inLanguage", words("search.inLanguage")), ("incomplete", words("search.incomplete")),
      ],
      results: results,
      languages: languages.map { .init(tag: $0.context.tag, name: $0.context.name) },
      overview: .init(address: list.address.file, title: list.title))
  }
}
