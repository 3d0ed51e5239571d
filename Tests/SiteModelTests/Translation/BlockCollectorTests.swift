import SiteModel
import SiteTestSupport
import Testing

@Suite struct BlockCollectorTests {
  @Test func takesTheTextOfFrontMatter() throws {
    #expect(
      try blocks("---\ntitle: Short\ndescription: Some words.\nicon: map\n---\n\nText.\n") == [
        "description Some words.", "title Short", "paragraph Text.",
      ])
    #expect(
      try blocks("---\ntitle: Unused\n---\n# Title\n\nText.\n") == [
        "title Title", "paragraph Text.",
      ])
  }

  @Test func takesListsItemByItem() throws {
    #expect(
      try blocks(
        """
        # T

        * One
          * Within
            1. Deep

          More of one.
        * ```
          code
          ```
        """) == [
          "title T", "item One", "item Within", "item Deep", "paragraph More of one.", "code code",
        ])
  }

  @Test func takesTablesRowByRow() throws {
    #expect(
      try blocks("# T\n\n| A | B |\n|---|---|\n| one | two |\n| | |\n") == [
        "title T", "row A B", "row one two",
      ])
  }

  @Test func takesQuotesAndFootnotesByTheirParagraphs() throws {
    #expect(
      try blocks("# T\n\n> Said.\n>\n> * Point\n\nText[^1].\n\n[^1]: A note.\n") == [
        "title T", "paragraph Said.", "item Point", "paragraph Text.", "paragraph A note.",
      ])
  }

  @Test func takesTheWordsOfHTML() throws {
    #expect(
      try blocks(
        "# T\n\n<details>\n<summary>More</summary>\n\nText.\n\n</details>\n\n<!-- a > b -->\n\n<hr>\n"
      )
        == ["title T", "html More", "paragraph Text."])
  }

  @Test func leavesOutWhatSaysNothing() throws {
    #expect(try blocks("# T\n\n---\n\n![](a.png)\n\n&nbsp;x\n\n\\\n").count == 3)
  }

  @Test func bothSpellingsOfAToolGiveTheSameBlocks() throws {
    let ours = toolPage(title: "1. Open circle")
    let gitBook = """
      # 1. Open circle

      <mark style="background-color:blue;">**Type of tool:**</mark> <mark style="background-color:blue;">Trust building.</mark>

      **Purpose**

      To hear everyone.

      **Rationale**

      Turns make room.

      **Outcomes**

      * Everyone was heard.
      """
    let expected = [
      "title 1. Open circle", "heading Purpose", "paragraph To hear everyone.", "heading Rationale",
      "paragraph Turns make room.", "heading Outcomes", "item Everyone was heard.",
    ]
    #expect(try blocks(ours, "en/tools/1-circle.md") == expected)
    #expect(try blocks(gitBook, "en/tools/1-circle.md") == expected)
  }

  @Test func spansAreWhatATranslatorRewrites() throws {
    let text = "---\ndescription: Words.\n---\n# One **title** #\n\n## Two\n\nText\nhere.\n"
    let site = CheckedSite(.toolkit(["en/page.md": text]))
    let parsed = try #require(site.page("en/page.md")).page.parsed
    let source = parsed.document.source
    #expect(
      parsed.translationBlocks.map { source.string(in: $0.span) } == [
        "Words.", "One **title**", "Two", "Text\nhere.",
      ])
  }

  @Test(arguments: [
    ("Three short words", false), ("Four words are prose", true), ("INSPIRED", false),
    ("对话主持人邀请各方参加", true), ("对话", false),
  ])
  func proseHasFourWords(_ text: String, _ isProse: Bool) throws {
    let block = TranslationBlock(
      kind: .paragraph, node: nil, span: .init(0, 0), text: text.utf8)
    #expect(block.isProse == isProse)
  }

  private func blocks(_ text: String, _ file: String = "en/page.md") throws -> [String] {
    let site = CheckedSite(.toolkit([file: text]))
    let page = try #require(site.page(file)).page.parsed
    return page.translationBlocks.map { "\($0.kind.rawValue) \(page.plainLine(of: $0))" }
  }
}
