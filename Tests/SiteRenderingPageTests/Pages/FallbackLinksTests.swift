import SiteModel
import SiteTestSupport
import Testing

@testable import SiteRendering

/// Fallbacks of one page share its body where their links read alike, and only there.
@Suite struct FallbackLinksTests {
  /// Arabic and Spanish have a home alone; German has a page at a path of its own, French a file.
  private static func site() throws -> RenderedSite {
    try RenderedSite([
      "site.yml": "default: en\n", "en/README.md": "# Home\n\nText.\n",
      "en/guide/a.md": """
      # A

      [Part](b.md#part), [C](../c.md), [Self](#mine), [German](../../de/guide/a.md).

      ## Mine

      Text.

      """,
      "en/guide/b.md": "# B\n\n## Part\n\nText.\n",
      "en/c.md": "# C\n\n![Map](map.svg)\n", "en/map.svg": "<svg/>", "fr/map.svg": "<svg/>",
      "ar/README.md": "# ar\n\nText.\n", "es/README.md": "# es\n\nText.\n",
      "fr/README.md": "# fr\n\nText.\n", "de/README.md": "# de\n\nText.\n",
      "de/guide/be.md": "---\ntranslates: guide/b.md\n---\n# Be\n\n## Eins\n\n## Zwei\n\nText.\n",
    ])
  }

  private static func links(of path: String) throws -> [String] {
    let html = try #require(try site().files[path])
    let body = try #require(html.split(separator: "<article").last)
    return ["Part", "C", "Self", "German"].compactMap { label in
      body.split(separator: "<a href=\"").first { $0.contains("\">\(label)</a>") }
        .map { String($0.prefix { $0 != "\"" }) }
    }
  }

  @Test(arguments: ["ar", "es", "fr"])
  func linksAmongFallbacksStayInTheReadersLanguage(_ language: String) throws {
    let links = try Self.links(of: "\(language)/guide/a.html")
    #expect(links == ["b.html#part", "../c.html", "#mine", "../../de/guide/a.html"])
  }

  @Test func whatALanguageHasItselfIsLinkedWhereItStands() throws {
    #expect(try Self.links(of: "de/guide/a.html") == ["be.html", "../c.html", "#mine", "#"])
  }

  @Test(arguments: [
    ("ar", "../map.svg"), ("de", "../map.svg"), ("es", "../map.svg"), ("fr", "map.svg"),
  ])
  func filesAreTheReadersWhereThereAreAny(_ language: String, _ file: String) throws {
    let html = try #require(try Self.site().files["\(language)/c.html"])
    #expect(html.contains("<img src=\"\(file)\""))
  }

  @Test func onlyLinksBetweenFallbacksAreTakenForAlikeUnseen() throws {
    let site = try Self.site()
    let linked = site.checked.linked
    let links = FallbackLinks(linked.site)
    func page(_ path: String) throws -> LinkedPage {
      try #require(linked.pages.first { $0.page.address.path == path })
    }
    #expect(!links.areAlike(try page("guide/a"), try page("es/guide/a")))
    #expect(links.areAlike(try page("ar/guide/b"), try page("es/guide/b")))
    #expect(!links.areAlike(try page("ar/c"), try page("es/c")))
  }
}
