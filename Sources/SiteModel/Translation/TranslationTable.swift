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
  package let languages: [Language]
  private let byPage: [PageID: PageTranslation]

  package init(_ site: Site) {
    guard site.languages.count > 1 else {
      languages = []
      byPage = [:]
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
          PageTranslation(
            source: source, page: id, sourceBlocks: missing.sourceBlocks,
            blocks: site[id].parsed.translationBlocks,
            entries: language.record[site[id].parsed.path]))
      }
      for id in language.pages where !site[id].isFallback {
        guard site.languages[0].byKey[site[id].key] == nil else { continue }
        pages.append(PageTranslation(orphaned: id, blocks: site[id].parsed.translationBlocks))
      }
      return Language(language: index, pages: pages)
    }
    var byPage: [PageID: PageTranslation] = [:]
    for language in languages {
      for page in language.pages { if let id = page.page { byPage[id] = page } }
    }
    self.byPage = byPage
  }

  /// Of a page that is no fallback, in another language than the source's.
  package subscript(page: PageID) -> PageTranslation? { byPage[page] }

  private static func readingOrder(of language: SiteLanguage) -> [PageID] {
    let order = language.navigation.order
    return order + language.pages.filter { language.navigation.place[$0] == nil }
  }
}
