import Testing

@testable import SiteSearch

@Suite struct VocabularyTests {
  private func vocabulary(_ counts: KeyValuePairs<String, Int>, _ language: String) -> Vocabulary {
    Vocabulary(
      spellings: WordList(counts.map(\.key)), counts: counts.map(\.value),
      analyzer: SearchAnalyzer(language: language))
  }

  @Test func givesWordsOfOneStemOneTerm() {
    let known = vocabulary(["works": 1, "trust": 4, "working": 2, "work": 3, "maps": 1], "en")
    #expect(known.words.texts == ["maps", "trust", "work", "working", "works"])
    #expect(known.uses == [1, 4, 3, 2, 1])
    // In the order of their first word.
    #expect(known.terms == [0, 1, 2, 2, 2])
    #expect(known.termCount == 3)
    #expect(known.termOfSpelling == [2, 1, 2, 2, 0])
  }

  @Test func leavesWordsApartWhereALanguageHasNoStemmer() {
    #expect(vocabulary(["works": 1, "work": 1], "pl").termCount == 2)
  }

  /// A stemmer reads marks, which bare letters lack.
  @Test(arguments: [(1, 5), (5, 1)])
  func takesTheStemOfTheMostUsedSpelling(marked: Int, plain: Int) {
    let known = vocabulary(["été": marked, "ete": plain, "étés": 1, "etes": 1], "fr")
    #expect(known.words.texts == ["ete", "etes"])
    #expect(known.uses == [6, 2])
    let stemmer = WordStemmer(language: "fr")
    let chosen = stemmer?.stem(Array((marked > plain ? "été" : "ete").utf8))
    let other = stemmer?.stem(Array("étés".utf8))
    #expect((known.terms[0] == known.terms[1]) == (chosen == other))
  }

  @Test func keepsMarkedSpellingsOfWordsThatHaveAnother() {
    let known = vocabulary(["péché": 1, "peche": 1, "pêche": 2, "café": 3], "fr")
    #expect(known.words.texts == ["cafe", "peche"])
    #expect(
      known.variants == [
        .init(word: 1, spelling: Array("péché".utf8)),
        .init(word: 1, spelling: Array("pêche".utf8)),
      ])
    #expect(known.variantOfSpelling == [0, nil, 1, nil])
    #expect(known.variantRange(of: 0).isEmpty)
    #expect(known.variantRange(of: 1) == 0..<2)
  }

  /// Browsers stem Arabic, and look the stem up.
  @Test func listsStemsWhereTheBrowserStems() throws {
    let known = vocabulary(["والحوار": 2, "حوارات": 1], "ar")
    let stem = try #require(known.words.number(of: "حوار"))
    #expect(known.words.count == 3)
    #expect(known.uses[stem] == 0)
    #expect(known.termCount == 1)
  }

  @Test func isEmptyForNothing() {
    let known = vocabulary([:], "fr")
    #expect(known.words.count == 0 && known.termCount == 0 && known.variants.isEmpty)
  }
}
