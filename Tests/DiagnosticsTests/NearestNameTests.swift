import Diagnostics
import Testing

@Suite struct NearestNameTests {
  private let types = ["capacity-development", "trust-building", "cooperation-networking"]

  @Test(arguments: ["trust-bulding", "Trust-Building", "tsurt-building", "trust_building"])
  func offersTheNameThatWasMeant(_ name: String) {
    #expect(nearestName(to: name, among: types) == "trust-building")
  }

  @Test(arguments: ["monitoring", "", "trust-building"])
  func offersNothingThatIsFarOrTheSame(_ name: String) {
    #expect(nearestName(to: name, among: types) == nil)
  }

  @Test func countsASwapOfNeighboursAsOneEdit() {
    #expect(nearestName(to: "iocn", among: ["icon"]) == "icon")
  }

  @Test func prefersTheNearestAndThenTheFirst() {
    #expect(nearestName(to: "title", among: ["tidal", "titles"]) == "titles")
    #expect(nearestName(to: "cat", among: ["bat", "rat"]) == "bat")
  }
}
