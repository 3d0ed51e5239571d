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

  @Test func theFirstLineDecides() {
    let ends = LineEnds(of: Array("a\r\nb\nc".utf8))
    #expect(ends.bytes(of: "x\ny\nz") == Array("x\r\ny\r\nz".utf8))
  }
}
