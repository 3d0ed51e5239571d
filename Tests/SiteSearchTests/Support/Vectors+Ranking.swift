import FoundationEssentials
import Testing

@testable import SiteSearch

extension Vectors {
  /// How the small sites' indexes are cut.
  enum Layout: String, CaseIterable, Codable {
    case usual, tiny

    var layout: SearchLayout {
      switch self {
      case .usual: .usual
      case .tiny:
        SearchLayout(shardBits: 600, blockWords: 8, pagesWithPlaces: 2, pagesForStopWords: 3)
      }
    }
  }

  /// A query of `ranking.json` and what must come of it, scores included.
  struct Ranking: Codable, Equatable, CustomTestStringConvertible, Sendable {
    struct Hit: Codable, Equatable, Sendable {
      let address: String
      let score: Int
      /// Anchors.
      let sections: [String]
      /// Words typed, each with what was found.
      let substitutes: [[String]]
    }
    /// What is looked at.
    let about: String
    let language: String
    let layout: Layout
    let query: String
    /// How often the query is repeated.
    let times: Int
    let types: [String]
    let phases: [String]
    let hits: [Hit]
    let typeCounts: [Int]
    let phaseCounts: [Int]

    var testDescription: String { "\(about): “\(query.prefix(60))” \(language) \(layout)" }
    var text: String { String(repeating: query, count: times) }
  }

  /// A small site of one language in `fixture.json`.
  struct Site: Decodable {
    struct Facet: Decodable {
      let id: String
      let label: String
    }
    struct Page: Decodable {
      struct Section: Decodable {
        let anchor: String
        let heading: String
        let text: String
      }
      let address: String
      let title: String
      let breadcrumbs: [String]
      let types: [String]
      let phases: [String]
      let sections: [Section]
    }
    let language: String
    let types: [Facet]
    let phases: [Facet]
    let synonyms: [[String]]
    let pages: [Page]
  }

  /// A small site's index.
  struct IndexedSite {
    let index: SearchIndex
    let pages: [AnalyzedPage]
    var documents: [SearchDocument] { pages.map(\.document) }
  }

  /// Every small site in every layout, by language and layout.
  static let sites = Result {
    var sites: [String: [Layout: IndexedSite]] = [:]
    for site in try read("fixture.json", as: [Site].self) {
      for layout in Layout.allCases {
        sites[site.language, default: [:]][layout] = site.indexed(layout.layout)
      }
    }
    return sites
  }

  static func site(_ language: String, _ layout: Layout) throws -> IndexedSite {
    try #require(sites.get()[language]?[layout], "fixture.json has no site in “\(language)”")
  }
}

extension Vectors.Site {
  /// The pages as the search reads them.
  var searchPages: [SearchPage] {
    pages.map { page in
      SearchPage(
        address: page.address, title: page.title, breadcrumbs: page.breadcrumbs,
        types: page.types, phases: page.phases,
        labels: (types.filter { page.types.contains($0.id) }
          + phases.filter { page.phases.contains($0.id) }).map(\.label),
        sections: page.sections.map {
          SearchSection(anchor: $0.anchor, heading: $0.heading, text: Array($0.text.utf8))
        })
    }
  }

  func indexed(_ layout: SearchLayout) -> Vectors.IndexedSite {
    let analyzer = SearchAnalyzer(language: language)
    var builder = SearchIndexBuilder(
      analyzer: analyzer, types: types.map { .init(id: $0.id, label: $0.label) },
      phases: phases.map { .init(id: $0.id, label: $0.label) }, synonyms: synonyms,
      layout: layout)
    let pages = searchPages.map { AnalyzedPage($0, analyzer: analyzer) }
    for page in pages { builder.add(page) }
    return Vectors.IndexedSite(index: builder.index(), pages: pages)
  }
}
