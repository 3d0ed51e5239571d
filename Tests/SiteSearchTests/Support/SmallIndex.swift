@testable import SiteSearch

extension SearchPage {
  /// A page with one section.
  init(
    _ address: String, title: String = "Page", heading: String = "", text: String,
    types: [String] = [], phases: [String] = []
  ) {
    self.init(
      address: address, title: title, types: types, phases: phases,
      sections: [SearchSection(anchor: "a", heading: heading, text: Array(text.utf8))])
  }
}

/// An index of a few pages, to be asked.
struct SmallIndex {
  let index: SearchIndex
  let documents: [SearchDocument]

  init(
    _ pages: [SearchPage], language: String = "en", layout: SearchLayout = .usual,
    types: [String] = [], phases: [String] = [], synonyms: [[String]] = []
  ) {
    let analyzer = SearchAnalyzer(language: language)
    var builder = SearchIndexBuilder(
      analyzer: analyzer, types: types.map { .init(id: $0, label: $0.uppercased()) },
      phases: phases.map { .init(id: $0, label: $0.uppercased()) }, synonyms: synonyms,
      layout: layout)
    let analyzed = pages.map { AnalyzedPage($0, analyzer: analyzer) }
    for page in analyzed { builder.add(page) }
    index = builder.index()
    documents = analyzed.map(\.document)
  }

  /// Pages with one section each, addressed by their numbers.
  init(
    texts: [String], language: String = "en", layout: SearchLayout = .usual,
    synonyms: [[String]] = []
  ) {
    self.init(
      texts.enumerated().map { SearchPage("\($0)", title: "", text: $1) }, language: language,
      layout: layout, synonyms: synonyms)
  }

  func ranking(_ query: String, types: [String] = [], phases: [String] = []) -> SearchRanking {
    index.ranking(
      SearchQuery(query, analyzer: index.analyzer),
      filter: SearchFilter(types: types, phases: phases))
  }

  func hits(_ query: String) -> [SearchHit] {
    index.hits(of: ranking(query), documents: documents, limit: .max)
  }

  /// Addresses of the pages that answer a query.
  func found(_ query: String) -> [String] {
    ranking(query).pages.map { documents[$0.page].address }
  }

  /// The words that a query's words are taken for, with their weights.
  func meant(by query: String) -> [[String]] {
    ranking(query).meanings.map { meaning in
      meaning.terms.map { "\(index.words.text(of: $0.word)) \($0.weight)" }
    }
  }

  func postings(of word: String) -> Range<Int>? {
    index.words.number(of: word).map {
      index.postings.range(of: index.vocabulary.terms[$0])
    }
  }
}

extension WordList {
  init(_ words: [String]) {
    self.init()
    for word in words { append(Array(word.utf8).span) }
  }

  func number(of word: String) -> Int? { number(of: Array(word.utf8).span) }

  var texts: [String] { (0..<count).map(text(of:)) }
}
