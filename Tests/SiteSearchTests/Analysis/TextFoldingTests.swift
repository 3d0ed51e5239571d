import Testing

@testable import SiteSearch

@Suite struct TextFoldingTests {
  /// A sign that only ICU knows sends the whole text to it.
  private let foreign = Array("ω".utf8)

  @Test func foldsLatinLettersAndSignsAsICUDoes() {
    for value in UInt32(0xA0)...0x2600 {
      guard let scalar = Unicode.Scalar(value), !scalar.properties.isDefaultIgnorableCodePoint
      else { continue }
      let letter = Array(String(scalar).utf8)
      let slow = TextFolding.fold(letter + [0x20] + foreign).dropLast(3)
      #expect(TextFolding.fold(letter).elementsEqual(slow), "U+\(String(value, radix: 16))")
    }
  }

  @Test func laysLatinLettersBareAsICUDoes() {
    for value in UInt32(0xC0)...0x17F {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let letter = TextFolding.fold(Array(String(scalar).utf8))
      let slow = SearchAnalyzer.bare((letter + foreign).span).dropLast(2)
      #expect(
        SearchAnalyzer.bare(letter.span).elementsEqual(slow), "U+\(String(value, radix: 16))")
    }
  }

  @Test func bareOfBareIsBareAndNeverEmpty() {
    let analyzer = SearchAnalyzer(language: "en")
    for value in UInt32(0x21)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      analyzer.forEachWord(in: Array(String(scalar).utf8)) { word, _ in
        let bare = SearchAnalyzer.bare(word)
        #expect(!bare.isEmpty && SearchAnalyzer.bare(bare.span) == bare)
        analyzer.forEachWord(in: bare) { again, _ in
          #expect(
            String(copying: again) == String(decoding: bare, as: UTF8.self),
            "U+\(String(value, radix: 16))")
        }
      }
    }
  }
}
