import Testing

@testable import SiteModel

@Suite struct CollatorTests {
  @Test(arguments: [
    ("sv", ["Zebra", "Ärta", "apa", "Ö"], ["apa", "Zebra", "Ärta", "Ö"]),
    ("de", ["Zebra", "Ärzte", "Apfel", "arm"], ["Apfel", "arm", "Ärzte", "Zebra"]),
    ("es", ["nube", "ñu", "oso", "Nadie"], ["Nadie", "nube", "ñu", "oso"]),
    ("ru", ["ель", "жук", "ёж", "дом"], ["дом", "ёж", "ель", "жук"]),
    ("en", ["10. Ten", "2. Two", "1. One"], ["1. One", "2. Two", "10. Ten"]),
    ("en", ["b", "", "B", "a"], ["", "a", "b", "B"]),
  ])
  func sortsAsALanguageDoes(_ tag: String, _ words: [String], _ sorted: [String]) throws {
    let collator = Collator(try #require(LanguageTag(tag)))
    #expect(collator.sorted(words) { $0 } == sorted)
    #expect(collator.sorted(words.reversed()) { $0 } == sorted)
  }

  @Test func whatALanguageDoesNotTellApartIsInByteOrder() {
    let collator = Collator(.english)
    let (composed, decomposed) = ("\u{E9}", "e\u{301}")
    #expect(collator.key(of: composed) == collator.key(of: decomposed))
    for words in [[composed, decomposed], [decomposed, composed]] {
      #expect(
        collator.sorted(words) { $0 }.map { Array($0.utf8) }
          == [Array(decomposed.utf8), Array(composed.utf8)])
    }
  }

  /// Of every length up to that of the first buffer and beyond.
  @Test func keysAreWhole() {
    let collator = Collator(.english)
    for length in 1...200 {
      let text = String(repeating: "ž", count: length)
      let (key, next) = (collator.key(of: text), collator.key(of: text + "a"))
      #expect(!key.contains(0) && key.lexicographicallyPrecedes(next), "\(length)")
    }
  }
}
