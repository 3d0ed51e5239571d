import Testing

@testable import SiteBuild

@Suite struct LineEndsTests {
  @Test(arguments: ["a\nb\n", "a\r\nb\r\n", "a\rb\r", "", "a", "\u{FEFF}a\r\n\r\n"])
  func aTextGoesBackAsItCame(_ text: String) {
    let bytes = Array(text.utf8)
    let unified = LineEnds.unified(bytes)
    #expect(!unified.utf8.contains(0x0D))
    #expect(LineEnds(of: bytes).bytes(of: unified) == bytes)
    #expect(LineEnds(of: bytes).bytes(of: text) == bytes)
  }

  @Test func linesThatWereNotChangedEndAsTheyDid() {
    let ends = LineEnds(of: Array("a\r\nb\nc\rd\n".utf8))
    #expect(ends.bytes(of: "a\nb\nc\nd\n") == Array("a\r\nb\nc\rd\n".utf8))
    #expect(ends.bytes(of: "a\nx\ny\nc\nd\n") == Array("a\r\nx\r\ny\r\nc\rd\n".utf8))
    #expect(ends.bytes(of: "b\nc\nd\n") == Array("b\nc\rd\n".utf8))
    #expect(ends.bytes(of: "") == [])
    #expect(LineEnds(of: Array("a".utf8)).bytes(of: "a\nb") == Array("a\nb".utf8))
  }
}
