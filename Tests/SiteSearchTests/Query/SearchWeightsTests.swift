import Testing

@testable import SiteSearch

@Suite struct SearchWeightsTests {
  @Test(arguments: [(1, 0), (2, 44), (3, 70), (10, 147), (1000, 442), (20002, 633)])
  func takesLogarithms(_ value: Int, _ scaled: Int) {
    #expect(SearchWeights.scaledLogarithm(of: value) >> 16 == scaled)
  }

  @Test func countsRareWordsMore() {
    let rarities = SearchWeights.rarities(pages: 28)
    #expect(rarities.count == 29)
    #expect(rarities == rarities.sorted(by: >))
    #expect(rarities.allSatisfy { $0 > 0 })
  }

  @Test func countsAUseOnAnAveragePageAsOne() {
    #expect(SearchWeights.norm(length: 400, total: 4000, pages: 10) == 256)
    #expect(SearchWeights.norm(length: 4000, total: 4000, pages: 1) == 256)
    #expect(SearchWeights.norm(length: 0, total: 0, pages: 0) > 0)
  }
}
