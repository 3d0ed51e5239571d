import Testing

@testable import SiteSearch

@Suite struct PostingsBuilderTests {
  private func places(_ small: SmallIndex, of word: String) throws -> [[Int]] {
    let number = try #require(small.index.words.number(of: word))
    var found: [[Int]] = []
    small.index.postings.forEachPlaces(of: small.index.vocabulary.terms[number]) {
      found.append($1)
    }
    return found
  }

  @Test func countsPlacesThroughThePage() throws {
    let small = SmallIndex([
      SearchPage("0", title: "One two", heading: "Three", text: "four two four"),
      SearchPage("1", title: "Five", text: "two"),
    ])
    // A gap of eight places lies between title, heading and text.
    #expect(try places(small, of: "two") == [[1, 20], [9]])
    #expect(try places(small, of: "three") == [[10]])
    #expect(try places(small, of: "four") == [[19, 21]])
    let range = try #require(small.postings(of: "two"))
    #expect(small.index.postings.entries[range].map(\.page) == [0, 1])
    #expect(small.index.postings.entries[range].map(\.level.isInTitle) == [true, false])
  }

  @Test func putsPartsOfAnIdentifierInOnePlace() throws {
    let small = SmallIndex(texts: ["call stakeholder_map.csv here"])
    for word in ["stakeholdermapcsv", "stakeholder", "map", "csv"] {
      #expect(try places(small, of: word) == [[1]])
    }
    #expect(try places(small, of: "here") == [[2]])
  }

  @Test func putsFormsOfAWordTogether() throws {
    let small = SmallIndex(texts: ["work works", "working"])
    #expect(try places(small, of: "works") == [[0, 1], [0]])
  }

  @Test func mixesPlacesOfTheFormsOfAWord() throws {
    let small = SmallIndex([
      SearchPage("0", title: "Works", text: "working one works work works"),
      SearchPage("1", text: "work"),
    ])
    #expect(try places(small, of: "work") == [[0, 9, 11, 12, 13], [9]])
    let entries = small.index.postings.entries[try #require(small.postings(of: "work"))]
    #expect(entries.map(\.placeCount) == [5, 1])
    #expect(entries.map(\.level.isInTitle) == [true, false])
  }

  @Test func writesLongDistances() throws {
    let filler = (0..<20_000).map { "w\($0)" }.joined(separator: " ")
    let small = SmallIndex(texts: ["here \(filler) here there"])
    #expect(try places(small, of: "here") == [[0, 20_001]])
    #expect(try places(small, of: "there") == [[20_002]])
  }

  @Test func countsMoreInTitlesAndHeadingsAndInShortTexts() throws {
    let filler = String(repeating: " filler", count: 60)
    let small = SmallIndex([
      SearchPage("0", title: "Trust", heading: "Other", text: "some" + filler),
      SearchPage("1", title: "Other", heading: "Trust", text: "some" + filler),
      SearchPage("2", title: "Other", heading: "Other", text: "trust" + filler),
      SearchPage("3", title: "Other", heading: "Other", text: "trust" + filler + filler),
      SearchPage("4", title: "Other", heading: "Other", text: "trust trust trust" + filler),
    ])
    let levels = small.index.postings.entries[try #require(small.postings(of: "trust"))]
      .map(\.level.level)
    #expect(levels[0] > levels[1] && levels[1] > levels[2] && levels[2] > levels[3])
    #expect(levels[4] > levels[3])
  }

  @Test(arguments: [299, 300, 301, 900])
  func keepsPlacesOfAWordsBestPages(pages: Int) throws {
    // Every third page says it twice.
    let small = SmallIndex(
      texts: (0..<pages).map { "common \($0 % 3 == 2 ? "common" : "other") word\($0)" })
    let range = try #require(small.postings(of: "common"))
    let keeps = Array(small.index.postings.keepsPlaces[range])
    #expect(keeps.count { $0 } == min(pages, 300))
    if pages == 301 { #expect(keeps.lastIndex(of: false) == 300) }
    if pages == 900 { #expect((0..<900).allSatisfy { keeps[$0] == ($0 % 3 == 2) }) }
  }

  @Test func hasNothingForNoPages() {
    #expect(SmallIndex([]).index.postings.termCount == 0)
    #expect(SmallIndex(texts: ["", "?!"]).index.postings.termCount == 0)
  }
}
