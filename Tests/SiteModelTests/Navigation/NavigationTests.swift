import Diagnostics
import SiteModel
import SiteTestSupport
import Testing

@Suite struct NavigationTests {
  @Test func isTheSummarysTree() {
    let site = site(
      summary: """
        * [Start](README.md)
        * [Ideas](ideas/README.md "Short")
          * [One](ideas/1-one.md)
          * A label
            * [Two](ideas/2-two.md)
        * [Elsewhere](https://example.org)

        ## Group

        * [Last](last.md)
        """)
    #expect(site.codes == [])
    #expect(
      outline(site) == [
        "Start index", "Short ideas", "  One ideas/1-one", "  A label -", "    Two ideas/2-two",
        "Elsewhere https://example.org", "Last last",
      ])
    let navigation = site.site.languages[0].navigation
    #expect(navigation.groups.map(\.title) == [nil, "Group"])
    #expect(navigation.groups.map(\.entries) == [0..<6, 6..<7])
    #expect(navigation.entries.map(\.end) == [1, 5, 3, 5, 5, 6, 7])
    #expect(navigation.ancestors(of: 4) == [1, 3])
  }

  @Test func previousAndNextFollowTheVisibleOrderAndSkipOtherSites() {
    let site = site(
      summary: """
        * [Start](README.md)
        * [Elsewhere](https://example.org)
        * [Two](ideas/2-two.md)
        * [Hidden](hidden.md)
        * [One](ideas/1-one.md)
        * [Two, again](ideas/2-two.md#part)
        * [Last](last.md)
        * [Ideas](ideas/README.md)
        """, ["en/hidden.md": "---\nhidden: true\n---\n# Hidden\n\nText.\n"])
    #expect(site.codes == [])
    func name(_ id: PageID?) -> String? { id.map { site.site[$0].address.path } }
    let two = site.page("en/ideas/2-two.md")
    #expect(name(two?.previous) == "index")
    #expect(name(two?.next) == "ideas/1-one")
    #expect(name(site.page("en/last.md")?.previous) == "ideas/1-one")
    #expect(site.page("en/hidden.md")?.previous == nil)
    #expect(site.page("en/hidden.md")?.page.address.path == "hidden")
    #expect(site.page("en/README.md")?.previous == nil)
  }

  @Test func whatStandsBelowAHiddenPageOrAMissingOneMovesUp() {
    let site = site(
      summary: """
        * [Start](README.md)
          * [Hidden](hidden.md)
            * [One](ideas/1-one.md)
          * [Gone](gone.md)
            * [Two](ideas/2-two.md)
        * [Last](last.md)
        * [Ideas](ideas/README.md)
        """, ["en/hidden.md": "---\nhidden: true\n---\n# Hidden\n\nText.\n"])
    #expect(site.codes == [.summaryMissingFile])
    #expect(
      outline(site) == [
        "Start index", "  One ideas/1-one", "  Two ideas/2-two", "Last last", "Ideas ideas",
      ])
  }

  @Test func anEntrysAnchorMustBeThere() {
    let site = site(
      summary: "* [Start](README.md)\n* [Ideas](ideas/)\n* [1](ideas/1-one.md#part)\n"
        + "* [2](ideas/2-two.md#pert)\n* [L](last.md)\n* [T](ideas/2-two.md)\n"
        + "* [O](ideas/1-one.md)\n")
    #expect(site.codes == [.linkUnresolvedAnchor])
    #expect(
      outline(site).prefix(4) == [
        "Start index", "Ideas ideas", "1 ideas/1-one#part", "2 ideas/2-two",
      ])
  }

  @Test func withoutASummaryFoldersAreBranchesAndNumbersCount() {
    let text = "# T\n\nText.\n"
    let site = CheckedSite(
      SourceTree([
        "site.yml": "", "en/README.md": "# Home\n\nText.\n", "en/10-ten.md": "# Ten\n\nText.\n",
        "en/2-two.md": "# Two\n\nText.\n", "en/b/README.md": "# Bees\n\nText.\n",
        "en/b/x10.md": text, "en/b/x9.md": text, "en/c/d/e.md": text,
        "en/hidden.md": "---\nhidden: true\n---\n# H\n\nText.\n",
      ]))
    #expect(site.codes == [])
    #expect(
      outline(site) == [
        "Home index", "Two 2-two", "Ten 10-ten", "Bees b", "  T b/x9", "  T b/x10", "c -",
        "  d -", "    T c/d/e",
      ])
  }

  @Test func aTranslationWithoutASummaryHasTheSourcesOrderAndItsOwnTitles() {
    let site = site(
      summary: "* [Start](README.md)\n* [One](ideas/1-one.md \"1\")\n* [Ideas](ideas/README.md)\n"
        + "* [Two](ideas/2-two.md)\n* [Last](last.md)\n",
      [
        "fr/README.md": "# Accueil\n\nTexte.\n",
        "fr/ideas/1-one.md": "# Un\n\n## Partie\n\nTexte.\n",
      ])
    #expect(site.codes == [])
    #expect(
      outline(site, language: 1) == [
        "Accueil fr/index", "Un fr/ideas/1-one", "Ideas fr/ideas", "Two fr/ideas/2-two",
        "Last fr/last",
      ])
  }

  @Test func aTranslationsSummaryMayNameWhatOnlyTheSourceHas() {
    let site = site(
      summary: "* [Start](README.md)\n* [One](ideas/1-one.md)\n* [Ideas](ideas/README.md)\n"
        + "* [Two](ideas/2-two.md)\n* [Last](last.md)\n",
      [
        "fr/README.md": "# Accueil\n\nTexte.\n",
        "fr/SUMMARY.md": "* [Accueil](README.md)\n* [Deux](ideas/2-two.md)\n* [Rien](rien.md)\n",
      ])
    #expect(site.codes == [.summaryMissingFile])
    #expect(outline(site, language: 1) == ["Accueil fr/index", "Deux fr/ideas/2-two"])
  }

  @Test func theSummarysNameMayBeInAnyLetterCase() {
    let site = CheckedSite(
      SourceTree(["README.md": "Text.\n", "summary.md": "* [Welcome](README.md)\n"]))
    #expect(outline(site) == ["Welcome index"])
    #expect(site.page("README.md")?.page.title == "Welcome")
    #expect(site.codes == [])
  }

  private func site(summary: String, _ files: [String: String] = [:]) -> CheckedSite {
    let pages = [
      "site.yml": "", "en/SUMMARY.md": summary, "en/README.md": "# Home\n\nText.\n",
      "en/ideas/README.md": "# Ideas\n\nText.\n",
      "en/ideas/1-one.md": "# One\n\n## Part\n\nText.\n",
      "en/ideas/2-two.md": "# Two\n\n## Part\n\nText.\n", "en/last.md": "# Last\n\nText.\n",
    ]
    return CheckedSite(SourceTree(pages.merging(files) { $1 }))
  }

  /// One line an entry: label and target, indented by depth.
  private func outline(_ site: CheckedSite, language: Int = 0) -> [String] {
    site.site.languages[language].navigation.entries.map { entry in
      let indent = String(repeating: "  ", count: entry.depth)
      let target =
        switch entry.target {
        case .page(let id, let anchor):
          site.site[id].address.path + (anchor.map { "#\($0)" } ?? "")
        case .group(let address): address.path
        case .external(let address): address
        case .none: "-"
        }
      return "\(indent)\(entry.label) \(target)"
    }
  }
}
