import MarkdownSyntax

/// A page's position in ``Site/pages``.
package struct PageID: Hashable, Sendable, Comparable {
  package let index: Int
  package static func < (left: PageID, right: PageID) -> Bool { left.index < right.index }
}

/// A page of one language as it will be published.
///
/// A class for its size alone: it never changes, and is handed around with every link to it.
package final class SitePage: Sendable {
  package enum Kind: Sendable {
    case home
    case tool(Tool)
    /// The own page of a tool folder.
    case overview
    case page
  }

  package let id: PageID
  /// Position in ``Site/languages`` of the language whose reader sees it.
  package let language: Int
  /// Position of the language that its text is in: another one for a page that is missing in its
  /// language and shown in one that stands in for it.
  package let textLanguage: Int
  package let parsed: ParsedPage
  package let address: PageAddress
  /// The path of its source language's page: what pairs translations.
  package let key: PagePath
  package let kind: Kind
  /// With the anchors that are published.
  package let headings: [Heading]
  /// The page's own title, else the one that `SUMMARY.md` gives it, else the file's name.
  package let title: String
  /// Whether a page above it in the navigation is kept out of all indices.
  package let inheritsNoIndex: Bool
  /// Position in ``Site/spaces``; `nil` in our own layout.
  package let space: Int?
  /// Of a landing page, the address that its file alone would give it: it answers there too.
  package let formerAddress: PageAddress?

  init(
    id: PageID, language: Int, textLanguage: Int, parsed: ParsedPage, address: PageAddress,
    key: PagePath, kind: Kind, headings: [Heading], title: String, space: Int? = nil,
    formerAddress: PageAddress? = nil, inheritsNoIndex: Bool = false
  ) {
    self.id = id
    self.language = language
    self.textLanguage = textLanguage
    self.parsed = parsed
    self.address = address
    self.key = key
    self.kind = kind
    self.headings = headings
    self.title = title
    self.space = space
    self.formerAddress = formerAddress
    self.inheritsNoIndex = inheritsNoIndex
  }

  /// The same page below one that is kept out of all indices.
  func inheritingNoIndex() -> SitePage {
    SitePage(
      id: id, language: language, textLanguage: textLanguage, parsed: parsed, address: address,
      key: key, kind: kind, headings: headings, title: title, space: space,
      formerAddress: formerAddress, inheritsNoIndex: true)
  }

  /// Whether the page is missing in its language and shown in another.
  package var isFallback: Bool { textLanguage != language }

  /// Whether something on the page can be reached by an anchor.
  package func hasAnchor(_ anchor: String) -> Bool {
    headings.contains { $0.anchor == anchor || $0.aliases.contains(anchor) }
      || parsed.htmlAnchors.contains(anchor)
  }

  package var tool: Tool? {
    if case .tool(let tool) = kind { tool } else { nil }
  }

  /// Whether search engines, `llms.txt` and the search index leave it out.
  package var isUnindexed: Bool { isFallback || isKeptBack }

  /// Whether its author, or that of a page above it in the navigation, keeps it out of all indices.
  package var isKeptBack: Bool { parsed.frontMatter.isUnindexed || inheritsNoIndex }
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
  package let configuration: SiteConfiguration
  /// The default language first, the others by tag.
  package let languages: [SiteLanguage]
  /// By language, then in byte order of their keys.
  package let pages: [SitePage]
  package let assets: AssetTable
  package let tags: TagTable
  /// The spaces of a GitBook repository; empty in our own layout.
  package let spaces: [ContentSpace]
  /// Old folders of addresses, for the host's own redirects.
  package let moves: [ContentLayout.Move]

  init(
    configuration: SiteConfiguration, languages: [SiteLanguage], pages: [SitePage],
    assets: AssetTable, tags: TagTable, spaces: [ContentSpace], moves: [ContentLayout.Move]
  ) {
    self.configuration = configuration
    self.languages = languages
    self.pages = pages
    self.assets = assets
    self.tags = tags
    self.spaces = spaces
    self.moves = moves
  }

  package subscript(id: PageID) -> SitePage { pages[id.index] }

  /// The file that a page is published as, without the rest of its address.
  package func file(of id: PageID) -> String { pages[id.index].address.file }

  /// The path by which messages name a file of the content folder.
  package func shown(_ file: String) -> String {
    SourceTree.displayPath(file, root: PagePath(clean: configuration.path).folder)
  }

  /// The same site, with the sizes of images by their paths below the content folder.
  func measured(_ sizes: [String: ImageSize]) -> Site {
    Site(
      configuration: configuration, languages: languages, pages: pages,
      assets: assets.measured(sizes), tags: tags, spaces: spaces, moves: moves)
  }

  /// The page that has the text itself: of a fallback, the one that it shows.
  package func original(of page: SitePage) -> SitePage {
    guard page.isFallback, let id = languages[page.textLanguage].byKey[page.key] else {
      return page
    }
    return self[id]
  }

  package func language(of page: SitePage) -> SiteLanguage { languages[page.language] }

  /// The same page in every language that has or shows it, in the order of the languages.
  package func counterparts(of page: SitePage) -> [PageID?] {
    languages.map { $0.byKey[page.key] }
  }

  /// Title of the site as a language's readers see it.
  package func title(in language: SiteLanguage) -> String {
    language.profile.title?.value ?? language.profile.inheritedTitle
      ?? (spaces.isEmpty ? languages[0] : language).byKey[.home].map { self[$0].title } ?? "Toolkit"
  }

  /// What stands before a language's addresses: nothing for the default one, else `fr/`.
  package func prefix(of language: SiteLanguage) -> String {
    language.profile.prefix(besides: configuration.defaultLanguage)
  }

  /// The tools of a language by number, then by name.
  package func tools(of language: SiteLanguage) -> [(page: SitePage, tool: Tool)] {
    language.pages.compactMap { id in self[id].tool.map { (self[id], $0) } }
      .sorted {
        ($0.tool.number ?? .max, $0.page.key) < ($1.tool.number ?? .max, $1.page.key)
      }
  }
}
