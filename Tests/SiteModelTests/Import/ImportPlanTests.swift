import Diagnostics
import SiteModel
import SiteTestSupport
import Testing

/// A repository as GitBook leaves it, and the site that comes of it.
@Suite struct ImportPlanTests {
  private static let tool = """
    > For the complete documentation index, see [llms.txt](https://example.org/llms.txt).

    # 7. Workshops

    <mark style="background-color:blue;">**Type of tool:**</mark> <mark style="background-color:blue;"></mark><mark style="background-color:blue;">Capacity development and Trust building.</mark>

    **Purpose**

    A pre-de\u{FB01}ned <mark></mark>goal; see [the overview](../The-Tools/README.md#top).

    **Rationale**

    Why.

    **Outcomes**

    * One.
    * Two.


    ---

    # Agent Instructions: Querying This Documentation

    Ask.

    ```
    GET https://x.example/t.md?ask=<question>
    ```
    """

  private static let files: [String: String] = [
    "README.md": "# Home\n\n[Workshops](The-Tools/7-workshops.md)\n",
    "SUMMARY.md": """
    # Table of contents

    * [Home](README.md)

    ## The toolkit <a href="#toolkit" id="toolkit"></a>

    * [Tools](The-Tools/README.md)
      * [Workshops](The-Tools/7-workshops.md)
    """,
    "The-Tools/README.md": "# Tools\n\n[One](7-workshops.md) [file](../.gitbook/assets/a.pdf)\n",
    "The-Tools/7-workshops.md": tool,
  ]

  private func plan() -> ImportPlan {
    let tree = SourceTree(Self.files.merging([".gitbook/assets/a.pdf": "x"]) { own, _ in own })
    let layout = ContentLayout.survey(tree.frame).value
    return ImportPlan(CheckedSite(tree, base: nil).linked, tree: tree, layout: layout)
  }

  private func text(_ path: String, of plan: ImportPlan) -> String? {
    plan.files.first { $0.path == path }.flatMap {
      if case .text(let bytes) = $0.content { String(decoding: bytes, as: UTF8.self) } else { nil }
    }
  }

  @Test func putsPagesWhereTheyWerePublished() {
    #expect(
      plan().files.map(\.path) == [
        "en/.gitbook/assets/a.pdf", "en/README.md", "en/SUMMARY.md", "en/language.yml",
        "en/toolkit/the-tools/7-workshops.md", "en/toolkit/the-tools/README.md", "site.yml",
      ])
  }

  @Test func writesToolsInOurSpelling() {
    #expect(
      text("en/toolkit/the-tools/7-workshops.md", of: plan()) == """
        ---
        types: [capacity-development, trust-building]
        ---

        # 7. Workshops

        ## Purpose

        A pre-defined goal; see [the overview](README.md#top).

        ## Rationale

        Why.

        ## Outcomes

        * One.
        * Two.

        """)
  }

  @Test func namesToolsAndTypes() {
    let plan = plan()
    #expect(
      text("site.yml", of: plan) == """
        default: en
        tools: [toolkit/the-tools]
        types: [capacity-development, trust-building]

        """)
    #expect(plan.tools == 1 && plan.pages == 3)
    #expect(plan.changes.labels == 3 && plan.changes.residues == 2 && plan.changes.ligatures == 1)
  }

  @Test func foldersMayHaveAnyName() {
    let tree = SourceTree([
      "docs.yaml": """
      site:
        structure:
          - {type: space, title: One, path: /, default: true, content: {directory: ./一つ}}
          - {type: space, title: Two, path: /été, content: {directory: ./été}}
      """, "一つ/README.md": "# One\n", "一つ/SUMMARY.md": "* [One](README.md)\n",
      "été/README.md": "# Two\n", "été/a.md": "# A\n\n[Two](README.md)\n",
      "été/SUMMARY.md": "* [Two](README.md)\n* [A](a.md)\n",
    ])
    let checked = CheckedSite(tree, base: nil)
    let layout = ContentLayout.survey(tree.frame).value
    let plan = ImportPlan(checked.linked, tree: tree, layout: layout)
    #expect(!checked.codes.contains(.linkUnresolved))
    #expect(plan.pages == 3)
    #expect(plan.files.contains { $0.path == "en/été/a.md" })
  }

  @Test func linksFollowTheirPages() {
    let plan = plan()
    #expect(
      text("en/README.md", of: plan)
        == "# Home\n\n[Workshops](toolkit/the-tools/7-workshops.md)\n")
    #expect(
      text("en/toolkit/the-tools/README.md", of: plan)
        == "# Tools\n\n[One](7-workshops.md) [file](../../.gitbook/assets/a.pdf)\n")
    #expect(
      text("en/SUMMARY.md", of: plan)?.contains(
        "  * [Workshops](toolkit/the-tools/7-workshops.md)") == true)
  }

  /// The record in our spelling is that of GitBook's, spans aside and texts compared after NFKC.
  @Test func theRecordStaysTheSame() throws {
    let before = CheckedSite(
      SourceTree([
        "site.yml": """
        default: en
        tools: [tools]
        types: [capacity-development, trust-building]
        """, "en/README.md": "# Home\n", "en/tools/7-workshops.md": Self.tool,
      ]))
    let plan = plan()
    var files: [String: String] = [:]
    for file in plan.files where file.path.hasSuffix(".md") || file.path.hasSuffix(".yml") {
      files[file.path] = text(file.path, of: plan)
    }
    let after = CheckedSite(
      SourceTree(files.merging(["en/.gitbook/assets/a.pdf": "x"]) { own, _ in own }))
    let old = try #require(before.page("en/tools/7-workshops.md")?.page)
    let new = try #require(after.page("en/toolkit/the-tools/7-workshops.md")?.page)
    #expect(try Record(old) == Record(new))
    #expect(!after.report.failed(strict: false))
  }
}

/// What a tool's page says, without places.
private struct Record: Equatable {
  let number: Int?
  let name: String
  let types: [ToolTypeID]
  let sections: [String: [String]]

  init(_ page: SitePage) throws {
    let tool = try #require(page.tool)
    let document = page.parsed.document
    number = tool.number
    name = tool.name
    types = tool.types
    sections = Dictionary(
      tool.sections.map { section in
        (
          section.role?.rawValue ?? section.heading.value,
          section.blocks.map { UnicodeText.folded(document.line(of: $0)) }
        )
      }, uniquingKeysWith: { first, _ in first })
  }
}
