import Testing

/// `explain` and `search`.
@Suite struct WordTests {
  @Test func explainsACode() throws {
    let run = try SiteFolder().toolkit("explain", "tool/missing-section")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("tool/missing-section (error): "))
    #expect(run.output.contains("\nWrong:\n") && run.output.contains("\nRight:\n"))
  }

  @Test func listsAllCodes() throws {
    let run = try SiteFolder().toolkit("explain")
    #expect(run.status == 0)
    #expect(run.output.contains("\ngit/shallow "))
    #expect(run.outputLines.allSatisfy { $0.contains("/") })
  }

  @Test func offersTheNearestCode() throws {
    let run = try SiteFolder().toolkit("explain", "tool/mising-section")
    #expect(run.status == 64)
    #expect(run.errors.contains("Did you mean “tool/missing-section”?"))
  }

  @Test func findsWords() throws {
    let site = try SmallSite.with()
    let run = try site.toolkit("search", "minutes")
    #expect(run.status == 0)
    #expect(run.outputLines.first?.contains("Quiet talks") == true, "\(run.output)")
    #expect(run.output.contains("tools/1-quiet-talks"))
    #expect(try site.toolkit("search", "minutes", "--type", "skills").output == "")
    let french = try site.toolkit("search", "entretiens", "--language", "fr")
    #expect(french.output.contains("fr/guide"))
    #expect(try !site.exists("public"))
  }

  @Test func saysThatNothingWasFound() throws {
    let site = try SmallSite.with()
    let run = try site.toolkit("search", "xylophone")
    #expect((run.status, run.output) == (0, ""))
    #expect(run.errors == "Nothing found for “xylophone”.\n")
    #expect(try site.toolkit("search", "x", "--language", "pt").status == 64)
    #expect(try site.toolkit("search", "x", "--language", "!").status == 64)
    #expect(try SiteFolder().toolkit("search", "x").status == 2)
  }
}
