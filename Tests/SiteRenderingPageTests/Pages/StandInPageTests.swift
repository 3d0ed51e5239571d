import SiteTestSupport
import Testing

@testable import SiteRendering

/// A page that its language lacks, shown in another one that stands in for it.
@Suite struct StandInPageTests {
  private static func site() throws -> RenderedSite {
    try RenderedSite([
      "site.yml": "base: https://toolkit.example.org/\n",
      "en/README.md": "# Home\n\nText.\n", "en/a.md": "# A\n\nText.\n",
      "en/c.md": "# C\n\nText.\n",
      "pt/README.md": "# Início\n\nTexto.\n",
      "pt/um.md": "---\ntranslates: a.md\n---\n# Um\n\nTexto, [C](c.md).\n",
      "pt-BR/README.md": "# Início BR\n\nTexto, [A](a.md).\n",
    ])
  }

  @Test func everythingNamesTheLanguageThatIsShown() throws {
    let site = try Self.site()
    let html = try #require(site.files["pt-BR/a.html"])
    #expect(html.contains("<html lang=\"pt-BR\" dir=\"ltr\">"))
    #expect(html.contains("<article lang=\"pt\" dir=\"ltr\">"))
    #expect(html.contains("<link rel=\"canonical\" href=\"https://toolkit.example.org/pt/um\">"))
    #expect(html.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(html.contains("Você está lendo a versão em português."))
    #expect(html.contains("<a href=\"../pt/um.html\" hreflang=\"pt\">"))
    #expect(html.contains("<a href=\"c.html\">C</a>"))
    #expect(!html.contains("rel=\"alternate\" hreflang"))
    #expect(site.files["pt-BR/a.md"] == nil)
    let twin = try #require(site.files["pt-BR/index.md"])
    #expect(twin.contains("[A](https://toolkit.example.org/pt/um.md)"))
  }

  @Test func whatNoNearerLanguageHasIsTheDefaultLanguages() throws {
    let html = try #require(try Self.site().files["pt-BR/c.html"])
    #expect(html.contains("<article lang=\"en\" dir=\"ltr\">"))
    #expect(html.contains("<link rel=\"canonical\" href=\"https://toolkit.example.org/c\">"))
  }
}
