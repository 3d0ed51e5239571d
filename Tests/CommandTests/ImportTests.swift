import Testing

/// `toolkit import`, as somebody uses it who leaves GitBook.
@Suite struct ImportTests {
  private static let repository = [
    "repo/README.md": "# Home\n\nSee [talks](Tools/1-talks.md).\n",
    "repo/SUMMARY.md": """
    # Table of contents

    * [Home](README.md)

    ## The toolkit <a href="#toolkit" id="toolkit"></a>

    * [Tools](Tools/README.md)
      * [1. Talks](Tools/1-talks.md)

    """,
    "repo/.gitbook.yaml": "redirects:\n  old/talks: Tools/1-talks.md\n",
    "repo/Tools/README.md": "# Tools\n\nAll of them.\n",
    "repo/Tools/1-talks.md": """
    # 1. Talks

    <mark style="color:blue;">**Type of tool:**</mark> <mark></mark>Trust building.

    **Purpose**

    To hear.

    **Rationale**

    Nobody is heard alone.

    **Outcomes**

    * Somebody is heard.

    """,
  ]

  @Test func aRepositoryBecomesASiteThatBuilds() throws {
    let folder = try SiteFolder(Self.repository)
    let run = try folder.toolkit("import", folder("repo"), folder("content"))
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.outputLines == [
        "Pages: 3", "Tools: 1, in toolkit/tools", "Types: Trust building (trust-building)",
        "Type lines that became front matter: 1", "Bold labels that became headings: 3",
        "Links that follow their pages: 1", "Files: 6 written, 0 unchanged",
      ])
    #expect(try folder.toolkit("check", "--strict", "--base-url", "https://a.example/").status == 0)
    #expect(try folder.toolkit("build").status == 0)
    let tool = try folder.text("public/toolkit/tools/1-talks.html")
    #expect(tool.contains("<h1>") && tool.contains("Trust building"))
    #expect(try folder.text("public/_redirects").contains("/old/talks"))
  }

  @Test func aSecondRunChangesNothing() throws {
    let folder = try SiteFolder(Self.repository)
    try folder.toolkit("import", folder("repo"), folder("content"))
    let before = try folder.contents("content")
    let again = try folder.toolkit("import", folder("repo"), folder("content"))
    #expect(again.status == 0 && again.output.contains("Files: 0 written, 6 unchanged"))
    #expect(try folder.contents("content") == before)
  }

  @Test func nothingIsOverwrittenUnlessAskedFor() throws {
    let folder = try SiteFolder(Self.repository)
    try folder.put("content/en/README.md", "# Mine\n")
    let before = try folder.contents("content")
    let refused = try folder.toolkit("import", folder("repo"), folder("content"))
    #expect(refused.status == 2 && refused.errors.contains("Nothing was changed"))
    #expect(try folder.contents("content") == before)
    let forced = try folder.toolkit("import", folder("repo"), folder("content"), "--force")
    #expect(forced.status == 0)
    #expect(try folder.text("content/en/README.md").contains("# Home"))
  }

  @Test func aFolderInsideTheOtherIsRefused() throws {
    let folder = try SiteFolder(Self.repository)
    let inside = try folder.toolkit("import", folder("repo"), folder("repo/content"))
    #expect(inside.status == 2 && inside.errors.contains("lie in each other"))
    try folder.toolkit("new", "site")
    let ours = try folder.toolkit("import", folder("content"), folder("other"))
    #expect(ours.status == 2 && ours.errors.contains("has a site.yml"))
  }
}
