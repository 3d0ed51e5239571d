/// How far the translations of a site are: each language's pages compared with the source's.
package struct TranslationTable: Sendable {
  package struct Language: Sendable {
    /// Position in ``Site/languages``.
    package let language: Int
    /// The source's pages in the order of its navigation, then by path; at the end what has no source.
    package let pages: [PageTranslation]

    package func pageCount(_ state: PageTranslation.State) -> Int {
      pages.count { $0.state == state }
    }

    package func blockCount(_ state: PageTranslation.Pair.State) -> Int {
      pages.reduce(0) { $0 + ($1.source == nil ? 0 : $1.count(state)) }
    }

    /// Blocks of the source.
    package var sourceBlocks: Int { pages.reduce(0) { $0 + $1.sourceBlocks.count } }

    /// How many of a hundred blocks of the source are current, rounded down; 100 where there are none.
    package var percent: Int {
      let all = sourceBlocks
      return all == 0 ? 100 : blockCount(.current) * 100 / all
    }
  }

  /// Every language but the source's, in the site's order.
  package private(set) var languages: [Language]
  private var byPage: [PageID: PageTranslation] = [:]

  package init(_ site: Site) {
    guard site.languages.count > 1 else {
      languages = []
      return
    }
    // Every language that lacks a page lacks the same.
    let sources = TranslationTable.readingOrder(of: site.languages[0]).map {
      PageTranslation(missing: $0, sourceBlocks: site[$0].parsed.translationBlocks)
    }
    languages = site.languages.indices.dropFirst().map { index in
      let language = site.languages[index]
      var pages: [PageTranslation] = []
      for missing in sources {
        guard let source = missing.source, let id = language.byKey[site[source].key],
          !site[id].isFallback
        else {
          pages.append(missing)
          continue
        }
        pages.append(
          PageTranslation(of: source, missing.sourceBlocks, by: id, in: site))
      }
      for id in language.pages where !site[id].isFallback {
        guard site.languages[0].byKey[site[id].key] == nil else { continue }
        pages.append(PageTranslation(orphaned: id, blocks: site[id].parsed.translationBlocks))
      }
      return Language(language: index, pages: pages)
    }
    for language in languages {
      for page in language.pages { if let id = page.page { byPage[id] = page } }
    }
  }

  /// The same pages compared again, where one of the two has another text.
  ///
  /// - Parameter changed: Pages that have their text themselves.
  func comparing(_ changed: Set<PageID>, in site: Site) -> TranslationTable {
    guard site.languages.count > 1 else { return self }
    var table = self
    table.languages = languages.map { language in
      var pages = language.pages
      for (position, page) in pages.enumerated()
      where [page.source, page.page].contains(where: { $0.map(changed.contains) ?? false }) {
        let again = page.again(in: site)
        pages[position] = again
        if let id = again.page { table.byPage[id] = again }
      }
      return Language(language: language.language, pages: pages)
    }
    return table
  }

  /// Of a page that is no fallback, in another language than the source's.
  package subscript(page: PageID) -> PageTranslation? { byPage[page] }

  private static func readingOrder(of language: SiteLanguage) -> [PageID] {
    let order = language.navigation.order
    return order + language.pages.filter { language.navigation.place[$0] == nil }
  }
}

extension PageTranslation {
  fileprivate init(
    of source: PageID, _ sourceBlocks: [TranslationBlock], by page: PageID, in site: Site
  ) {
    let language = site.language(of: site[page])
    self.init(
      source: source, page: page, sourceBlocks: sourceBlocks,
      blocks: site[page].parsed.translationBlocks,
      entries: language.record[site[page].parsed.path])
  }

  /// The same comparison of texts as they are now.
  fileprivate func again(in site: Site) -> PageTranslation {
    switch (source, page) {
    case (let source?, let page?):
      PageTranslation(of: source, site[source].parsed.translationBlocks, by: page, in: site)
    case (let source?, nil):
      PageTranslation(missing: source, sourceBlocks: site[source].parsed.translationBlocks)
    case (nil, let page?):
      PageTranslation(orphaned: page, blocks: site[page].parsed.translationBlocks)
    case (nil, nil): self
    }
  }
}
