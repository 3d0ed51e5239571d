import Testing

@testable import SiteSearch

@Suite struct WordOrderTests {
  private let words = [
    "", "a", "aa", "aaaaaaaa", "aaaaaaaaa", "aaaaaaaab", "b", "é", "\u{D7FF}", "\u{10000}",
    "\u{1E900}", "\u{2FFFF}", "\u{10FFFF}", "\u{E000}", "\u{FB00}", "\u{FF21}", "\u{FFFD}",
    "aaaaaaa\u{1E900}", "aaaaaaa\u{FF21}",
  ]

  /// As JavaScript compares strings: by UTF-16 units.
  private func isBefore(_ one: String, _ other: String) -> Bool {
    one.utf16.lexicographicallyPrecedes(other.utf16)
  }

  @Test func isThatOfUTF16() {
    for one in words {
      for other in words {
        let precedes = WordOrder.precedes(Array(one.utf8).span, Array(other.utf8).span)
        #expect(precedes == isBefore(one, other), "\(one) \(other)")
      }
    }
  }

  @Test func sortsListsAndFindsWordsInThem() {
    let order = WordList(words).numbersInOrder.map { words[$0] }
    #expect(order == words.sorted(by: isBefore))
    let list = WordList(order)
    for (number, word) in order.enumerated() {
      #expect(list.number(of: word) == number)
    }
    #expect(list.number(of: "ab") == nil)
    let place = list.place(of: Array("\u{1F600}".utf8).span)
    #expect(place == order.firstIndex(of: "\u{2FFFF}"))
  }
}
