import Testing

@testable import SiteRendering

/// Fallbacks of one page share their text where it reads alike, and nowhere else.
@Suite struct FallbackLinksTests {
  private func site(_ body: String) throws -> [String: String] {
    try RenderedSite([
      "site.yml": "default: en\n", "en/README.md": "# Home\n", "en/a/page.md": "# P\n\n\(body)\n",
      "en/b.md": "# B\n", "en/c.md": "# C\n", "en/file.txt": "T", "de/file.txt": "D",
      "de/README.md": "# Start\n", "de/anders.md": "---\ntranslates: b.md\n---\n# Anders\n",
      "es/README.md": "# Inicio\n", "es/c.md": "# Ce\n", "fr/README.md": "# Accueil\n",
    ]).files
  }

  private func languages(_ body: String, _ part: String) throws -> [Bool] {
    let files = try site(body)
    return try ["", "de/", "es/", "fr/"].map {
      try #require(files["\($0)a/page.html"]).contains(part)
    }
  }

  @Test func aPageAtAnotherPlaceIsFoundThere() throws {
    #expect(try languages("[x](../b.md)", "<a href=\"../b.html\">x") == [true, false, true, true])
    #expect(
      try languages("[x](../b.md)", "<a href=\"../anders.html\">x") == [false, true, false, false])
  }

  @Test func pagesAtTheSamePlaceAreAlike() throws {
    for path in ["../README.md", "../c.md", "page.md"] {
      let files = try site("[x](\(path))")
      let links = try ["", "de/", "es/", "fr/"].map { language in
        let page = try #require(files["\(language)a/page.html"])
        let start = try #require(page.firstRange(of: "<p><a href=\""))
        return page[start.upperBound...].prefix { $0 != ">" }
      }
      #expect(Set(links).count == 1)
    }
  }

  @Test func filesAreTheLanguagesOwn() throws {
    let own = "href=\"../file.txt\""
    #expect(try languages("[x](../file.txt)", own) == [true, true, false, false])
  }

  @Test func titlesAreThoseOfTheLanguage() throws {
    let mention = "[x](../c.md \"mention\")"
    #expect(try languages(mention, ">Ce</a>") == [false, false, true, false])
    #expect(
      try languages("<a data-mention href=\"../c.md\">x</a>", ">Ce</a>")
        == [false, false, true, false])
    let cards =
      "<table data-view=\"cards\"><tbody><tr><td>T</td></tr></tbody></table>\n\n[x](../c.md)"
    #expect(try languages(cards, "href=\"../c.html\"") == [true, true, true, true])
  }
}
