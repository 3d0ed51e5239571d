import Testing

@testable import SiteSearch

@Suite struct ReversedWordsTests {
  @Test(arguments: [
    ("", ""), ("a", "a"), ("abc", "cba"), ("été", "été"), ("été1", "1été"),
    ("कार्य", "य\u{94D}र\u{93E}क"),
    ("𐐨𐐩", "𐐩𐐨"),
  ])
  func turnsLettersAround(_ word: String, _ turned: String) {
    #expect(String(decoding: ReversedWords.reversed(Array(word.utf8)), as: UTF8.self) == turned)
  }

  @Test func ordersWordsByTheirLastLetters() {
    let words = WordList(["abc", "bb", "cba", "zb", "𐐨\u{FF9E}", "ﾞ𐐨"])
    let order = ReversedWords(of: words).order.map { words.text(of: $0) }
    #expect(order == ["cba", "bb", "zb", "abc", "ﾞ𐐨", "𐐨\u{FF9E}"])
  }

  @Test func tellsTheFirstLettersOfABlock() {
    let key = { (word: String) in
      String(decoding: ReversedWords.key(of: Array(word.utf8)), as: UTF8.self)
    }
    #expect(key("facilitator") == "facilita")
    #expect(key("short") == "short")
    #expect(key("𐐨𐐩𐐪𐐫𐐬𐐭𐐮𐐯𐐰") == "𐐨𐐩𐐪𐐫𐐬𐐭𐐮𐐯")
  }
}
