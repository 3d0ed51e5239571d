import Testing

/// `translate export` and `import`, as a translator uses them.
@Suite struct TranslateExchangeTests {
  private func export(_ site: SiteFolder, _ format: String) throws {
    let run = try site.toolkit(
      "translate", "export", "fr", "--format", format, "--output", site("fr.\(format)"))
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test(arguments: ["po", "xliff", "xliff2"])
  func whatComesBackUnchangedChangesNoByte(_ format: String) throws {
    let site = try TranslatedSite.make()
    let before = try site.contents("content")
    try export(site, format)
    let run = try site.toolkit("translate", "import", "fr", site("fr.\(format)"))
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.isEmpty && run.errors.contains("Nothing has changed."))
    #expect(try site.contents("content") == before)
  }

  @Test(arguments: ["po", "xliff", "xliff2"])
  func aChangedBlockIsWrittenAndRecorded(_ format: String) throws {
    let site = try TranslatedSite.make()
    try site.edit("content/en/\(TranslatedSite.tool)", "what the other", "what the others")
    #expect(try PrintedStatus(site.status())("fr").blocks["outdated"] == 1)
    try export(site, format)
    switch format {
    case "po":
      try site.edit("fr.po", "#, fuzzy\n", "")
      try site.edit("fr.po", "ce que l’autre craint", "ce que les autres craignent")
    default:
      try site.edit("fr.\(format)", "ce que l’autre craint", "ce que les autres craignent")
      let marks =
        format == "xliff" ? ("needs-review-translation", "translated") : ("initial", "translated")
      try site.edit("fr.\(format)", "state=\"\(marks.0)\"", "state=\"\(marks.1)\"")
    }
    let run = try site.toolkit("translate", "import", "fr", site("fr.\(format)"))
    #expect(
      run.outputLines == [
        "Wrote content/fr/\(TranslatedSite.tool)", "Wrote content/fr/translated-from.yml",
      ], "\(run.errors)")
    #expect(
      try site.text("content/fr/\(TranslatedSite.tool)")
        == TranslatedSite.french.replacing("l’autre craint", with: "les autres craignent"))
    #expect(try PrintedStatus(site.status())("fr").blocks["outdated"] == 0)
  }

  @Test(arguments: ["po", "xliff", "xliff2"])
  func aTornFileIsRefusedWithItsLine(_ format: String) throws {
    let site = try TranslatedSite.make()
    try export(site, format)
    let whole = try site.text("fr.\(format)")
    try site.put("torn", String(whole.prefix(whole.count * 2 / 3)))
    let before = try site.contents("content")
    let run = try site.toolkit("translate", "import", "fr", site("torn"), "--format", format)
    #expect(run.status == 1)
    #expect(run.errors.contains("torn:") && run.errors.contains("[interchange/"))
    #expect(run.errors.contains("nothing was changed"))
    #expect(try site.contents("content") == before)
  }

  @Test func aFileForAnotherLanguageIsRefused() throws {
    let site = try TranslatedSite.make()
    try export(site, "po")
    let run = try site.toolkit("translate", "import", "es", site("fr.po"))
    #expect(run.status == 1)
    #expect(run.errors.contains("from “en” to “fr”"))
  }

  @Test func aPageThatIsLackingIsMade() throws {
    let site = try TranslatedSite.make()
    try export(site, "po")
    try site.edit(
      "fr.po", "msgid \"The tools\"\nmsgstr \"\"", "msgid \"The tools\"\nmsgstr \"Les outils\"")
    let run = try site.toolkit("translate", "import", "fr", site("fr.po"))
    #expect(run.outputLines.contains("Wrote content/fr/tools/README.md"), "\(run.errors)")
    #expect(try site.text("content/fr/tools/README.md").contains("# Les outils\n"))
    #expect(try site.toolkit("build").status == 0)
  }

  @Test func withoutAFileTheCatalogueIsPrinted() throws {
    let site = try TranslatedSite.make()
    let run = try site.toolkit("translate", "export", "fr")
    #expect(run.output.contains("\"Language: fr\\n\""))
    #expect(try site.toolkit("translate", "export", "xx").status == 64)
    #expect(try site.toolkit("translate", "import", "fr", site("none.po")).status == 2)
  }
}

extension SiteFolder {
  fileprivate func status() throws -> Run {
    try toolkit("translate", "status", "--format", "json")
  }
}
