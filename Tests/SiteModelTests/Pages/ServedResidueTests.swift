import SiteModel
import SiteTestSupport
import Testing

@Suite struct ServedResidueTests {
  private static let request = "```\nGET https://x.example/t.md?ask=<question>\n```\n"
  private static let laterRequest =
    "```\nGET https://x.example/t.md?ask=<question>&goal=<endgoal>\n```\n"

  /// The footer as GitBook wrote it from April, from the ninth and from the twenty-third of June 2026.
  @Test(arguments: [
    "# Agent Instructions: Querying This Documentation\n\nAsk.\n\n\(request)\nBe specific.\n",
    "# Agent Instructions\n\nSaid.\n\n## Querying This Documentation\n\nAsk.\n\n\(request)",
    "# Agent Instructions\n\nSaid.\n\n## Querying This Documentation\n\n\(laterRequest)\n* goal\n",
  ])
  func theServersFooterBehindARuleIsNoContent(_ footer: String) {
    #expect(body("# T\n\nText.\n\n---\n\n\(footer)") == ["Text."])
  }

  @Test func theServersLineOnTopIsNoContent() {
    let line = "> For the complete documentation index, see [llms.txt](https://x.example/llms.txt)."
    #expect(body("\(line)\n\n# T\n\nText.\n") == ["Text."])
  }

  @Test func linksOfTheServersPartsAreNotChecked() {
    let site = CheckedSite(
      SourceTree([
        "site.yml": "",
        "en/README.md": "# T\n\nText.\n\n---\n\n# Agent Instructions\n\n[x](y.md) <script>\n\n"
          + Self.request,
      ]))
    #expect(site.codes == [])
  }

  /// An author's own page about agents stays.
  @Test(arguments: [
    ("# T\n\nText.\n\n## Agent Instructions\n\nOurs.\n", 3),
    ("# Agent Instructions\n\nText.\n", 1),
    ("# T\n\nText.\n\n---\n\nAgent Instructions\n\nOurs.\n", 4),
    ("# T\n\nText.\n\n---\n\n## Instructions for agents\n\nOurs.\n", 4),
    ("# T\n\nText.\n\n---\n\nBetween.\n\n# Agent Instructions\n\nOurs.\n", 5),
    ("# T\n\nText.\n\n---\n\n# Agent Instructions\n\nOurs.\n", 4),
    ("# T\n\nText.\n\n---\n\n## Agent Instructions\n\n\(request)", 4),
    ("# T\n\nText.\n\n---\n\n# Agent Instructions\n\n\(request)\n## Ours\n\nOurs.\n", 6),
    ("# T\n\nText.\n\n> For the complete documentation index, see below.\n", 2),
    ("# T\n\n> For the complete list, see below.\n", 1),
  ])
  func whatTheAuthorWroteStays(_ text: String, _ blocks: Int) {
    #expect(body(text).count == blocks)
  }

  private func body(_ text: String) -> [String] {
    let site = CheckedSite(SourceTree(["site.yml": "", "en/README.md": text]))
    guard let page = site.page("en/README.md")?.page.parsed else { return [] }
    return page.body.map(page.document.line)
  }
}
