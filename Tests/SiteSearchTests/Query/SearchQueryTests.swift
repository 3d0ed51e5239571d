import Testing

@testable import SiteSearch

@Suite struct SearchQueryTests {
  private func query(_ text: String, _ language: String = "en") -> SearchQuery {
    SearchQuery(text, analyzer: SearchAnalyzer(language: language))
  }

  @Test(arguments: [
    ("focus", [true]), ("focus ", [false]), ("focus group", [false, true]),
    ("focus group.", [false, false]), ("\"focus group", [false, false]),
    ("focus \"group\"", [false, false]), ("focus type:x", [false]), ("type:x focus", [true]),
  ])
  func takesTheLastWordForUnfinished(_ text: String, _ isUnfinished: [Bool]) {
    #expect(query(text).words.map(\.isUnfinished) == isUnfinished)
  }

  @Test func asksForEachWordOnce() {
    let words = query("Trust trust résumé TRUST resume").words
    #expect(words.map(\.bare) == ["trust", "resume"])
    #expect(words.map(\.spelling) == ["trust", "resume"])
    #expect(words.map(\.isUnfinished) == [false, true])
    #expect(query("group groups").words.count == 2)
  }

  /// Places go on through phrases.
  @Test func knowsPhrasesByTheirPlaces() {
    let read = query("map \"to be\" or \"not to\" \"\" \"?!\"")
    #expect(read.phrases.map { $0.map(\.bare) } == [["to", "be"], ["not", "to"]])
    #expect(read.phrases.map { $0.map(\.place) } == [[1, 2], [4, 5]])
  }

  @Test func givesPartsOfAnIdentifierOnePlace() {
    let words = query("the page_count here").words
    #expect(words.map(\.bare) == ["the", "pagecount", "page", "count", "here"])
    #expect(words.map(\.place) == [0, 1, 1, 1, 2])
  }

  @Test func readsFilters() {
    let read = query("type:Trust phase:\"Consensus building\" group TYPE:réseau")
    #expect(read.types == ["trust", "reseau"])
    #expect(read.phases == ["consensus building"])
    #expect(read.words.map(\.bare) == ["group"])
  }

  @Test func readsNoMoreThanItsLimit() {
    let text = (0..<5000).map { "w\($0)" }.joined(separator: " ")
    #expect(query(text).words.count == SearchWeights.longestQuery)
    #expect(query(String(repeating: "x", count: 10_000)).words.isEmpty)
    #expect(query(String(repeating: "\"", count: 10_000)).phrases.isEmpty)
  }
}
