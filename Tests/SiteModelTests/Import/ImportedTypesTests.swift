import SiteModel
import Testing

@Suite struct ImportedTypesTests {
  private let lines = [
    " Capacity development and Trust building.",
    " Cooperation & networking",
    " Trust building, Cooperation and networking.",
    " Capacity Development & Trust building",
  ]

  @Test func namesEachTypeOnce() {
    let types = ImportedTypes(lines: lines, conjunctions: ["and"])
    #expect(
      types.labels.map(\.label) == [
        "Capacity development", "Trust building", "Cooperation & networking",
      ])
    #expect(
      types.labels.map(\.type.rawValue) == [
        "capacity-development", "trust-building", "cooperation-and-networking",
      ])
  }

  @Test(arguments: [
    (0, ["capacity-development", "trust-building"]), (1, ["cooperation-and-networking"]),
    (2, ["trust-building", "cooperation-and-networking"]),
    (3, ["capacity-development", "trust-building"]),
  ])
  func readsEachLine(_ line: Int, _ types: [String]) {
    let read = ImportedTypes(lines: lines, conjunctions: ["and"])
    #expect(read.types(of: lines[line]).map(\.rawValue) == types)
  }
}
