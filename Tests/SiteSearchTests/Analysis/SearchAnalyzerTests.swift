import Testing

@testable import SiteSearch

@Suite struct SearchAnalyzerTests {
  @Test(arguments: try Vectors.read("analysis.json", as: Vectors.Analysis.self).texts)
  func findsTheWords(_ vector: Vectors.Analysis.Text) {
    var words: [Vectors.Analysis.Text.Word] = []
    SearchAnalyzer(language: vector.language).forEachWord(in: Array(vector.text.utf8)) {
      words.append(
        .init(
          light: String(copying: $0),
          bare: String(decoding: SearchAnalyzer.bare($0), as: UTF8.self), advances: $1))
    }
    #expect(words == vector.words)
  }

  @Test func givesValidTextForBrokenText() {
    let analyzer = SearchAnalyzer(language: "en")
    #expect(analyzer.words(in: [0x61, 0xFF, 0x62, 0x20, 0xC3]) == ["a", "b"])
    #expect(analyzer.words(in: [0xE4, 0xB8]) == [])
  }

  @Test(arguments: ["fr", "fr-CA", "FR"])
  func knowsALanguageByItsFirstPart(_ tag: String) {
    #expect(SearchAnalyzer(language: tag).words(in: Array("l’eau".utf8)) == ["eau"])
  }

  @Test(arguments: [1, 40, 4000])
  func leavesOutWhatIsTooLongAndGivesItsParts(_ count: Int) {
    let name = (0..<count).map { "part\($0)" }.joined(separator: "_")
    var places = 0
    var words = 0
    SearchAnalyzer(language: "en").forEachWord(in: Array(name.utf8)) {
      words += 1
      places += $1 ? 1 : 0
    }
    #expect(words == count && places == 1)
  }
}
