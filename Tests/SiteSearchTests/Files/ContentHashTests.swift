import Testing

@testable import SiteSearch

@Suite struct ContentHashTests {
  @Test func isSixLettersAndDigits() {
    for number in 0..<2000 {
      let text = ContentHash.text(of: Array("\(number)".utf8))
      #expect(text.utf8.count == 6)
      #expect(text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) })
    }
  }

  @Test func changesWithTheBytes() {
    let texts = (0..<20_000).map { ContentHash.text(of: [UInt8($0 & 255), UInt8($0 >> 8)]) }
    #expect(Set(texts).count > 19_900)
  }

  @Test func tellsPartsApart() {
    func text(_ parts: [[UInt8]]) -> String {
      var hash = ContentHash()
      for part in parts { hash.add(part) }
      return hash.text
    }
    #expect(text([[1, 2], [3]]) == text([[1, 2], [3]]))
    #expect(text([[1, 2], [3]]) != text([[1], [2, 3]]))
    #expect(text([[1], []]) != text([[1]]))
  }
}
