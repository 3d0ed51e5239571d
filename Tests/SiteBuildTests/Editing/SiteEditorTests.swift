import Diagnostics
import SiteBuild
import SiteModel
import Testing

@Suite struct SiteEditorTests {
  private static let files = [
    "content/site.yml": """
    base: https://example.org/
    default: en
    tools: [tools]
    types: [trust-building, capacity-development]
    phases: [before, after]
    """,
    "content/en/language.yml": "title: Kit\n",
    "content/en/README.md": "# Home\n\nWelcome.\n",
    "content/en/guide.md": "# Guide\n\nFirst of all come some words.\n\nThen [home](README.md).\n",
    "content/en/tools/1-circle.md": """
    ---
    types: [trust-building]
    ---
    # 1. Circle

    ## Purpose

    To hear.

    ## Rationale

    Turns make room.

    ## Outcomes

    * Everyone was heard.

    """,
    "content/fr/README.md": "# Accueil\r\n\r\nBienvenue.\r\n",
  ]

  private static let guide = "# Le guide\n\nD’abord.\n\nPuis.\n"

  private func edited() async throws -> EditedSite { try await EditedSite(Self.files) }

  @Test func aDraftIsWhatSavingItWouldMake() async throws {
    var site = try await edited()
    for text in [
      "# Guide\n\nOther words.\n", "# Another title\n\n## New\n\n[x](#new)\n",
      "# Guide\n\n[gone](gone.md)\n",
    ] {
      let draft = try await SiteEditor(site.live).draft(text, of: "en/guide.md")
      let before = try site.folder.text("content/en/guide.md")
      try site.write("content/en/guide.md", text)
      try await site.follow()
      let saved = try await SiteEditor(site.live).page("en/guide.md")
      #expect(before != text)
      #expect(draft.report == saved.report)
      #expect(draft.text == saved.text)
      #expect(draft.isShown == saved.isShown)
      #expect(try await draft.snapshot.difference(from: saved.snapshot) == nil)
    }
  }

  @Test func aDraftTellsWhatIsWrongWithItsOwnFile() async throws {
    let site = try await edited()
    let editor = SiteEditor(site.live)
    let draft = try await editor.draft("# Guide\n\n[gone](gone.md)\n", of: "en/guide.md")
    #expect(draft.report.diagnostics.map(\.code) == [.linkUnresolved])
    #expect(draft.otherErrors == 0)
    #expect(!draft.isShown)
    let home = try await editor.draft("# Home\n\nWelcome back.\n", of: "en/README.md")
    #expect(home.report.errorCount == 0)
    #expect(home.isShown)
  }

  @Test func aFormsAnswerIsMadeInTheText() async throws {
    let site = try await edited()
    let editor = SiteEditor(site.live)
    let tool = try await editor.page("en/tools/1-circle.md")
    let draft = try await editor.draft(
      tool.text, of: tool.file,
      changing: .form(.init(number: 1, types: ["capacity-development"], phases: ["after"])))
    #expect(
      draft.text
        == tool.text.replacing(
          "types: [trust-building]\n", with: "types: [capacity-development]\nphases: [after]\n"))
    #expect(draft.form?.types.map(\.isChosen) == [false, true])
  }

  @Test func savingKeepsTheFilesLineEnds() async throws {
    let site = try await edited()
    let editor = SiteEditor(site.live)
    let page = try await editor.page("fr/README.md")
    #expect(page.text == "# Accueil\n\nBienvenue.\n")
    let changes = try editor.save(
      page.text.replacing("Bienvenue", with: "Bonjour"), of: page.file, knownAs: page.digest)
    #expect(changes.changes.paths == [site.folder("content/fr/README.md").string])
    #expect(try site.folder.text("content/fr/README.md") == "# Accueil\r\n\r\nBonjour.\r\n")
  }

  @Test func aPageIsWhatItsFileSaysWhateverTheSiteHasFollowed() async throws {
    let site = try await edited()
    try site.folder.put("content/en/guide.md", "# Guide\n\nTheirs.\n")
    let page = try await SiteEditor(site.live).page("en/guide.md")
    #expect(page.text == "# Guide\n\nTheirs.\n")
    #expect(page.digest == ContentDigest(of: Array(page.text.utf8)))
    let file = try await page.snapshot.file(at: "guide.html") ?? []
    #expect(String(decoding: file, as: UTF8.self).contains("Theirs."))
  }

  @Test func pagesOfARepositorysSpacesAreFound() async throws {
    let site = try await EditedSite([
      "content/README.md": "# Home\n", "content/guide.md": "# Guide\n\nWords.\n",
      "content/SUMMARY.md": "# Summary\n\n* [Home](README.md)\n* [Guide](guide.md)\n",
    ])
    let editor = SiteEditor(site.live)
    let linked = site.live.snapshot.linked.site
    let files = linked.pages.map { SiteEditor.file(of: $0, in: linked) }
    #expect(files.sorted() == ["README.md", "guide.md"])
    let page = try await editor.page("guide.md")
    _ = try editor.save("# Guide\n\nOthers.\n", of: page.file, knownAs: page.digest)
    #expect(try site.folder.text("content/guide.md") == "# Guide\n\nOthers.\n")
    let nothing = SiteEditor.Stamp(blocks: [], digest: page.digest, sourceDigest: page.digest)
    await #expect(throws: EditError.self) { try await editor.stamp("guide.md", nothing) }
  }

  @Test func whatWasChangedMeanwhileIsNotWrittenOver() async throws {
    let site = try await edited()
    let editor = SiteEditor(site.live)
    let page = try await editor.page("en/guide.md")
    try site.folder.put("content/en/guide.md", "# Theirs\n")
    do {
      _ = try editor.save("# Mine\n", of: page.file, knownAs: page.digest)
      Issue.record("it was saved")
    } catch EditError.changed(_, let bytes) {
      #expect(bytes == Array("# Theirs\n".utf8))
    }
    #expect(try site.folder.text("content/en/guide.md") == "# Theirs\n")
  }

  @Test func pagesAreFoundByTheirAddresses() async throws {
    let site = try await edited()
    let editor = SiteEditor(site.live)
    #expect(try editor.file(at: "index.html") == "en/README.md")
    #expect(try editor.file(at: "guide") == "en/guide.md")
    #expect(try editor.file(at: "fr") == "fr/README.md")
    #expect(try editor.file(at: "fr/guide.html") == "en/guide.md")
    #expect(throws: EditError.self) { try editor.file(at: "nothing") }
    for file in ["site.yml", "en/language.yml", "../content/en/guide.md", "", "en"] {
      await #expect(throws: EditError.self, "\(file)") { try await editor.page(file) }
      await #expect(throws: EditError.self, "\(file)") { try await editor.draft("", of: file) }
    }
  }

  @Test func aTranslationIsBegunEditedAndStamped() async throws {
    var site = try await edited()
    let begun = try await SiteEditor(site.live).begin("en/guide.md", in: "fr")
    #expect(begun.file == "fr/guide.md")
    try await site.follow(begun.changes)
    let editor = SiteEditor(site.live)
    let page = try await editor.page(begun.file)
    let pairs = try #require(page.translation?.pairs)
    #expect(pairs.map(\.state) == [.untranslated, .untranslated, .untranslated])
    #expect(pairs.map(\.number) == [1, 2, 3])
    let draft = try await editor.draft(
      page.text, of: page.file, changing: .blocks([0: "Le guide", 1: "D’abord des mots."]))
    #expect(draft.text.hasPrefix("# Le guide\n\nD’abord des mots.\n\nThen "))
    let saved = try editor.save(draft.text, of: page.file, knownAs: page.digest)
    try await site.follow(saved.changes)
    let now = SiteEditor(site.live)
    let written = try await now.page(page.file)
    let source = try #require(written.translation?.sourceDigest)
    let old = SiteEditor.Stamp(blocks: [1], digest: page.digest, sourceDigest: source)
    await #expect(throws: EditError.self) { try await now.stamp(page.file, old) }
    let stamp = SiteEditor.Stamp(blocks: [1, 2], digest: written.digest, sourceDigest: source)
    try await site.follow(try await now.stamp(page.file, stamp))
    // Who has not followed the record does not write over it.
    await #expect(throws: EditError.self) {
      try await now.stamp(
        page.file, SiteEditor.Stamp(blocks: [3], digest: written.digest, sourceDigest: source))
    }
    let after = try #require(try await SiteEditor(site.live).page(page.file).translation)
    #expect(after.pairs.map(\.state) == [.current, .current, .untranslated])
    await #expect(throws: EditError.self) {
      try await SiteEditor(site.live).begin("en/guide.md", in: "fr")
    }
  }

  @Test(arguments: [
    "Un.\n\nDeux.", "Un.\n\n \n* Deux.", "* un\n* deux", "```", "<!--", "Un.\n# Deux",
  ])
  func aBlocksTextThatIsNotOneBlockIsRefused(_ text: String) async throws {
    let site = try await EditedSite(Self.files.merging(["content/fr/guide.md": Self.guide]) { $1 })
    do throws(EditError) {
      _ = try await SiteEditor(site.live).draft(
        Self.guide, of: "fr/guide.md", changing: .blocks([1: text]))
      Issue.record("“\(text)” was taken")
    } catch {
      guard case .notOneBlock = error else { throw error }
    }
  }

  @Test(arguments: [
    ("Un.\nDeux.", "Un.\nDeux."), ("\n\nUn.\n\n", "Un."), ("", ""), ("# Un", "# Un"),
  ])
  func aBlocksTextMayHaveLinesAndBeEmpty(_ text: String, _ written: String) async throws {
    let site = try await EditedSite(Self.files.merging(["content/fr/guide.md": Self.guide]) { $1 })
    let draft = try await SiteEditor(site.live).draft(
      Self.guide, of: "fr/guide.md", changing: .blocks([1: text]))
    #expect(draft.text == "# Le guide\n\n\(written)\n\nPuis.\n")
  }

  @Test func blocksThatLieOverEachOtherHaveNoPlace() async throws {
    let site = try await edited()
    let editor = SiteEditor(site.live)
    await #expect(throws: EditError.self) {
      try await editor.draft("# Guide\n", of: "en/guide.md", changing: .blocks([0: "x"]))
    }
  }
}
