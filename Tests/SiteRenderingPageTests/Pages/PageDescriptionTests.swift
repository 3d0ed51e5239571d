import Testing

@testable import SiteRendering

@Suite struct PageDescriptionTests {
  private func description(_ page: String) throws -> String? {
    let site = try RenderedSite(["site.yml": "default: en\n", "en/README.md": page]).checked.site
    return PageDescription.text(of: site.pages[0])
  }

  @Test(arguments: [
    ("---\ndescription: |-\n  Two\n  lines\n---\n# T\n\nBody.\n", "Two lines"),
    ("# T\n\nWords *and* [more](https://example.org).\n", "Words and more."),
    ("# T\n\n![ ](https://example.org/x.png)\n\nWords.\n", "Words."),
    ("# T\n\n* a list\n\n> A quote\n\nWords.\n", "Words."),
    ("# T\n", nil),
    ("# T\n\n* only a list\n", nil),
  ])
  func isWhatTheFrontMatterSaysOrHowThePageBegins(_ page: String, _ expected: String?) throws {
    #expect(try description(page) == expected)
  }

  @Test func endsBehindAWord() {
    let words = String(repeating: "word ", count: 40)
    #expect(PageDescription.cut(words) == String(repeating: " word", count: 32).dropFirst() + "…")
    #expect(
      PageDescription.cut(String(repeating: "a", count: 160)) == String(repeating: "a", count: 160))
    #expect(PageDescription.cut("x " + String(repeating: "é", count: 200)) == "x…")
  }

  @Test func endsAnywhereInScriptsWithoutSpaces() {
    let cut = PageDescription.cut(String(repeating: "会", count: 300))
    #expect(cut == String(repeating: "会", count: 160) + "…")
  }
}
