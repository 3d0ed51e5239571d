import HTTPTypes
import SiteServer
import Testing

@Suite struct NegotiationTests {
  @Test(arguments: [
    ("text/markdown", true), ("text/markdown, text/html;q=0.9", true),
    ("text/markdown, text/html, */*", true), ("text/html, text/markdown;q=0.9", false),
    ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", false), ("*/*", false),
    ("text/*", false), ("", false), ("text/markdown;q=0", false),
    ("text/markdown;q=0.5, */*;q=0.5", true), ("TEXT/MARKDOWN;charset=utf-8;Q=1.0", true),
    ("text/markdown;q=abc", false), ("text/markdown;q=0.5, text/*;q=0.7", false),
  ])
  func markdownIsForWhoNamesItAndLikesItNoLess(_ accept: String, _ isMarkdown: Bool) {
    #expect(ContentNegotiation([.accept: accept]).prefersMarkdown == isMarkdown)
  }

  @Test(arguments: [
    ("gzip, deflate, br, zstd", true), ("*", true), ("x-gzip", true), ("gzip;q=0", false),
    ("gzip;q=0.001", true), ("identity", false), ("", false), ("br", false),
    ("identity;q=1, gzip;q=0.5", false), ("gzip;q=0, *;q=1", false), ("*;q=0", false),
  ])
  func compressedIsForWhoTakesIt(_ accept: String, _ isGzip: Bool) {
    #expect(ContentNegotiation([.acceptEncoding: accept]).acceptsGzip == isGzip)
  }

  @Test(arguments: [
    ("bytes=0-9", ByteRange.part(0..<10)), ("bytes=90-", .part(90..<100)),
    ("bytes=-5", .part(95..<100)), ("bytes=-500", .part(0..<100)), ("bytes=5-5", .part(5..<6)),
    ("bytes=50-5000", .part(50..<100)), ("bytes=100-", .unsatisfiable),
    ("bytes=-0", .unsatisfiable),
    ("bytes=100-200", .unsatisfiable),
  ])
  func rangesArePartsOfTheFile(_ field: String, _ range: ByteRange) {
    #expect(ByteRange(field, length: 100) == range)
  }

  @Test(arguments: [
    "bytes=0-1,5-6", "bytes=9-5", "bytes=", "bytes=-", "bytes=a-b", "bytes=1", "chars=0-9",
    "bytes=0-9999999999999999999", "bytes=+1-2", "bytes=--5",
  ])
  func otherRangesAreTheWholeFile(_ field: String) {
    #expect(ByteRange(field, length: 100) == nil)
  }

  @Test func tagsAreComparedAsTheFieldsWant() {
    let tag = EntityTag(of: Array("bytes".utf8))
    #expect(tag == EntityTag(of: Array("bytes".utf8)))
    #expect(tag != EntityTag(of: Array("bytes".utf8), variant: "-gzip"))
    #expect(tag.isNamed(inNoneMatch: "\"x\" , W/\(tag.text)"))
    #expect(tag.isNamed(inNoneMatch: "*"))
    #expect(!tag.isNamed(inNoneMatch: "\"x\""))
    #expect(tag.isNamed(inMatch: "\"x\", \(tag.text)"))
    #expect(tag.isNamed(inMatch: "*"))
    #expect(!tag.isNamed(inMatch: "W/\(tag.text)"))
    #expect(tag.matches(ifRange: tag.text))
    #expect(!tag.matches(ifRange: "W/\(tag.text)"))
    #expect(!tag.matches(ifRange: "Sun, 06 Nov 1994 08:49:37 GMT"))
  }
}
