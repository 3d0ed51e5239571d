import Diagnostics
import SiteModel
import SiteTestSupport
import Testing

/// What real repositories hold besides pages as they should be: told or passed over, never a crash.
@Suite struct RepositoryOdditiesTests {
  private func site(_ files: [String: String]) -> CheckedSite {
    CheckedSite(SourceTree(["README.md": "# Home\n\nText.\n"].merging(files) { $1 }))
  }

  private func addresses(_ site: CheckedSite) -> [String] {
    site.site.pages.map { "/" + $0.address.clean }
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func anyLineEndAndAByteOrderMarkAreRead(_ end: String) {
    func text(_ lines: String...) -> String { "\u{FEFF}" + lines.joined(separator: end) + end }
    let site = site([
      "README.md": text("# Home", "", "[a](a.md#part)"),
      "SUMMARY.md": text("# Summary", "", "* [Home](README.md)", "", "## Group", "", "* [A](a.md)"),
      "a.md": text("---", "description: Words.", "---", "", "# A", "", "## Part", "", "Text."),
    ])
    #expect(site.codes == [])
    #expect(addresses(site) == ["/", "/group/a"])
    #expect(site.page("a.md")?.page.parsed.frontMatter.description?.value == "Words.")
  }

  @Test func unclosedFrontMatterIsToldAndThePagePublished() {
    let site = site([
      "SUMMARY.md": "* [Home](README.md)\n* [A](a.md)\n", "a.md": "---\nx: 1\n# A\n",
    ])
    #expect(site.codes.contains(.frontMatterUnclosed))
    #expect(addresses(site) == ["/", "/a"])
    #expect(site.report.errorCount == 0)
  }

  @Test func aTableOfContentsThatIsNotUTF8IsToldAndTheFoldersAreUsed() {
    let tree = SourceTree([
      "README.md": Array("# Home\n\nText.\n".utf8), "a.md": Array("# A\n\nText.\n".utf8),
      "SUMMARY.md": [0x2A, 0x20, 0xFF, 0x0A],
    ])
    let site = CheckedSite(tree)
    #expect(site.codes == [.fileNotUTF8])
    #expect(addresses(site) == ["/", "/a"])
  }

  @Test func aTableOfContentsWithoutEntriesLeavesItToTheFolders() {
    let site = site(["SUMMARY.md": "# Summary\n", "a/b.md": "# B\n\nText.\n"])
    #expect(site.codes == [])
    #expect(addresses(site) == ["/", "/a/b"])
  }

  @Test func anEmptyRepositoryIsASiteWithoutPages() {
    let site = CheckedSite(SourceTree([String: String]()))
    #expect(site.report.errorCount == 0)
    #expect(site.site.pages.isEmpty)
  }

  @Test func aRepositoryWithoutAReadmeBeginsWithItsFirstPage() {
    let site = CheckedSite(SourceTree(["b.md": "# B\n\nText.\n", "a/c.md": "# C\n\nText.\n"]))
    #expect(site.codes == [])
    #expect(addresses(site) == ["/", "/b"])
    #expect(site.page("a/c.md")?.page.address.clean == "")
  }

  @Test func aPageOfFiveMegabytesIsBuilt() {
    let text =
      "# Long\n\n" + String(repeating: "Words that fill a line of the page.\n\n", count: 140_000)
    let site = site(["long.md": text])
    #expect(site.report.errorCount == 0)
    #expect(addresses(site) == ["/", "/long"])
  }

  @Test func whatPagesCannotMentionIsNoPartOfIt() {
    let site = site([
      "node_modules/x/README.md": "# Package\n", ".github/README.md": "# Hidden\n",
      "_book/a.md": "# Made\n", ".gitbook/includes/part.md": "Part.\n",
    ])
    #expect(site.codes == [])
    #expect(addresses(site) == ["/"])
  }

  @Test(arguments: [
    ("cn", "zh-Hans"), ("jp", "ja"), ("zh-tw", "zh-TW"), ("pt_BR", "pt-BR"), ("en-us", "en-US"),
    ("esp", "es"), ("fr-old", "fr"),
  ])
  func foldersNamedLikeNoTagAreTheLanguageTheyMean(_ folder: String, _ tag: String) {
    let page = "# T\n\nText.\n"
    let site = CheckedSite(
      SourceTree([
        "LANGS.md": "* [A](x)\n* [B](\(folder))\n", "x/README.md": page,
        "x/book.json": "{\"language\": \"sw\"}", "\(folder)/README.md": page,
      ]))
    #expect(site.codes == [])
    #expect(site.site.languages.map(\.tag.rawValue) == ["sw", tag])
  }

  @Test func docsYAMLOfAnotherProgramIsPassedOver() {
    let site = site(["docs.yaml": "navigation: [a]\n"])
    #expect(site.codes == [])
  }

  @Test(arguments: ["site: [", "site:\n  structure: text\n", "site:\n  structure: [a]\n"])
  func malformedDocsYAMLIsToldAndTheFoldersAreUsed(_ text: String) {
    let site = site(["docs.yaml": text])
    #expect(site.codes.count == 1)
    #expect(addresses(site) == ["/"])
  }

  @Test(arguments: ["[", "- a\n", "root: ../..\n", "structure: x\n", "redirects: [a]\n"])
  func malformedSettingsAreToldAndDefaultsHold(_ text: String) {
    let site = site([".gitbook.yaml": text])
    #expect(site.codes.count == 1)
    #expect(site.report.errorCount == 0)
    #expect(addresses(site) == ["/"])
  }
}
