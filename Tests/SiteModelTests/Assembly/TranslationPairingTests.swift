import Diagnostics
import SiteModel
import SiteTestSupport
import Testing

@Suite struct TranslationPairingTests {
  static let french = """
    # Cercle ouvert

    ## Objectif

    Écouter.

    ## Justification

    Chacun son tour.

    ## Résultats

    * Écouté.
    """

  @Test func aTranslationInheritsWhatItDoesNotSay() throws {
    let site = CheckedSite(
      .toolkit([
        "en/tools/1-open-circle.md": toolPage(
          front: "types: [trust-building]\nphases: [after]\n"),
        "fr/README.md": "# Accueil\n\nTexte.\n",
        "fr/tools/cercle.md":
          "---\ntranslates: tools/1-open-circle.md\n---\n" + Self.french,
      ]))
    #expect(site.codes == [])
    let tool = try #require(site.page("fr/tools/cercle.md")?.page.tool)
    #expect(tool.number == 1)
    #expect(tool.types == [ToolTypeID("trust-building")])
    #expect(tool.phases == [PhaseID("after")])
    #expect(tool.name == "Cercle ouvert")
  }

  /// The source's own mistake is told once, not once a language.
  @Test func aTranslationOfAnIncompleteSourceIsNotBlamedForIt() {
    let site = CheckedSite(
      .toolkit([
        "en/tools/1-open-circle.md": toolPage().replacing("## Rationale", with: "## Why"),
        "fr/README.md": "# Accueil\n\nTexte.\n", "fr/tools/1-open-circle.md": Self.french,
      ]))
    #expect(site.codes == [.toolMissingSection])
    #expect(site.page("fr/tools/1-open-circle.md")?.page.tool?.types.count == 1)
  }

  @Test func aMissingPageIsShownInTheSourceLanguage() throws {
    let site = CheckedSite(
      .toolkit([
        "en/tools/1-open-circle.md": toolPage(), "en/ideas.md": "# Ideas\n\nText.\n",
        "fr/README.md": "# Accueil\n\nTexte.\n",
      ]))
    let page = try #require(site.page("fr/ideas.md")).page
    #expect(page.isFallback)
    #expect(page.isUnindexed)
    #expect(page.address.path == "fr/ideas")
    #expect(page.title == "Ideas")
    #expect(page.parsed.language.rawValue == "en")
    #expect(site.page("fr/tools/1-open-circle.md")?.page.tool != nil)
    #expect(site.page("fr/README.md")?.page.isFallback == false)
  }

  @Test func pagesArePairedByPathOrByWhatTheyTranslate() throws {
    let site = CheckedSite(
      SourceTree([
        "site.yml": "", "en/README.md": "# Home\n\nText.\n", "en/a.md": "# A\n\nText.\n",
        "fr/README.md": "# Accueil\n\nTexte.\n",
        "fr/un-a.md": "---\ntranslates: a.md\n---\n# Un A\n\nTexte.\n",
      ]))
    #expect(site.codes == [])
    let page = try #require(site.page("en/a.md")).page
    let counterparts = site.site.counterparts(of: page).map {
      $0.map { site.site[$0].address.path }
    }
    #expect(counterparts == ["a", "fr/un-a"])
    #expect(site.page("fr/a.md") == nil)
  }

  @Test func twoTranslationsOfOnePageAreAnError() {
    let site = CheckedSite(
      SourceTree([
        "site.yml": "", "en/README.md": "# Home\n\nText.\n", "en/a.md": "# A\n\nText.\n",
        "fr/README.md": "# Accueil\n\nTexte.\n", "fr/a.md": "# A\n\nTexte.\n",
        "fr/b.md": "---\ntranslates: a.md\n---\n# B\n\nTexte.\n",
      ]))
    #expect(site.codes == [.pageDuplicateAddress])
    #expect(site.report.diagnostics.first?.message == "Two pages translate “a.md”.")
    #expect(site.report.diagnostics.first?.location.span == SourceSpan(16, 20))
  }

  @Test func headingsShareTheSourcesAnchorsWhereTheOutlinesAgree() throws {
    let site = CheckedSite(
      SourceTree([
        "site.yml": "", "en/README.md": "# Home\n\n## Purpose\n\n### Détail\n\n## End\n\nText.\n",
        "fr/README.md":
          "# Accueil\n\n## But\n\n### Détail\n\n## Fin <a id=\"fin\"></a>\n\nTexte.\n",
      ]))
    let headings = try #require(site.page("fr/README.md")).page.headings
    #expect(headings.map(\.anchor) == ["purpose", "detail", "fin"])
    #expect(headings.map(\.aliases) == [["but"], ["détail"], []])
  }

  @Test func headingsKeepTheirOwnAnchorsWhereTheOutlinesDiffer() throws {
    let site = CheckedSite(
      SourceTree([
        "site.yml": "", "en/README.md": "# Home\n\n## Purpose\n\n## End\n\nText.\n",
        "fr/README.md": "# Accueil\n\n## But\n\n### Fin\n\nTexte.\n",
      ]))
    let headings = try #require(site.page("fr/README.md")).page.headings
    #expect(headings.map(\.anchor) == ["but", "fin"])
  }

  /// GitBook's bold labels and `##` headings are one outline.
  @Test(arguments: [false, true])
  func eitherSpellingOfAToolSharesItsAnchors(_ isSourceInBold: Bool) throws {
    func spelt(_ page: String, inBold: Bool) -> String {
      guard inBold else { return page }
      return page.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.hasPrefix("## ") ? "**\(line.dropFirst(3))**" : String(line)
      }.joined(separator: "\n")
    }
    let russian = """
      # Открытый круг

      ## Цель

      Слушать.

      ## Обоснование

      По очереди.

      ## Результаты

      * Услышано.
      """
    let site = CheckedSite(
      .toolkit([
        "en/tools/1-open-circle.md": spelt(toolPage(), inBold: isSourceInBold),
        "ru/README.md": "# Дом\n\nТекст.\n",
        "ru/tools/1-open-circle.md": spelt(russian, inBold: !isSourceInBold),
      ]))
    #expect(site.codes == [])
    let headings = try #require(site.page("ru/tools/1-open-circle.md")).page.headings
    #expect(headings.map(\.anchor) == ["purpose", "rationale", "outcomes"])
    #expect(
      headings.map(\.aliases)
        == [["cel", "цель"], ["obosnovanie", "обоснование"], ["rezultaty", "результаты"]])
  }

  @Test func aTranslationMayUseTheSourcesWords() {
    let site = CheckedSite(
      .toolkit([
        "en/tools/1-open-circle.md": toolPage(), "fr/README.md": "# Accueil\n\nTexte.\n",
        "fr/language.yml": "types: {trust-building: Confiance}\n",
        "fr/tools/1-open-circle.md": Self.french
          .replacing("## Objectif", with: "**Type of tool:** Trust building\n\n## Purpose"),
      ]))
    #expect(site.codes == [])
    #expect(site.page("fr/tools/1-open-circle.md")?.page.tool != nil)
  }
}
