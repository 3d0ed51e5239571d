import Testing

/// `translate status`, `new`, `diff` and `stamp`, beside their story.
@Suite struct TranslateTests {
  // MARK: - status

  @Test func statusFailsBelowAShare() throws {
    let site = try TranslatedSite.make()
    #expect(try site.toolkit("translate", "status", "--fail-under", "0").status == 0)
    let run = try site.toolkit("translate", "status", "--fail-under", "90", "--format", "json")
    #expect(run.status == 1)
    let status = try PrintedStatus(run)
    #expect(try status("fr").percent > status("es").percent)
    let share = String(try status("fr").percent)
    #expect(try site.toolkit("translate", "status", "fr", "--fail-under", share).status == 0)
    #expect(try site.toolkit("translate", "status", "--fail-under", share).status == 1)
    #expect(try site.toolkit("translate", "status", "--fail-under", "101").status == 64)
  }

  @Test func statusPrintsJSONWhateverHappens() throws {
    let site = try TranslatedSite.make()
    for (words, code) in [(["xx"], 64), (["en"], 64), (["--content", "nowhere"], 2)] {
      let run = try Command.run(
        Command.path, ["translate", "status", "--format", "json"] + words, in: site("."))
      #expect(Int(run.status) == code)
      #expect(try PrintedStatus(run).languages.isEmpty)
    }
    let unknown = try site.toolkit("translate", "status", "xx")
    #expect(unknown.errors.contains("Known: es, fr."))
  }

  @Test func statusOfOneLanguage() throws {
    let site = try SmallSite.with(
      ["language.yml", "SUMMARY.md", "README.md", "guide.md"].reduce(into: [:]) {
        $0["content/fr/\($1)"] = ""
      })
    let run = try site.toolkit("translate", "status", "--fail-under", "100")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("The site has no language but en."))
  }

  @Test(arguments: ["markdown", "html", "text"])
  func statusIsPlainWhereNoTerminalIs(_ format: String) throws {
    let site = try TranslatedSite.make(stamped: false)
    let run = try site.toolkit("translate", "status", "--format", format)
    #expect(run.status == 0)
    #expect(run.output.contains("Français"))
    #expect(!run.output.contains("\u{1B}"))
    #expect(!run.output.contains("<script") && !run.output.contains("http"))
  }

  // MARK: - new

  @Test func newMakesALanguageThatBuilds() throws {
    let site = try SmallSite.with()
    let run = try site.toolkit("translate", "new", "it")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.outputLines == [
        "Made content/it/language.yml", "Made content/it/README.md", "Made content/it/guide.md",
        "Made content/it/tools/README.md", "Made content/it/tools/1-quiet-talks.md",
        "Made content/it/translated-from.yml",
      ])
    #expect(try site.text("content/it/guide.md") == SmallSite.files["content/en/guide.md"])
    #expect(
      try site.text("content/it/tools/1-quiet-talks.md")
        == SmallSite.tool.replacing(
          "---\nnumber: 1\ntypes: [trust]\nphases: [before]\n---\n\n", with: ""))
    let codes = try PrintedReport(site.toolkit("check", "--format", "json")).codes
    #expect(Set(codes) == ["translation/untranslated"])
    #expect(try site.toolkit("build", "--strict").status == 0)
    let status = try PrintedStatus(site.toolkit("translate", "status", "it", "--format", "json"))
    #expect(try status("it").pages["untranslated"] == 4)
    #expect(try status("it").blocks["untranslated"] == 13)
    #expect(try site.toolkit("translate", "new", "it").errors.contains("lacks no page"))
  }

  @Test func newBuildsOurOwnContentInAnotherLanguage() throws {
    let site = try SiteFolder()
    let copied = try Command.run(
      "cp", ["-R", "\(Command.root)content", site("content")], in: site("."))
    try #require(copied.status == 0)
    for tag in ["it", "zh-Hans", "cy"] {
      #expect(try site.toolkit("translate", "new", tag).status == 0)
    }
    let run = try site.toolkit("build", "--format", "json")
    #expect(run.status == 0)
    #expect(try PrintedReport(run).counts["error"] == 0)
  }

  /// A translation that is written over what was made is no longer untranslated.
  @Test func writingOverABlockTranslatesIt() throws {
    let site = try SmallSite.with()
    try site.toolkit("translate", "new", "it", "guide")
    try site.put(
      "content/it/guide.md", "# Guida\n\nCominciate con [colloqui](tools/1-quiet-talks.md).\n")
    let status = try PrintedStatus(site.toolkit("translate", "status", "--format", "json"))
    #expect(try status("it").blocks["current"] == 2)
  }

  @Test func newOverwritesNothing() throws {
    let site = try SmallSite.with(["content/it/guide.md": "# Mia\n\nTesto.\n"])
    let before = try site.contents(".")
    let named = try site.toolkit("translate", "new", "it", "README.md", "content/en/guide.md")
    #expect(named.status == 2)
    #expect(named.errors.contains("content/it/guide.md is there already; nothing was changed."))
    #expect(try site.contents(".") == before)
    #expect(try site.toolkit("translate", "new", "it").status == 0)
    #expect(try site.text("content/it/guide.md") == "# Mia\n\nTesto.\n")
    #expect(try site.toolkit("translate", "new", "fr", "guide.md").status == 2)
  }

  @Test(arguments: ["README", "content/en/README.md", "en/README.md", "README.md", "."])
  func newKnowsAPageByItsNames(_ name: String) throws {
    let site = try SmallSite.with()
    let run = try site.toolkit("translate", "new", "it", name)
    #expect(run.output.contains("Made content/it/README.md\n"), "\(run.errors)")
    #expect(try !site.exists("content/it/guide.md"))
  }

  @Test func newRefusesWhatIsNoLanguageAndNoPage() throws {
    let site = try SmallSite.with()
    let before = try site.contents(".")
    for words in [
      ["en"], ["EN"], ["xx-nothing-at-all"], ["../it"], ["it", "guidde.md"], ["it", "../x"],
    ] {
      let run = try Command.run(Command.path, ["translate", "new"] + words, in: site("."))
      #expect(run.status == 64, "\(words): \(run.errors)")
    }
    #expect(
      try site.toolkit("translate", "new", "it", "guidde.md").errors.contains(
        "Did you mean “guide.md”?"))
    #expect(try site.toolkit("translate", "new", "it", "--content", "nowhere").status == 2)
    #expect(try site.contents(".") == before)
  }

  // MARK: - diff and stamp

  @Test func aPageIsKnownByItsNames() throws {
    let site = try TranslatedSite.make()
    let tool = TranslatedSite.tool
    for name in [
      "content/fr/\(tool)", "fr/\(tool)", "./content/fr/tools/1-quiet-talks",
      site("content/fr/\(tool)"),
    ] {
      let run = try site.toolkit("translate", "diff", name)
      #expect(run.output.hasPrefix("content/fr/\(tool): current"), "\(name): \(run.errors)")
    }
    for name in ["content/en/\(tool)", tool, "content/fr/\(tool)"] {
      let run = try site.toolkit("translate", "diff", name, "--language", "es")
      #expect(run.output.hasPrefix("content/es/\(tool): current"), "\(name): \(run.errors)")
    }
    let unclear = try site.toolkit("translate", "diff", "content/en/\(tool)")
    #expect(unclear.status == 64)
    #expect(unclear.errors.contains("Say with --language"))
    for words in [["nothing.md"], ["content/es/guide.md"], [tool, "--language", "pt"]] {
      let run = try Command.run(Command.path, ["translate", "diff"] + words, in: site("."))
      #expect(run.status == 64, "\(words)")
    }
  }

  @Test func diffOfAPageThatNobodyRecorded() throws {
    let site = try TranslatedSite.make(stamped: false)
    let run = try site.toolkit("translate", "diff", "content/fr/guide.md")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("content/fr/guide.md: unrecorded."))
  }

  @Test func stampOfSingleBlocks() throws {
    let site = try TranslatedSite.make()
    let page = "content/fr/\(TranslatedSite.tool)"
    try site.edit("content/en/\(TranslatedSite.tool)", "To hear", "To learn")
    try site.edit("content/en/\(TranslatedSite.tool)", "Each side", "Every side")
    let run = try site.toolkit("translate", "stamp", page, "--block", "3")
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.output.hasPrefix("\(page):5:1 block 3 paragraph recorded as current"))
    let status = try PrintedStatus(site.toolkit("translate", "status", "fr", "--format", "json"))
    #expect(try status("fr").named == ["\(page):13 outdated 7 item"])
    for number in ["0", "99", "-1"] {
      #expect(try site.toolkit("translate", "stamp", page, "--block=\(number)").status == 64)
    }
  }

  @Test(arguments: [
    [], ["--all"], ["--all", "--language", "fr", "guide.md"], ["--all", "--language", "xx"],
    ["--all", "--language", "fr", "--block", "1"],
  ])
  func stampSaysWhatItWants(_ words: [String]) throws {
    let site = try TranslatedSite.make(stamped: false)
    let run = try Command.run(Command.path, ["translate", "stamp"] + words, in: site("."))
    #expect(run.status == 64)
    #expect(try !site.exists("content/fr/translated-from.yml"))
  }

  /// Lines that a merge left cannot be read, and must not be lost with the next stamp.
  @Test func stampLosesNoLineThatCannotBeRead() throws {
    let site = try TranslatedSite.make()
    let record = "content/fr/translated-from.yml"
    try site.edit(record, "guide.md:\n", "guide.md:\n- ours\n")
    let before = try site.text(record)
    try site.edit("content/en/README.md", "A site", "A place")
    let refused = try site.toolkit("translate", "stamp", "content/fr/README.md")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("[translation/record-malformed]"))
    #expect(try site.text(record) == before)
    #expect(try site.toolkit("translate", "stamp", "content/fr/guide.md").status == 0)
    #expect(try !site.text(record).contains("- ours"))
    #expect(try site.toolkit("translate", "stamp", "content/fr/README.md").status == 0)
  }

  /// Below a line that should name a page stand another page's blocks.
  @Test(arguments: ["guide.md\n", "../guide.md:\n", "README.md:\n", "<<<<<<< ours\n"])
  func stampStopsAtAPagesLineThatCannotBeRead(_ line: String) throws {
    let site = try TranslatedSite.make()
    let record = "content/fr/translated-from.yml"
    try site.edit(record, "guide.md:\n", line)
    let before = try site.text(record)
    for words in [
      ["content/fr/README.md"], ["content/fr/guide.md"], ["--all", "--language", "fr"],
    ] {
      let run = try Command.run(Command.path, ["translate", "stamp"] + words, in: site("."))
      #expect(run.status == 1, "\(words)")
      #expect(run.errors.contains("[translation/record-malformed]"))
    }
    #expect(try site.text(record) == before)
  }

  @Test func stampOfALanguageForgetsPagesThatAreGone() throws {
    let site = try TranslatedSite.make()
    try site.remove("content/fr/guide.md")
    let run = try site.toolkit("translate", "stamp", "--all", "--language", "fr")
    #expect(run.output == "content/fr/guide.md: no longer recorded\n")
    #expect(try !site.text("content/fr/translated-from.yml").contains("guide.md:\n"))
    #expect(try site.files("content/fr").allSatisfy { !$0.hasPrefix(".") })
  }

  /// A page that the site cannot pair or read is not gone.
  @Test func stampOfALanguageKeepsPagesThatAreThere() throws {
    let site = try TranslatedSite.make()
    let record = "content/fr/translated-from.yml"
    let page = "content/fr/petit-guide.md"
    let text = try site.text("content/fr/guide.md")
    try site.remove("content/fr/guide.md")
    try site.put(page, "---\ntranslates: guide.md\n---\n\n" + text)
    #expect(try site.toolkit("translate", "stamp", "--all", "--language", "fr").status == 0)
    let before = try site.text(record)
    #expect(before.contains("\npetit-guide.md:\n"))
    try site.edit(page, "translates: guide.md", "translates: guidde.md")
    func pages(_ state: String) throws -> Int? {
      let run = try site.toolkit("translate", "status", "fr", "--format", "json")
      return try PrintedStatus(run)("fr").pages[state]
    }
    #expect(try pages("orphaned") == 1)
    let orphaned = try site.toolkit("translate", "stamp", "--all", "--language", "fr")
    #expect(orphaned.output == "There is nothing to record.\n")
    #expect(try site.text(record) == before)
    try site.remove(page)
    let linked = try Command.run(
      "ln", ["-s", "petit-guide.md", "petit-guide.md"], in: site("content/fr"))
    try #require(linked.status == 0)
    #expect(try pages("orphaned") == 0)
    let unread = try site.toolkit("translate", "stamp", "--all", "--language", "fr")
    #expect(unread.output == "There is nothing to record.\n", "\(unread.errors)")
    #expect(try site.text(record) == before)
  }

  @Test func oneCommandForNewThings() throws {
    let help = try SiteFolder().toolkit("new", "--help").output
    #expect(help.contains("toolkit translate new"))
  }
}
