import CUnicode
import Testing

@testable import SiteSearch

@Suite struct SearchAnalyzerTests {
  @Test(arguments: try Vectors.read("analysis.json", as: [Vectors.Analysis].self))
  func findsTheWords(_ vector: Vectors.Analysis) {
    let analyzer = SearchAnalyzer(language: vector.language)
    #expect(analyzer.words(in: Array(vector.text.utf8)) == vector.words)
  }

  @Test func foldsLatinLettersAsICUDoes() {
    for value in UInt32(0xC0)...0x17F {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let letter = Array(String(scalar).utf8)
      // A sign of another script sends the whole text to ICU.
      let slow = TextFolding.fold(letter + Array("ʼ".utf8)).dropLast(2)
      #expect(
        TextFolding.fold(letter).elementsEqual(slow) || value == 0xD7 || value == 0xF7,
        "U+\(String(value, radix: 16))")
    }
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
}
