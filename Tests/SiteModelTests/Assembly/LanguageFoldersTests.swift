import SiteModel
import SiteTestSupport
import Testing

@Suite struct LanguageFoldersTests {
  private static func site(_ folders: [String: String]) -> CheckedSite {
    CheckedSite(
      SourceTree(
        ["site.yml": "", "en/README.md": "# Home\n\nText.\n", "en/a.md": "# A\n\nText.\n"]
          .merging(folders) { $1 }))
  }

  @Test(arguments: [
    ("en-XQ9", "“XQ9” is no registered script, region or variant. Did you mean “en”?"),
    ("fr-Zzzy", "“Zzzy” is no registered script, region or variant. Did you mean “fr”?"),
    ("pt_BR", "Did you mean “pt-BR”?"),
    ("french", "Name it by a BCP 47 tag such as “fr” or “pt-BR”."),
  ])
  func aNameThatIsNoTagIsTold(_ name: String, _ hint: String) {
    let site = Self.site(["\(name)/README.md": "# X\n\nText.\n"])
    #expect(site.codes == [.languageUnknownTag])
    #expect(site.report.diagnostics.first?.hint == hint)
    #expect(site.site.languages.count == 1)
  }

  @Test(arguments: [
    (["pt-BR", "pt-br"], "pt-BR"), (["pt-br", "PT-br"], "PT-br"), (["he", "iw"], "he"),
    (["fr", "fra"], "fr"),
  ])
  func twoFoldersOfOneLanguageAreAnError(_ names: [String], _ kept: String) {
    let site = Self.site([
      "\(names[0])/README.md": "# X\n\nText.\n", "\(names[1])/language.yml": "name: X\n",
    ])
    #expect(site.codes == [.languageDuplicateTag])
    #expect(site.site.languages.map(\.profile.folder) == ["en", kept])
  }

  /// As it is the folder's page for addresses.
  @Test func aReadMeInAnyLetterCaseMarksALanguageAndIsItsHome() throws {
    let site = Self.site(["fr/readme.md": "# Accueil\n\nTexte.\n"])
    #expect(site.codes == [])
    let home = try #require(site.page("fr/readme.md")).page
    #expect(home.address.path == "fr/index")
    #expect(home.key == .home)
    #expect(!home.isFallback)
    if case .home = home.kind {} else { Issue.record("not the home") }
    #expect(site.site.counterparts(of: home).compactMap { $0 }.count == 2)
  }

  /// Nobody takes these for languages.
  @Test func foldersWithoutPagesAreLeftAlone() {
    let site = Self.site([
      "static/notes.md": "Text.\n", ".github/README.md": "Text.\n", "assets/map.svg": "<svg/>",
      "img/a.png": "PNG",
    ])
    #expect(site.codes == [])
    #expect(site.site.languages.count == 1)
  }
}
