import Diagnostics
import SiteModel
import SiteTestSupport
import Testing

@Suite struct PageParserTests {
  /// A byte-order mark and CRLF are accepted without a word.
  @Test func windowsFilesAreReadAsOthers() throws {
    let text = "---\r\nicon: sun\r\n---\r\n# Café\r\n\r\nText.\r\n"
    let site = CheckedSite(SourceTree(["site.yml": "", "en/README.md": "\u{FEFF}" + text]))
    #expect(site.codes == [])
    let page = try #require(site.page("en/README.md")).page
    #expect(page.title == "Café")
    #expect(page.parsed.frontMatter.icon?.value == "sun")
  }

  @Test(arguments: [
    ("# T\n", DiagnosticCode.pageEmpty), ("", .pageEmpty), ("\u{FEFF}", .pageEmpty),
    (" \n\n", .pageEmpty), ("---\nicon: sun\n---\n", .pageEmpty),
    ("---\ntitle: T\n---\n", .pageEmpty), ("Text.\n", .pageWithoutTitle),
    ("## T\n\nText.\n", .pageWithoutTitle),
  ])
  func tellsWhatAPageLacks(_ text: String, _ code: DiagnosticCode) {
    let site = CheckedSite(SourceTree(["site.yml": "", "en/README.md": text]))
    #expect(site.codes == [code])
  }

  @Test func bytesThatAreNoTextAreShownAsSuch() throws {
    let bytes = Array("# T\n\nA".utf8) + [0xC3, 0x28, 0x00] + Array("B\n".utf8)
    let site = CheckedSite(SourceTree(["site.yml": [], "en/README.md": bytes]))
    #expect(site.codes == [.fileNotUTF8, .fileHasNUL])
    #expect(site.report.diagnostics.map(\.location.span) == [SourceSpan(6, 7), SourceSpan(8, 9)])
    let page = try #require(site.page("en/README.md")).page
    #expect(page.parsed.body.map(page.parsed.document.line) == ["A?(?B"])
  }

  @Test func frontMatterIsReadWithItsTypes() throws {
    let text = """
      ---
      title: T
      description: >-
        Two
        lines
      hidden: yes
      noRobotsIndex: true
      number: 7
      related: a.md
      ---
      Text.
      """
    let site = CheckedSite(SourceTree(["site.yml": "", "en/README.md": text]))
    #expect(site.codes == [])
    let front = try #require(site.page("en/README.md")).page.parsed.frontMatter
    #expect(front.description?.value == "Two lines")
    #expect(front.isHidden && front.isUnindexed)
    #expect(front.number?.value == 7)
    #expect(front.related.map(\.value) == ["a.md"])
  }
}
