import Diagnostics
import SiteTestSupport
import Testing

@testable import SiteModel

@Suite struct SynonymsTests {
  private func read(_ text: String) -> Diagnosed<[[String]]> {
    SynonymsReader().groups(in: SourceText(path: "en/synonyms.yml", bytes: Array(text.utf8)))
  }

  @Test func aWordStandsInOneGroupWithItsSynonyms() {
    let groups = read("workshop: [seminar, training]\nfocus group: [FGD]\n")
    #expect(groups.value == [["workshop", "seminar", "training"], ["focus group", "FGD"]])
    #expect(groups.diagnostics.isEmpty)
  }

  @Test func whatIsNoListIsToldAndTheOthersCount() {
    let groups = read("workshop: {seminar: 1}\ntrust: [confidence]\n")
    #expect(groups.value == [["trust", "confidence"]])
    #expect(groups.diagnostics.map(\.code) == [.configWrongType])
  }

  @Test func aWordWithoutSynonymsIsNoGroup() {
    #expect(read("workshop: []\n").value.isEmpty)
  }
}
