import MarkdownSyntax

/// A page's position in ``Site/pages``.
package struct PageID: Hashable, Sendable, Comparable {
  package let index: Int

  package init(index: Int) { self.index = index }

  package static func < (left: PageID, right: PageID) -> Bool { left.index < right.index }
}

/// One language with its pages.
///
/// A class for its size alone: it never changes, and is handed around with every look at a page.
package final class SiteLanguage: Sendable {
  package let profile: LanguageProfile
  /// Own pages and fallbacks, in byte order of their keys.
  package let pages: [PageID]
  package let navigation: Navigation
  /// Pages by their path below the language's folder; fallbacks by the source's.
  package let byPath: [PagePath: PageID]
  /// Pages by the path of their source.
  package let byKey: [PagePath: PageID]
  /// From which blocks of the source its pages were translated.
  package let record: TranslationRecord

  init(
    profile: LanguageProfile, pages: [PageID], navigation: Navigation,
    byPath: [PagePath: PageID], byKey: [PagePath: PageID], record: TranslationRecord
  ) {
    self.profile = profile
    self.pages = pages
    self.navigation = navigation
    self.byPath = byPath
    self.byKey = byKey
    self.record = record
  }

  package var tag: LanguageTag { profile.tag }
}

/// All pages with their types, names and places; references are not looked up yet.
///
/// A class for its size alone: it never changes, and is handed around with every look at a page.
package final class Site: Sendable {
  package let plan: SitePlan
  /// In the order of the plan's pages.
  package let pages: [SitePage]
  /// With the sizes of images, once they are measured.
  package let assets: AssetTable
  package let configuration: SiteConfiguration
  package let languages: [SiteLanguage]

  private init(_ plan: SitePlan, pages: [SitePage], assets: AssetTable) {
    self.plan = plan
    self.pages = pages
    self.assets = assets
    configuration = plan.configuration
    languages = plan.languages
  }

  /// - Parameter parsed: The pages whose faces the plan was made of, in their order.
  package convenience init(_ plan: SitePlan, _ parsed: [ParsedPage]) {
    var own: [PageID: SitePage] = [:]
    own.reserveCapacity(parsed.count)
    for page in plan.pages where !page.isFallback {
      own[page.id] = SitePage(
        page, parsed[page.text],
        translating: plan.source(of: page).map { parsed[$0.text].anchors })
    }
    let pages = plan.pages.map { page in
      let shown = page.isFallback ? plan.original(of: page).id : page.id
      guard let original = own[shown] else {
        preconditionFailure("a fallback shows a page that has a text itself")
      }
      return page.isFallback ? SitePage(page, showing: original) : original
    }
    self.init(plan, pages: pages, assets: plan.assets)
  }

  package var tags: TagTable { plan.tags }
  package var spaces: [ContentSpace] { plan.spaces }
  package var moves: [ContentLayout.Move] { plan.moves }

  package subscript(id: PageID) -> SitePage { pages[id.index] }

  /// The file that a page is published as, without the rest of its address.
  package func file(of id: PageID) -> String { pages[id.index].address.file }

  /// The path by which messages name a file of the content folder.
  package func shown(_ file: String) -> String { plan.shown(file) }

  /// The same site, with the sizes of images by their paths below the content folder.
  func measured(_ sizes: [String: ImageSize]) -> Site {
    Site(plan, pages: pages, assets: plan.assets.measured(sizes))
  }

  /// The same site with other texts, by the positions of the pages that have them.
  ///
  /// - Parameters:
  ///   - plan: With the names of these texts.
  ///   - fallbacks: The pages that show another one's text, by that one.
  ///   - anchored: Pages whose anchors may be others.
  func replacing(
    _ texts: [PageID: ParsedPage], in plan: SitePlan, fallbacks: [PageID: [PageID]],
    anchored: Set<PageID>
  ) -> Site {
    var pages = pages
    for id in anchored.union(texts.keys) where !plan[id].isFallback {
      let source = plan.source(of: plan[id]).map { source in
        (texts[source.id] ?? self[source.id].parsed).anchors
      }
      let page = SitePage(plan[id], texts[id] ?? self[id].parsed, translating: source)
      pages[id.index] = page
      for shown in fallbacks[id] ?? [] {
        pages[shown.index] = SitePage(plan[shown], showing: page)
      }
    }
    return Site(plan, pages: pages, assets: assets)
  }

  /// The page that has the text itself: of a fallback, the one that it shows.
  package func original(of page: SitePage) -> SitePage {
    page.isFallback ? self[plan.original(of: page.placed).id] : page
  }

  package func language(of page: SitePage) -> SiteLanguage { languages[page.language] }

  /// The same page in every language that has or shows it, in the order of the languages.
  package func counterparts(of page: SitePage) -> [PageID?] {
    languages.map { $0.byKey[page.key] }
  }

  /// Title of the site as a language's readers see it.
  package func title(in language: SiteLanguage) -> String { plan.title(in: language) }

  /// What stands before a language's addresses: nothing for the default one, else `fr/`.
  package func prefix(of language: SiteLanguage) -> String { plan.prefix(of: language) }

  /// The tools of a language by number, then by name.
  package func tools(of language: SiteLanguage) -> [(page: SitePage, tool: Tool)] {
    plan.tools(of: language).compactMap { placed, _ in
      self[placed.id].tool.map { (self[placed.id], $0) }
    }
  }
}
