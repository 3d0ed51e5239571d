/// The site as far as faces of pages say it: which pages there are, of what kind, where, under which
/// names and in which order.
///
/// Whatever is made of a plan alone, such as the resolving of links, the navigation or the list of
/// output files, stays as it is while a page's text is edited and its face is not.
package final class SitePlan: Sendable {
  /// Tells places from other ones: a plan with other names of the same pages has theirs.
  private final class Places: Sendable {}

  package let configuration: SiteConfiguration
  /// The default language first, the others by tag.
  package let languages: [SiteLanguage]
  /// By language, then in byte order of their keys.
  package let pages: [PlacedPage]
  /// Without the sizes of images.
  package let assets: AssetTable
  package let tags: TagTable
  /// The spaces of a GitBook repository; empty in our own layout.
  package let spaces: [ContentSpace]
  /// Old folders of addresses, for the host's own redirects.
  package let moves: [ContentLayout.Move]
  /// Pages whose anchors tables of contents lead to, or try to.
  private let anchored: Set<PageID>
  private let places: Places

  init(
    configuration: SiteConfiguration, languages: [SiteLanguage], pages: [PlacedPage],
    assets: AssetTable, tags: TagTable, spaces: [ContentSpace], moves: [ContentLayout.Move],
    anchored: Set<PageID>
  ) {
    self.configuration = configuration
    self.languages = languages
    self.pages = pages
    self.assets = assets
    self.tags = tags
    self.spaces = spaces
    self.moves = moves
    self.anchored = anchored
    places = Places()
  }

  /// The same places with other names.
  init(_ other: SitePlan, pages: [PlacedPage], languages: [SiteLanguage]) {
    configuration = other.configuration
    self.languages = languages
    self.pages = pages
    assets = other.assets
    tags = other.tags
    spaces = other.spaces
    moves = other.moves
    anchored = other.anchored
    places = other.places
  }

  /// Whether both have the same pages at the same places, with other names perhaps; known of a plan that
  /// was made from the other one.
  package func hasPlaces(of other: SitePlan) -> Bool { places === other.places }

  package subscript(id: PageID) -> PlacedPage { pages[id.index] }

  /// The file that a page is published as, without the rest of its address.
  package func file(of id: PageID) -> String { self[id].address.file }

  /// The path by which messages name a file of the content folder.
  package func shown(_ file: String) -> String {
    SourceTree.displayPath(file, root: PagePath(clean: configuration.path).folder)
  }

  /// The page that has the text itself: of a fallback, the one that it shows.
  package func original(of page: PlacedPage) -> PlacedPage {
    guard page.isFallback, let id = languages[page.textLanguage].byKey[page.key] else {
      return page
    }
    return self[id]
  }

  /// What a page is a translation of, if it has its text itself.
  func source(of page: PlacedPage) -> PlacedPage? {
    page.language == 0 || page.isFallback ? nil : languages[0].byKey[page.key].map { self[$0] }
  }

  package func language(of page: PlacedPage) -> SiteLanguage { languages[page.language] }

  /// Pages of all languages whose anchors may depend on those of some pages: these, translations and
  /// fallbacks.
  func sharing(anchorsOf pages: some Sequence<PageID>) -> Set<PageID> {
    Set(pages.flatMap { page in languages.compactMap { $0.byKey[self[page].key] } })
  }

  /// Whether the plan is the same where some pages have other anchors.
  package func holds(forOtherAnchorsOf pages: some Sequence<PageID>) -> Bool {
    anchored.isDisjoint(with: sharing(anchorsOf: pages))
  }

  /// What stands before a language's addresses: nothing for the default one, else `fr/`.
  package func prefix(of language: SiteLanguage) -> String {
    language.profile.prefix(besides: configuration.defaultLanguage)
  }

  /// Title of the site as a language's readers see it.
  package func title(in language: SiteLanguage) -> String {
    language.profile.title?.value ?? language.profile.inheritedTitle
      ?? (spaces.isEmpty ? languages[0] : language).byKey[.home].map { self[$0].title } ?? "Toolkit"
  }

  /// The tools of a language by number, then by name.
  package func tools(of language: SiteLanguage) -> [(page: PlacedPage, tool: ToolFacts)] {
    language.pages.compactMap { id in self[id].tool.map { (self[id], $0) } }
      .sorted {
        ($0.tool.number ?? .max, $0.page.key) < ($1.tool.number ?? .max, $1.page.key)
      }
  }
}
