import Testing

@testable import SiteSearch

@Suite struct SearchFacetTests {
  private let facet = SearchFacet(
    id: "trust-building", label: "Création de la confiance", pages: [])

  @Test(arguments: [
    ("trust", true), ("trust-building", true), ("creation de", true), ("creation de la c", true),
    ("confiance", false), ("building", false), ("", false), ("trust-buildings", false),
  ])
  func isMeantByItsBeginning(_ typed: String, _ isMeant: Bool) {
    #expect(facet.isMeant(by: typed) == isMeant)
  }
}
