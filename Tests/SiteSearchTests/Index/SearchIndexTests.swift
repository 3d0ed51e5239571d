import Testing

@testable import SiteSearch

@Suite struct SearchIndexTests {
  @Test func holdsNothingForASiteWithoutPages() {
    let small = SmallIndex([])
    #expect(small.found("word").isEmpty)
    #expect(small.found("").isEmpty)
    #expect(small.found("\"a phrase\"").isEmpty)
  }

  @Test func holdsEveryWordOfManyPages() {
    let small = SmallIndex(texts: (0..<200).map { "word\($0) common w\($0 % 7)" })
    for number in [0, 1, 63, 64, 127, 199] {
      #expect(small.found("word\(number) ") == ["\(number)"])
    }
  }

  @Test(arguments: [(199, 0), (200, 1)])
  func leavesOutWordsOnMostPagesOfALargeSite(pages: Int, stops: Int) {
    let index = SmallIndex(
      texts: (0..<pages).map { "common \($0 % 2 == 0 ? "half" : "other") word\($0)" }
    ).index
    #expect(index.stopTerms.count { $0 } == stops)
  }

  @Test func knowsThePagesOfItsFacets() {
    let index = SmallIndex(
      [
        SearchPage("0", text: "a", types: ["x"], phases: ["p"]), SearchPage("1", text: "b"),
        SearchPage("2", text: "c", types: ["y", "x", "unknown"]),
      ], types: ["x", "y", "z"], phases: ["p"]
    ).index
    #expect(index.types.map(\.pages) == [[0, 2], [2], []])
    #expect(index.phases.map(\.pages) == [[0]])
    #expect(index.types.map(\.label) == ["X", "Y", "Z"])
  }
}
