import MarkdownSyntax
import SiteTestSupport
import Testing

@testable import SiteModel

@Suite struct BlockNameTests {
  private func page(_ path: String, _ files: [String: String]) throws -> ParsedPage {
    let content = ["site.yml": "", "en/README.md": "# Home\n"].merging(files) { _, new in new }
    return try #require(CheckedSite(SourceTree(content)).page(path)).page.parsed
  }

  @Test func addressesOfIntegrationsFollowTheirInclude() throws {
    let page = try page(
      "en/a/page.md",
      [
        "en/a/page.md": "# P\n\n{% include \"../parts/deep/x.md\" %}\n", "en/b.md": "# B\n",
        "en/parts/deep/x.md": "{% @files/one url=\"../../b.md\" %}\n",
      ])
    #expect(page.references.map(\.destination) == ["../b.md"])
  }

  /// In the middle of a line only what is no block stays in it.
  @Test(arguments: BlockName.allCases)
  func blocksBeginALineOfTheirOwn(_ name: BlockName) throws {
    let tag = "{% \(name.rawValue) %}"
    let page = try page("en/a.md", ["en/a.md": "# A\n\n\(tag) Words. \(tag) More.\n"])
    let blocks = page.document.nodes.count { $0.kind == .taggedBlock }
    guard name != .raw else { return }
    #expect(blocks == (name.standing == .command ? 1 : 2))
  }

  @Test func endsFindTheirBlocksHoweverFarOut() throws {
    let inner = String(repeating: "{% hint %}\n\nText.\n\n", count: 40)
    let page = try page(
      "en/a.md",
      [
        "en/a.md": "# A\n\n{% columns %}\n\n\(inner){% endcolumns %}\n\n{% endcolumns %}\n\n"
          + "{% endhint %}\n"
      ])
    let roles = page.document.tags.map(\.role)
    #expect(roles.count { if case .container = $0 { true } else { false } } == 1)
    #expect(roles.count { $0 == .strayEnd } == 2)
  }
}
