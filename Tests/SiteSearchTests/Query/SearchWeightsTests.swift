import Testing

@testable import SiteSearch

@Suite struct SearchWeightsTests {
  @Test(arguments: [(1, 0), (2, 65_536), (3, 103_872), (10, 217_705), (1000, 653_117)])
  func takesLogarithms(_ value: Int, _ scaled: Int) {
    #expect(SearchWeights.scaledLogarithm(of: value) == scaled)
  }

  @Test func countsRareWordsMore() {
    let rarities = (0...1000).map { SearchWeights.rarity(pages: $0, of: 1000) }
    #expect(rarities == rarities.sorted(by: >))
    #expect(rarities[1] == 416 && rarities[1000] == 1)
  }

  /// The browser tells a word without uses from a word with one.
  @Test(arguments: [(0, 0), (1, 1), (2, 3), (3, 4), (4, 5), (1000, 20), (1 << 40, 19)])
  func keepsLittleOfTheNumberOfUses(_ uses: Int, _ kept: Int) {
    #expect(SearchWeights.commonness(uses: uses) == min(kept, 19))
  }

  @Test func countsCommonWordsMoreAsCorrections() {
    #expect(SearchWeights.commonness == SearchWeights.commonness.sorted())
    #expect(SearchWeights.commonness.count <= 32)
    #expect(SearchWeights.commonness.last == 256)
  }

  @Test func givesLessForMoreLettersAdded() {
    let weights = (1...20).map { SearchWeights.prefix(added: $0) }
    #expect(weights == weights.sorted(by: >))
    #expect(weights[11] == weights[19])
  }

  @Test func staysBelowWhatJavaScriptCountsExactly() {
    // The title's score of 32 of the rarest words on 100 million pages.
    let rarity = SearchWeights.rarity(pages: 1, of: 100_000_000)
    let total = 32 * rarity
    #expect(SearchWeights.title * total * total < 1 << 53)
  }
}
