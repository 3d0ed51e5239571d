import SiteModel
import SiteTestSupport
import Testing

/// What a language lacks is taken from a wider one of the site, then from the default language.
@Suite struct StandInLanguagesTests {
  static let content: [String: String] = [
    "site.yml": "types: [trust]\n",
    "en/README.md": "# Home\n\nText.\n", "en/a.md": "# A\n\nText.\n",
    "en/b.md": "# B\n\nText.\n", "en/c.md": "# C\n\nText.\n",
    "en/language.yml": "title: Kit\ntypes: {trust: Trust}\n",
    "en/SUMMARY.md": "* [Home](README.md)\n* [A](a.md)\n* [B](b.md)\n* [C](c.md)\n",
    "pt/README.md": "# Início\n\nTexto.\n",
    "pt/um.md": "---\ntranslates: a.md\n---\n# Um\n\n[Dois](dois.md) ![m](m.png) [C](c.md)\n",
    "pt/dois.md": "---\ntranslates: b.md\n---\n# Dois\n\nTexto.\n", "pt/m.png": "PNG",
    "pt/language.yml": "title: Caixa\ntypes: {trust: Confiança}\n",
    "pt/SUMMARY.md": "* [C](c.md)\n* [Um](um.md)\n* [Dois](dois.md)\n* [Início](README.md)\n",
    "pt-BR/README.md": "# Início BR\n\nTexto.\n",
    "pt-BR/b-br.md": "---\ntranslates: b.md\n---\n# Dois BR\n\nTexto.\n",
  ]

  private let site = CheckedSite(SourceTree(content))

  private func brazilian(_ key: String) throws -> LinkedPage {
    let language = try #require(site.site.languages.first { $0.tag.rawValue == "pt-BR" })
    return site.linked[try #require(language.byKey[PagePath(clean: key)])]
  }

  @Test func aPageIsShownFromTheNearestLanguageThatHasItItself() throws {
    #expect(site.codes == [])
    let shown = try ["README.md", "a.md", "b.md", "c.md"].map { key in
      let page = try brazilian(key).page
      return "\(page.address.path): \(site.site.languages[page.textLanguage].tag.rawValue)"
    }
    #expect(shown == ["pt-BR/index: pt-BR", "pt-BR/a: pt", "pt-BR/b-br: pt-BR", "pt-BR/c: en"])
    let page = try brazilian("a.md").page
    #expect(page.isFallback && page.isUnindexed)
    #expect(page.title == "Um")
    #expect(site.site.original(of: page).address.path == "pt/um")
  }

  /// The text keeps its own language's names of files; the reader stays in theirs.
  @Test func itsLinksLeadToTheReadersPages() throws {
    let page = try brazilian("a.md")
    let other = try brazilian("b.md").page
    let third = try brazilian("c.md").page
    #expect(page.target(of: "dois.md", .link) == .page(other.id, anchor: nil))
    #expect(page.target(of: "c.md", .link) == .page(third.id, anchor: nil))
    #expect(page.target(of: "m.png", .image) == .asset("pt/m.png"))
  }

  @Test func labelsTitleAndTableOfContentsAreThoseOfTheNearest() throws {
    let language = try #require(site.site.languages.first { $0.tag.rawValue == "pt-BR" })
    #expect(language.profile.label(of: ToolTypeID("trust")) == "Confiança")
    #expect(language.profile.understoodTypeLabels.map(\.label) == ["Confiança", "Trust"])
    #expect(site.site.title(in: language) == "Caixa")
    #expect(language.navigation.entries.map(\.label) == ["C", "Um", "Dois BR", "Início BR"])
  }

  /// A bare tag and the one with its usual script stand in for each other; another script does not.
  @Test func scriptsDoNotMix() throws {
    let site = CheckedSite(
      SourceTree([
        "site.yml": "", "en/README.md": "# Home\n\nText.\n", "en/a.md": "# A\n\nText.\n",
        "zh/README.md": "# 首页\n\n字。\n", "zh-Hans/a.md": "# 甲\n\n字。\n",
        "zh-Hans/README.md": "# 首页\n\n字。\n", "zh-TW/README.md": "# 首頁\n\n字。\n",
      ]))
    #expect(site.page("zh/a.md")?.page.title == "甲")
    #expect(site.page("zh-TW/a.md")?.page.title == "A")
  }
}
