import Testing

/// Dates from git, and its absence.
@Suite struct HistoryTests {
  private func repository() throws -> SiteFolder {
    let site = try SmallSite.with()
    try site.git("init", "-q", "-b", "main")
    try site.git("add", "content")
    try site.git("commit", "-q", "-m", "first", at: "2023-02-01T23:30:00Z")
    try site.edit("content/en/guide.md", "Begin", "Start")
    try site.git("commit", "-q", "-a", "-m", "second", at: "2024-03-05T10:00:00Z")
    return site
  }

  @Test func saysWhenAPageChangedLast() throws {
    let site = try repository()
    #expect(try site.toolkit("build", "--strict").status == 0)
    #expect(try site.text("public/guide.html").contains("<time datetime=\"2024-03-05\">"))
    #expect(
      try site.text("public/tools/1-quiet-talks.html").contains("<time datetime=\"2023-02-01\">"))
    #expect(try site.text("public/fr/guide.html").contains("<time datetime=\"2023-02-01\">"))
    #expect(try site.text("public/sitemap.xml").contains("<lastmod>2024-03-05"))
    #expect(try site.text("public/feed.xml").contains("2024-03-05T10:00:00Z"))
    let first = try site.contents("public")
    try site.toolkit(
      "build", "--content", site("content"), "--output", "again", environment: ["TZ": "Asia/Tokyo"])
    #expect(try site.contents("again") == first)
  }

  @Test func saysNothingOfChangesThatAreNotCommitted() throws {
    let site = try repository()
    try site.edit("content/en/guide.md", "Start", "Set out")
    try site.edit("content/fr/guide.md", "Commencez", "Débutez")
    try site.git("add", "content/fr")
    try site.put("content/en/new.md", "# New\n\nText.\n")
    #expect(try site.toolkit("build").status == 0)
    for page in ["guide.html", "fr/guide.html", "new.html"] {
      #expect(try !site.text("public/\(page)").contains("<time"), "\(page)")
    }
    #expect(try site.text("public/index.html").contains("<time datetime=\"2023-02-01\">"))
  }

  @Test func needsNoRepository() throws {
    let site = try SmallSite.with()
    #expect(try site.toolkit("build", "--strict").status == 0)
    #expect(try !site.text("public/guide.html").contains("<time"))
    try site.git("init", "-q")
    #expect(try site.toolkit("build", "--strict").status == 0)
    #expect(try !site.exists("public/feed.xml"))
  }

  @Test func notesAShallowClone() throws {
    let site = try repository()
    try site.git("clone", "-q", "--depth", "1", "file://" + site("."), "clone")
    for command in ["check", "build"] {
      let run = try site.toolkit(command, "--strict", "--format", "json", in: "clone")
      #expect(run.status == 0)
      let report = try PrintedReport(run)
      #expect(report.codes == ["git/shallow"])
      #expect(report.diagnostics.map(\.severity) == ["note"])
      #expect(report.counts == ["error": 0, "warning": 0])
    }
    #expect(try !site.text("clone/public/guide.html").contains("<time"))
    let text = try site.toolkit("check", in: "clone").output
    #expect(text.hasPrefix("note: The clone is shallow"))
    for format in ["sarif", "github"] {
      #expect(try site.toolkit("check", "--format", format, in: "clone").status == 0)
    }
  }
}
