import Diagnostics
import SiteModel
import SiteTestSupport
import Testing

@Suite struct ToolDraftTests {
  /// The shape of a page that was saved from a GitBook server.
  static let gitBookPage = """
    # 3. Reﬂection round

    <mark style="background-color:blue;">**Type of tool:**</mark> <mark style="background-color:blue;"></mark><mark style="background-color:blue;">Capacity development and Trust building.</mark>

    **Purpose**

    A round lets a group look back at a pre-deﬁned step.

    **Rationale**

    People remember different things.

    Said aloud, they can be compared.

    It takes little time.

    Nobody has to agree.

    **Outcomes**

    * The step is understood.
    * Quiet people have spoken.
    * Open questions are named.
    * The next step is clear.


    ---

    # Agent Instructions: Querying This Documentation

    If you need more, ask.

    ```
    GET https://toolkit.example.org/tools/3-reflection-round.md?ask=<question>
    ```

    The question should be specific.

    """

  @Test func readsGitBooksSpelling() throws {
    let site = CheckedSite(.toolkit(["en/tools/3-reflection-round.md": Self.gitBookPage]))
    #expect(site.codes == [])
    let page = try #require(site.page("en/tools/3-reflection-round.md")).page
    let tool = try #require(page.tool)
    let document = page.parsed.document
    #expect(tool.number == 3)
    #expect(tool.name == "Reﬂection round")
    #expect(tool.types.map(\.rawValue) == ["trust-building", "capacity-development"])
    #expect(tool.purpose.blocks.count == 1)
    #expect(tool.rationale.blocks.count == 4)
    #expect(
      tool.outcomeItems(in: document).map(document.line) == [
        "The step is understood.", "Quiet people have spoken.", "Open questions are named.",
        "The next step is clear.",
      ])
    #expect(tool.introduction == [])
    #expect(page.headings.map(\.text) == ["Purpose", "Rationale", "Outcomes"])
    #expect(page.headings.map(\.anchor) == ["purpose", "rationale", "outcomes"])
    let words = page.parsed.body.map(document.line).joined(separator: " ")
    #expect(!words.contains("Agent") && !words.contains("ask="))
  }

  @Test func readsOurSpelling() throws {
    let site = CheckedSite(
      .toolkit([
        "en/tools/1-open-circle.md": toolPage(
          front:
            "number: 1\ntypes: [capacity-development, trust-building]\nphases: [after, before]\n",
          end: "\n## Steps\n\nSit down.\n")
      ]))
    #expect(site.codes == [])
    let tool = try #require(site.page("en/tools/1-open-circle.md")?.page.tool)
    #expect(tool.types.map(\.rawValue) == ["trust-building", "capacity-development"])
    #expect(tool.phases.map(\.rawValue) == ["before", "after"])
    #expect(tool.sections.map(\.heading.value) == ["Purpose", "Rationale", "Outcomes", "Steps"])
    #expect(tool.sections.map(\.role) == [.purpose, .rationale, .outcomes, nil])
  }

  @Test func bothSpellingsMayStandInOnePage() throws {
    let text = """
      # 2. Walk

      An introduction.

      **Type of tool：** Trust building

      ## PURPOSE:

      To move.

      **Rationale** :

      Walking helps.

      ### A detail

      More.

      **Outcomes：**

      Then:

      1. People moved.
      2. They talked.
      """
    let site = CheckedSite(.toolkit(["en/tools/2-walk.md": text]))
    #expect(site.codes == [])
    let page = try #require(site.page("en/tools/2-walk.md")).page
    let tool = try #require(page.tool)
    #expect(tool.introduction.map(page.parsed.document.line) == ["An introduction."])
    #expect(tool.rationale.blocks.count == 3)
    #expect(tool.outcomes.heading.value == "Outcomes")
    #expect(tool.outcomeItems(in: page.parsed.document).count == 2)
  }

  @Test func aBoldLineThatNamesNoSectionIsText() throws {
    let site = CheckedSite(
      .toolkit(["en/tools/1-a.md": toolPage(end: "\n**Purpose** is all.\n\n**Nothing else**\n")]))
    #expect(site.codes == [])
    #expect(site.page("en/tools/1-a.md")?.page.headings.count == 3)
  }

  @Test(arguments: ["Purpose", "Rationale", "Outcomes"])
  func aPageWithoutARequiredPartIsNoTool(_ section: String) {
    let text = toolPage().replacing("## \(section)", with: "## Something")
    let site = CheckedSite(.toolkit(["en/tools/1-open-circle.md": text]))
    #expect(site.codes == [.toolMissingSection])
    #expect(site.page("en/tools/1-open-circle.md")?.page.tool == nil)
    #expect(site.page("en/tools/1-open-circle.md")?.page.parsed.draft != nil)
  }

  @Test(arguments: ["types: []\n", "types:\n", "phases: [before]\n"])
  func aPageThatNamesNoTypeIsNoTool(_ front: String) {
    let site = CheckedSite(.toolkit(["en/tools/1-open-circle.md": toolPage(front: front)]))
    #expect(site.codes == [.toolMissingType])
  }

  @Test func aTypeLineWithNothingBehindItNamesNoType() {
    let text = toolPage(front: "").replacing("## Purpose", with: "**Type of tool:**\n\n## Purpose")
    let site = CheckedSite(.toolkit(["en/tools/1-open-circle.md": text]))
    #expect(site.codes == [.toolMissingType])
  }

  /// One mistake, one diagnostic.
  @Test func whatUnreadableFrontMatterMayHaveSaidIsNotMissing() {
    let site = CheckedSite(.toolkit(["en/tools/a.md": toolPage(title: "A", front: "types: [a\n")]))
    #expect(site.codes == [.frontMatterMalformed])
  }

  @Test func theNumberIsFrontMattersThenTheTitlesThenTheFiles() throws {
    func number(_ file: String, _ title: String, _ front: String = "") -> Int? {
      let text = toolPage(title: title, front: front + "types: [trust-building]\n")
      return CheckedSite(.toolkit(["en/tools/\(file)": text])).page("en/tools/\(file)")?.page.tool?
        .number
    }
    #expect(number("1-a.md", "2. A", "number: 3\n") == 3)
    #expect(number("1-a.md", "2. A") == 2)
    #expect(number("1-a.md", "A") == 1)
    #expect(number("a.md", "A") == nil)
    #expect(number("2024.md", "2024 in review") == nil)
  }

  @Test func aPageOfNoTitleIsCalledByItsFile() throws {
    let text = toolPage().replacing("# 1. Open circle\n", with: "")
    let site = CheckedSite(.toolkit(["en/tools/1-open-circle.md": text]))
    #expect(site.codes == [.pageWithoutTitle])
    #expect(site.page("en/tools/1-open-circle.md")?.page.tool?.name == "1-open-circle.md")
  }

  @Test func theToolFoldersOwnPageIsTheOverview() throws {
    let site = CheckedSite(.toolkit(["en/tools/README.md": "# Tools\n\nAll.\n"]))
    guard case .overview = try #require(site.page("en/tools/README.md")).page.kind else {
      Issue.record("the README of a tool folder is its overview")
      return
    }
  }

  @Test func theWordsOfShippedLanguagesNeedNotBeListed() {
    let french = """
      # 1. Cercle

      **Type d’outil :** Trust building et capacity development

      **Objectif**

      Écouter.

      **Justification**

      Chacun son tour.

      **Résultats**

      * Écouté.
      """
    let site = CheckedSite(
      SourceTree([
        "site.yml": "default: fr\ntools: [outils]\ntypes: [trust-building, capacity-development]\n",
        "fr/README.md": "# Accueil\n\nTexte.\n", "fr/outils/1-cercle.md": french,
      ]))
    #expect(site.codes == [])
    #expect(site.page("fr/outils/1-cercle.md")?.page.tool?.types.count == 2)
  }
}
