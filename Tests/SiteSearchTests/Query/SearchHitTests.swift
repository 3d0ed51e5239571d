import Testing

@testable import SiteSearch

@Suite struct SearchHitTests {
  private func page(_ sections: [(anchor: String, heading: String, text: String)]) -> SmallIndex {
    SmallIndex([
      SearchPage(
        address: "0", title: "Title",
        sections: sections.map {
          SearchSection(anchor: $0.anchor, heading: $0.heading, text: Array($0.text.utf8))
        })
    ])
  }

  private func sections(_ query: String, _ small: SmallIndex) -> [[String]] {
    small.hits(query).map { $0.sections.map(\.passage.anchor) }
  }

  @Test func namesTheSectionsThatHaveTheWords() {
    let small = page([
      ("", "", "trust opens"), ("a", "Map", "nothing"), ("b", "Other", "trust and a map"),
      ("c", "Other", "nothing"), ("d", "Trust", ""),
    ])
    #expect(sections("trust map ", small) == [["b", "a", "d"]])
    #expect(sections("map ", small) == [["a", "b"]])
    // The opening has no anchor to go to.
    #expect(sections("opens ", small) == [[]])
    #expect(sections("title ", small) == [[]])
  }

  @Test func namesThreeSectionsAtMostAndNoneThatHasLittle() {
    let small = page((0..<6).map { ("s\($0)", "Part", "trust word\($0)") })
    #expect(sections("trust ", small) == [["s0", "s1", "s2"]])
    #expect(sections("trust word4 ", small) == [["s4", "s0", "s1"]])
  }

  @Test func namesNoSectionForAFilterAlone() {
    let small = SmallIndex([SearchPage("0", text: "trust", types: ["x"])], types: ["x"])
    #expect(small.hits("type:x").map { $0.sections.count } == [0])
  }

  @Test func tellsWhatStandsInForAWord() {
    let small = SmallIndex(texts: ["focus", "focus group", "stakeholder"])
    let hit = small.hits("fokus ")[0]
    #expect(hit.substitutes == [.init(asked: "fokus", found: "focus")])
    #expect(small.hits("focus ")[0].substitutes.isEmpty)
    // That a longer word was meant can be seen.
    #expect(small.hits("foc")[0].substitutes.isEmpty)
  }

  @Test func keepsToTheLimit() {
    let small = SmallIndex(texts: (0..<20).map { "trust word\($0)" })
    let ranking = small.ranking("trust ")
    #expect(ranking.pageCount == 20)
    #expect(small.index.hits(of: ranking, documents: small.documents, limit: 3).count == 3)
  }
}
