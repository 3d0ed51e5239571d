import SiteModel
import SiteTestSupport
import Testing

@testable import SiteRendering

/// What front matter and image files change of a published page.
@Suite struct PageLookTests {
  private static let gif = Array("GIF89a".utf8) + [0x90, 0x01, 0x2C, 0x01, 0, 0, 0]

  @Test func imagesHaveTheirSizeAndAllButTheFirstWait() throws {
    let html = try page(
      """
      # Page

      ![a](a.gif) ![a](a.gif "T")

      <img src="a.gif" alt="c" width="200"> <img src="a.gif" alt="d" height="100">
      <img src="a.gif" alt="e" width="10" height="10" loading="eager"> <img src="b.gif" alt="f">
      """)
    #expect(html.contains("<img src=\"a.gif\" alt=\"a\" width=\"400\" height=\"300\" />"))
    let lazy = " loading=\"lazy\" decoding=\"async\""
    #expect(
      html.contains(
        "<img src=\"a.gif\" alt=\"a\" title=\"T\" width=\"400\" height=\"300\"\(lazy) />"))
    #expect(html.contains("alt=\"c\" width=\"200\" height=\"150\"\(lazy)>"))
    #expect(html.contains("alt=\"d\" height=\"100\" width=\"133\"\(lazy)>"))
    #expect(
      html.contains("alt=\"e\" width=\"10\" height=\"10\" loading=\"eager\" decoding=\"async\">"))
    #expect(html.contains("<img src=\"b.gif\" alt=\"f\"\(lazy)>"))
  }

  @Test func aCoverStandsAboveTheTitle() throws {
    let html = try page(
      "---\ncover: a.gif\ncoverY: 40\ncoverHeight: 300\ncoverDark: b.gif\n---\n\n# Page\n\nText.\n")
    #expect(
      html.contains(
        "<img class=\"cover-y-3 in-light\" src=\"a.gif\" alt=\"\" height=\"300\">"))
    #expect(
      html.contains(
        "<img class=\"cover-y-3 in-dark\" src=\"b.gif\" alt=\"\" height=\"300\" loading=\"lazy\">"))
    #expect(!html.contains(" style="))
    let hidden = try page(
      "---\ncover: a.gif\nlayout:\n  cover:\n    visible: false\n---\n\n# Page\n\nText.\n")
    #expect(!hidden.contains("class=\"cover"))
  }

  @Test func tagsStandBelowTheTitle() throws {
    let html = try page("---\ntags: [beta, <b>]\n---\n\n# Page\n\nText.\n")
    #expect(
      html.contains(
        "<ul class=\"tags\" aria-label=\"Tags\">\n<li>Beta version</li>\n<li>&lt;b&gt;</li>\n</ul>")
    )
  }

  @Test func layoutLeavesPartsOut() throws {
    let all = try page("---\ndescription: Lead.\n---\n\n# Page\n\n## One\n\nText.\n")
    let parts = ["<nav class=\"outline\"", "<nav class=\"pager\"", "<div class=\"lead\">"]
    for part in parts { #expect(all.contains(part)) }
    let none = try page(
      """
      ---
      description: Lead.
      layout:
        width: wide
        title: {visible: false}
        description: {visible: false}
        tableOfContents: {visible: false}
        outline: {visible: false}
        pagination: {visible: false}
        metadata: {visible: false}
      ---

      # Page

      ## One

      Text.
      """)
    for part in parts { #expect(!none.contains(part)) }
    #expect(none.contains("<h1 class=\"visually-hidden\">Page</h1>"))
    #expect(none.contains("<div class=\"frame page-wide without-navigation\">"))
    #expect(none.contains("<meta name=\"description\" content=\"Lead.\">"))
  }

  @Test func whatIsKeptOutOfIndicesSaysSo() throws {
    let html = try page("---\nnoIndex: true\n---\n\n# Page\n\nText.\n")
    #expect(html.contains("<meta name=\"robots\" content=\"noindex, nofollow\">"))
  }

  @Test func statedAddressesWin() throws {
    let html = try page(
      "---\nmetaLinks:\n  canonical: other.md\n  alternates: [../fr/autre.md]\n---\n\n# Page\n\nText.\n"
    )
    #expect(html.contains("<link rel=\"canonical\" href=\"https://toolkit.example.org/other\">"))
    #expect(html.contains("hreflang=\"fr\" href=\"https://toolkit.example.org/fr/page\">"))
    let outside = try page(
      "---\nmetaLinks:\n  canonical: https://example.org/x\n---\n\n# Page\n\nText.\n")
    #expect(outside.contains("<link rel=\"canonical\" href=\"https://example.org/x\">"))
  }

  /// Nothing but its address says which language a page of another site is in.
  @Test func pagesOfOtherSitesAreAlternatesToo() throws {
    func links(_ alternates: String) throws -> [Substring] {
      let site = try RenderedSite([
        "README.md": "---\nmetaLinks:\n  alternates: \(alternates)\n---\n\n# Home\n\nText.\n"
      ])
      return try #require(site.files["index.html"]).matches(
        of: /hreflang="([^"]*" href="[^"]*)"/
      ).map(\.output.1)
    }
    #expect(
      try links("[https://example.org/docs/fr/start, https://pt-br.example.net/]") == [
        "en\" href=\"https://toolkit.example.org/", "fr\" href=\"https://example.org/docs/fr/start",
        "pt-BR\" href=\"https://pt-br.example.net/",
        "x-default\" href=\"https://toolkit.example.org/",
      ])
    #expect(try links("[https://www.example.org/api/start, https://en.example.org/]") == [])
  }

  @Test(arguments: [(-200, 10), (-12, 6), (0, 5), (5, 5), (15, 4), (100, 0), (400, 0)])
  func coversMoveInTenSteps(_ offset: Int, _ step: Int) throws {
    let html = try page("---\ncover: a.gif\ncoverY: \(offset)\n---\n\n# Page\n\nText.\n")
    #expect(html.contains("class=\"cover-y-\(step)\""))
  }

  private func page(_ text: String) throws -> String {
    let site = try RenderedSite(
      [
        "site.yml": "", "en/README.md": "# Home\n\nText.\n", "en/page.md": text,
        "en/SUMMARY.md": "* [Home](README.md)\n* [Page](page.md)\n* [Other](other.md)\n",
        "en/other.md": "# Other\n\nText.\n", "en/a.gif": "", "en/b.gif": "",
        "fr/README.md": "# Accueil\n\nTexte.\n", "fr/page.md": "# Page\n\nTexte.\n",
        "fr/autre.md": "---\ntranslates: other.md\n---\n\n# Autre\n\nTexte.\n",
        "en/.gitbook/tags.yaml": "- tag: beta\n  label: Beta version\n",
      ], images: ["en/a.gif": Self.gif])
    return try #require(site.files["page.html"])
  }
}
