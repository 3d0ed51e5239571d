import FoundationEssentials
import Testing

@testable import SiteSearch

/// The cases that Swift and the browser's half both have to meet, in `Vectors/`.
enum Vectors {
  /// `analysis.json`.
  struct Analysis: Decodable {
    /// The words of a text: with marks, as they are looked up, and whether they advance.
    struct Text: Decodable, CustomTestStringConvertible, Sendable {
      struct Word: Decodable, Equatable, Sendable {
        let light: String
        let bare: String
        let advances: Bool

        init(light: String, bare: String, advances: Bool) {
          self.light = light
          self.bare = bare
          self.advances = advances
        }

        init(from decoder: any Decoder) throws {
          var list = try decoder.unkeyedContainer()
          light = try list.decode(String.self)
          bare = try list.decode(String.self)
          advances = try list.decode(Bool.self)
        }
      }
      let about: String
      let language: String
      let text: String
      let words: [Word]
      var testDescription: String { "\(language): \(about)" }
    }

    /// A query taken apart. Words as `[light, bare, place]`, with the number of their phrase.
    struct Query: Decodable, CustomTestStringConvertible, Sendable {
      struct Word: Decodable, Equatable, Sendable {
        let light: String
        let bare: String
        let place: Int
        let phrase: Int?

        init(_ word: QueryText.Word) {
          light = word.light
          bare = word.bare
          place = word.place
          phrase = word.phrase
        }

        init(from decoder: any Decoder) throws {
          var list = try decoder.unkeyedContainer()
          light = try list.decode(String.self)
          bare = try list.decode(String.self)
          place = try list.decode(Int.self)
          phrase = list.isAtEnd ? nil : try list.decode(Int.self)
        }
      }
      let about: String
      let language: String
      let query: String
      /// How often the query is repeated.
      let times: Int?
      let words: [Word]
      let phrases: Int
      let types: [String]
      let phases: [String]
      let endsInWord: Bool
      var testDescription: String { "\(language): \(about)" }
    }

    let texts: [Text]
    let queries: [Query]
    /// Bare Arabic words and what the browser's stemmer leaves of them.
    let arabicStems: [[String]]
  }

  struct Ranking: Codable, Equatable, CustomTestStringConvertible, Sendable {
    struct Hit: Codable, Equatable, Sendable {
      let address: String
      let score: Int
      let sections: [String]
    }
    let query: String
    let types: [String]
    let hits: [Hit]
    var testDescription: String { "“\(query)” \(types)" }
  }

  /// Pages of a small site.
  struct Fixture: Codable {
    struct Page: Codable {
      struct Section: Codable {
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
    let pages: [Page]
  }

  static func path(_ name: String) -> String {
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/Vectors/" + name
  }

  static func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: path(name)))
  }

  static func read<Value: Decodable>(_ name: String, as type: Value.Type = Value.self) throws
    -> Value
  {
    try JSONDecoder().decode(type, from: bytes(name))
  }

  /// Whether golden files are rewritten instead of compared: `UPDATE_GOLDEN=1 swift test`.
  static var isUpdating: Bool { ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" }

  static func write(_ value: some Encodable, to name: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try encoder.encode(value).write(to: URL(filePath: path(name)))
  }

  /// The small site's pages, as the search reads them.
  static func pages() throws -> [SearchPage] {
    try read("fixture.json", as: Fixture.self).pages.map { page in
      SearchPage(
        address: page.address, title: page.title, breadcrumbs: page.breadcrumbs,
        types: page.types, phases: page.phases,
        sections: page.sections.map {
          SearchSection(anchor: $0.anchor, heading: $0.heading, text: Array($0.text.utf8))
        })
    }
  }

  /// The small site's index.
  static func index() throws -> SearchIndex {
    let analyzer = SearchAnalyzer(language: "en")
    return SearchIndex(
      analyzer: analyzer, pages: try pages().map { AnalyzedPage($0, analyzer: analyzer) })
  }
}

extension SearchStrings {
  /// English words for the small site.
  static let english = SearchStrings(
    title: "Search", placeholder: "Search the toolkit", close: "Close",
    hint: "Type a word or two.", noResults: "Nothing found for “{query}”.",
    resultsOther: "{count} results", furtherResults: [.one: "{count} result"],
    sectionsOf: "Sections of {title}", filterLabel: "Type", filterAll: "All",
    types: [
      .init(id: "capacity-development", label: "Capacity development"),
      .init(id: "trust-building", label: "Trust building"),
      .init(id: "cooperation-networking", label: "Cooperation & networking"),
    ])
}
