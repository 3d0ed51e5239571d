import Testing

@testable import SiteSearch

@Suite struct SearchRankingTests {
  private func addresses(_ query: String, types: [String] = []) throws -> [String] {
    try hits(query, types: types).map(\.document.address)
  }

  private func hits(_ query: String, types: [String] = []) throws -> [SearchHit] {
    let index = try Vectors.index()
    return index.search(
      SearchQuery(query, analyzer: index.analyzer), filter: SearchFilter(types: types))
  }

  /// Scores included: the browser has to compute the same.
  @Test func matchesGolden() throws {
    let vectors = try Vectors.read("ranking.json", as: [Vectors.Ranking].self)
    let ranked = try vectors.map { vector in
      Vectors.Ranking(
        query: vector.query, types: vector.types,
        hits: try hits(vector.query, types: vector.types).map {
          .init(
            address: $0.document.address, score: $0.score,
            sections: $0.sections.map(\.passage.anchor))
        })
    }
    if Vectors.isUpdating { try Vectors.write(ranked, to: "ranking.json") }
    #expect(!vectors.isEmpty)
    for (vector, found) in zip(vectors, ranked) where !Vectors.isUpdating {
      #expect(found == vector)
    }
  }

  @Test func putsTitleBeforeHeadingBeforeText() {
    let analyzer = SearchAnalyzer(language: "en")
    func page(_ address: String, title: String, heading: String, text: String) -> AnalyzedPage {
      let section = SearchSection(anchor: "s", heading: heading, text: Array(text.utf8))
      return AnalyzedPage(
        SearchPage(address: address, title: title, sections: [section]), analyzer: analyzer)
    }
    let index = SearchIndex(
      analyzer: analyzer,
      pages: [
        page("text", title: "One page", heading: "A part", text: "Something about trust."),
        page("heading", title: "One page", heading: "Trust", text: "Something about others."),
        page("title", title: "Trust", heading: "A part", text: "Something about others."),
        page("none", title: "One page", heading: "A part", text: "Something about others."),
      ])
    let hits = index.search(SearchQuery("trust", analyzer: analyzer))
    #expect(hits.map(\.document.address) == ["title", "heading", "text"])
  }

  @Test func findsAPageByItsTitle() throws {
    #expect(
      try addresses("focus groups").first == "toolkit/the-tools/7-workshops-and-focus-groups.html")
  }

  @Test(arguments: ["focsu", "ofcus", "fcus", "foccus", "fokus"])
  func forgivesOneWrongLetter(_ typed: String) throws {
    #expect(
      try addresses(typed).first == "toolkit/the-tools/7-workshops-and-focus-groups.html")
  }

  @Test func findsSectionsOfTheirOwn() throws {
    let hit = try #require(try hits("mandate").first)
    #expect(hit.document.title == "10. Working groups")
    #expect(hit.sections.first?.passage.anchor == "mandate")
  }

  @Test func keepsPagesOfAnyGivenType() throws {
    let types = ["trust-building", "capacity-development"]
    let found = try hits("the", types: types)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { hit in hit.document.types.contains { types.contains($0) } })
  }

  @Test func readsAccentsAsPlainLetters() throws {
    #expect(try addresses("São Tomé") == addresses("sao tome"))
    #expect(try addresses("sao tome").count > 0)
  }

  @Test(arguments: ["", "   ", "?!", "xqzjk", "12345"])
  func findsNothingForNothing(_ query: String) throws {
    #expect(try addresses(query).isEmpty)
  }
}
