import Testing

@testable import SiteRendering

@Suite struct RedirectsTests {
  private func site(_ redirects: String...) throws -> RenderedSite {
    try RenderedSite([
      "site.yml": "redirects:\n" + redirects.map { "  \($0)\n" }.joined(),
      "en/README.md": "# Home\n", "en/a/README.md": "# Folder\n", "en/a/page.md": "# Page\n",
      "en/card-index/README.md": "# Cards\n",
    ])
  }

  private func target(_ path: String, in site: RenderedSite) -> Substring? {
    site.files[path]?.firstMatch(of: /content="0; url=([^"]*)"/)?.output.1
  }

  @Test func leadFromOldAddressesToPages() throws {
    let site = try site("old/one: a/page.md", "/old/two.html: a/page", "trois/: ./a")
    #expect(target("old/one.html", in: site) == "../a/page.html")
    #expect(target("old/two.html", in: site) == "../a/page.html")
    #expect(target("trois.html", in: site) == "a.html")
    #expect(
      site.files["_redirects"]
        == "/old/one /a/page 301\n/old/two.html /a/page 301\n/trois /a 301\n")
  }

  @Test func leadFromFoldersToTheirPages() throws {
    let site = try site("x: README.md")
    #expect(target("a/index.html", in: site) == "../a.html")
    #expect(target("card-index/index.html", in: site) == "../card-index.html")
    #expect(site.files["index/index.html"] == nil)
  }

  @Test func giveWayToPages() throws {
    let site = try site(
      "a/page: README.md", "a/index: a/page.md", "old: a/page.md", "old.html: README.md")
    #expect(site.clashes == [])
    #expect(target("a/page.html", in: site) == nil)
    #expect(target("a/index.html", in: site) == "page.html")
    #expect(target("old.html", in: site) == "a/page.html")
  }

  @Test func leadToOtherSites() throws {
    let site = try site("help: https://help.example.org/a?b=1&c", "bad: javascript:alert(1)")
    #expect(site.files["_redirects"] == "/help https://help.example.org/a?b=1&c 301\n")
    #expect(target("help.html", in: site) == "https://help.example.org/a?b=1&amp;c")
    #expect(
      site.files["help.html"]?.contains("<a href=\"https://help.example.org/a?b=1&amp;c\">") == true
    )
    #expect(site.files["bad.html"] == nil)
  }

  @Test func leaveWildcardsAndForeignPlacesToTheHost() throws {
    let site = try site(
      "\"blog/*\": README.md", "été à: README.md", "../../etc/x: README.md", "gone: no.md")
    #expect(site.files["_redirects"] == "/blog/* / 301\n/%C3%A9t%C3%A9%20%C3%A0 / 301\n")
    #expect(target("été à.html", in: site) == "index.html")
    #expect(site.files.keys.allSatisfy { !$0.contains("*") && !$0.contains("..") })
  }
}
