import Testing

@testable import SiteSearch

@Suite struct SynonymsTests {
  private let small: SmallIndex = SmallIndex(
    texts: ["roadmap", "agenda for reform", "agenda", "for", "cars and bikes", "vehicles and trains"],
    synonyms: [["roadmap", "agenda for reform"], ["Vehicles", "cars"], ["the for", "bikes"]])

  @Test(arguments: [
    ("cars ", ["4", "5"]), ("vehicles ", ["5", "4"]), ("VEHICLES ", ["5", "4"]),
    ("agenda for reform ", ["1", "2", "0"]), ("agenda of the reform ", ["1", "2", "0"]),
  ])
  func findsWhatMeansTheSame(_ query: String, _ pages: [String]) {
    #expect(Set(small.found(query)) == Set(pages))
    #expect(small.found(query).first == pages.first)
  }

  /// A word that holds questions together means nothing by itself.
  @Test func leavesFunctionWordsOut() {
    #expect(Set(small.found("roadmap ")) == ["0", "1", "2"])
    #expect(small.found("roadmap ").first == "0")
    // Unless there is nothing else.
    #expect(Set(small.found("bikes ")) == ["4", "3", "1"])
  }

  @Test func tellsThatAnotherWordWasFound() {
    let hit = small.hits("cars ").first { $0.document.address == "5" }
    #expect(hit?.substitutes == [.init(asked: "cars", found: "vehicles")])
    #expect(small.hits("cars ").first { $0.document.address == "4" }?.substitutes == [])
  }
}
