import Testing

@testable import SiteSearch

@Suite struct PhraseTests {
  private let small = SmallIndex([
    SearchPage("0", title: "To be", heading: "or not", text: "focus group of the day"),
    SearchPage("1", text: "the group focus, focus of the group: to be or not to be"),
    SearchPage("2", text: "call stakeholder_map.csv here; focus groups"),
    SearchPage(
      address: "3", title: "Three",
      sections: ["ends in focus", "group begins"].map {
        SearchSection(anchor: "", heading: "", text: Array($0.utf8))
      }),
  ])

  @Test(arguments: [
    ("\"focus group\"", ["0", "2"]), ("\"group focus\"", ["1"]), ("\"focus groups\"", ["0", "2"]),
    ("\"focus\"", ["0", "1", "2", "3"]), ("\"focus xyz\"", []),
  ])
  func findsWordsInARow(_ query: String, _ pages: [String]) {
    #expect(small.found(query).sorted() == pages)
  }

  @Test(arguments: [
    ("\"to be\"", ["0", "1"]), ("\"of the\"", ["0", "1"]), ("\"to be or not to be\"", ["1"]),
    ("\"be or\"", ["1"]), ("\"the of\"", []),
  ])
  func findsFunctionWords(_ query: String, _ pages: [String]) {
    #expect(small.found(query).sorted() == pages)
  }

  @Test(arguments: [
    ("\"call stakeholder_map.csv here\"", ["2"]), ("\"stakeholder_map.csv\"", ["2"]),
    ("\"csv here\"", ["2"]), ("\"call csv\"", ["2"]), ("\"call here\"", []),
  ])
  func findsIdentifiersAndTheirParts(_ query: String, _ pages: [String]) {
    #expect(small.found(query) == pages)
  }

  @Test func needsEveryPhrase() {
    #expect(small.found("\"focus group\" \"of the\"") == ["0"])
    #expect(small.found("begins \"focus group\"").sorted() == ["0", "2"])
  }

  /// Places that a shard leaves out are asked for.
  @Test func findsWordsOnMostPagesOfALargeSite() {
    let texts = (0..<400).map { "common \($0 == 390 ? "" : "filler") shared word\($0)" }
    let large = SmallIndex(texts: texts)
    #expect(large.found("\"common shared\"") == ["390"])
  }
}
