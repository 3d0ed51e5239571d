import Testing

/// GitBook repositories that are too large, or never end, to lie among the golden cases.
@Suite struct RepositoryTests {
  @Test func aFolderThatLeadsIntoItselfIsToldOnce() throws {
    let site = try SiteFolder([
      "content/README.md": "# Home\n\n[a](guide/a.md)\n",
      "content/SUMMARY.md": "* [Home](README.md)\n* [A](guide/a.md)\n",
      "content/guide/a.md": "# A\n\nText.\n",
    ])
    try site.makeLink("content/guide/round", to: "..")
    try site.makeLink("content/one.md", to: "two.md")
    try site.makeLink("content/two.md", to: "one.md")
    let run = try site.toolkit("build", "--format", "json")
    #expect(run.status == 0)
    #expect(
      try PrintedReport(run).places == [
        "content/guide/round:1:1 file/unreadable", "content/one.md:1:1 file/unreadable",
        "content/two.md:1:1 file/unreadable",
      ])
    #expect(try site.exists("public/guide/a.html"))
  }

  /// The generator's own limits are not met by a page as large as a book.
  @Test func aPageOfFiveMegabytesIsPublished() throws {
    let part = """
      ## A part

      Words **that** fill a [line](README.md) of the page, with `code` and more.

      * one
      * two

      | a | b |
      |---|---|
      | 1 | 2 |

      {% hint style="info" %}
      Mind this.
      {% endhint %}


      """
    let count = 5_000_000 / part.utf8.count
    let site = try SiteFolder([
      "content/README.md": "# Home\n\nText.\n",
      "content/SUMMARY.md": "* [Home](README.md)\n* [Long](long.md)\n",
      "content/long.md": "# Long\n\n" + String(repeating: part, count: count),
    ])
    // Seconds of a processor: far more than it needs, far less than a cost that grows with the square.
    let run = try Command.run(
      "sh", ["-c", "ulimit -t 300; exec \"$0\" build", Command.path], in: site("."))
    #expect(run.status == 0, "\(run.errors)")
    #expect(!run.errors.contains("warning"))
    let html = try site.text("public/long.html")
    #expect(html.contains("id=\"a-part-\(count - 1)\""))
    #expect(!html.contains("{%"))
  }
}
