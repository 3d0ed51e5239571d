import Testing

@testable import SiteSearch

@Suite struct TextFoldingTests {
  /// A sign that only ICU knows sends the whole text to it.
  private let foreign = Array("ω".utf8)

  @Test func readsLatinLettersAndSignsAsICUDoes() {
    let analyzer = SearchAnalyzer(language: "en")
    for value in UInt32(0xA0)...0x2600 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = Array("a\(scalar)b 1\(scalar)2 \(scalar)".utf8)
      let slow = analyzer.words(in: text + [0x20] + foreign).dropLast()
      #expect(analyzer.words(in: text).elementsEqual(slow), "U+\(String(value, radix: 16))")
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
