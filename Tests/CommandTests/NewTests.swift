import Testing

@Suite struct NewTests {
  @Test func makesASiteThatBuildsWithoutAFinding() throws {
    let folder = try SiteFolder()
    let made = try folder.toolkit("new", "site", "--title", "Talks & \"more\"")
    #expect(made.status == 0)
    #expect(made.errors.contains("Made content/site.yml\n"))
    #expect(
      try folder.toolkit("new", "tool", "Bilateral meetings").errors
        == "Made content/en/tools/2-bilateral-meetings.md\n")
    #expect(try folder.toolkit("new", "page", "About us").errors == "Made content/en/about-us.md\n")
    #expect(
      try folder.toolkit("new", "page", "Für alle", "--folder", "more/").errors
        == "Made content/en/more/fur-alle.md\n")
    let run = try folder.toolkit("build", "--strict", "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try PrintedReport(run).codes == [])
    #expect(try folder.text("public/index.html").contains("<h1>Talks &amp; &quot;more&quot;</h1>"))
    #expect(
      try folder.text("content/en/SUMMARY.md").contains(
        "  * [1. A first tool](tools/1-a-first-tool.md)\n  * [2. Bilateral meetings](tools/2-bilateral-meetings.md)\n"
      ))
  }

  @Test(arguments: [
    "x: [y](z) & \"q\"", "a_b_c *d* `e`", "C #", "{% hint %}", "\"Quoted\"", "Trailing \\", "<b>",
    "&amp;", "--- x",
    "Summary", "README", "...", "1. One", "日本語", "a\nb", "$$x$$", "~~old~~", "x|y",
  ])
  func copesWithAnyTitle(_ title: String) throws {
    let folder = try SiteFolder()
    try folder.toolkit("new", "site")
    let page = try folder.toolkit("new", "page", "--", title)
    let tool = try folder.toolkit("new", "tool", "--", title)
    if title == "..." {
      #expect((page.status, tool.status) == (2, 2))
    } else {
      #expect((page.status, tool.status) == (0, 0), "\(page.errors)")
    }
    let run = try folder.toolkit("build", "--strict", "--format", "json")
    #expect(try PrintedReport(run).diagnostics.map(\.message) == [])
    if title != "..." {
      let search = try folder.toolkit("search", "write here")
      let shown = title.replacing("\n", with: " ")
      #expect(search.output.contains(shown), "\(search.output)")
    }
  }

  @Test func overwritesNothing() throws {
    let folder = try SiteFolder()
    try folder.toolkit("new", "site")
    try folder.toolkit("new", "page", "About")
    try folder.put("content/en/about.md", "# Mine\n")
    let before = try folder.contents(".")
    for words in [["site"], ["page", "About"]] {
      let run = try Command.run(Command.path, ["new"] + words, in: folder("."))
      #expect(run.status == 2)
      #expect(run.errors.contains("is there already; nothing was changed."))
    }
    #expect(try folder.contents(".") == before)
  }

  @Test func makesAWholeSiteOrNothing() throws {
    let folder = try SiteFolder(["content/en/README.md": "# Mine\n"])
    #expect(try folder.toolkit("new", "site").status == 2)
    #expect(try folder.files(".") == ["content/en/README.md"])
  }

  @Test func staysInTheContentFolder() throws {
    let folder = try SiteFolder()
    try folder.toolkit("new", "site")
    let before = try folder.files(".")
    for place in ["..", "../../..", "/tmp", "a/../.."] {
      let run = try folder.toolkit("new", "page", "Evil", "--folder", place)
      #expect(run.status == 2, "\(place)")
    }
    #expect(try folder.toolkit("new", "page", "../../../evil").status == 0)
    #expect(try folder.files(".") == (before + ["content/en/evil.md"]).sorted())
  }

  @Test func needsASite() throws {
    let folder = try SiteFolder()
    for kind in ["page", "tool"] {
      let run = try folder.toolkit("new", kind, "X")
      #expect(run.status == 2)
      #expect(run.errors.contains("Make a site with “toolkit new site”"))
    }
  }
}
