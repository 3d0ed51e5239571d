import SiteModel
import Testing

@testable import SiteRendering

/// What a GitBook repository has that no file stands behind: pages of groups, lists in empty parents,
/// redirects.
@Suite struct RepositoryPagesTests {
  private static let content = [
    "SUMMARY.md": """
    # Table of contents

    * [Start](intro.md)

    ## The guide <a href="#guide" id="guide"></a>

    * [Parent](parent.md)
      * [One](one.md)
      * [Two](two.md)
      * [Hidden from programs](no-index.md)
    * A label
      * [Three](three.md)
    * [Elsewhere](https://example.org/x)

    ## Parent

    * [Own](parent/own.md)
    """,
    "intro.md": "# Start\n\nWords. ![x](picture.png)\n",
    "parent.md": "# Parent\n",
    "one.md": "---\ndescription: About one.\n---\n# One\n\nText.\n",
    "two.md": "# Two & more\n\nText of two.\n",
    "no-index.md": "---\nnoIndex: true\n---\n# Hidden from programs\n\nText.\n",
    "three.md": "# Three\n\nText of three.\n",
    "parent/own.md": "# Own\n\nText.\n",
    ".gitbook.yaml": "structure:\n  readme: intro.md\nredirects:\n  old/one: one.md\n",
    "picture.png": "", "other.png": "", ".gitbook/assets/kept.pdf": "",
  ]

  private static let site = Result { try RenderedSite(content) }

  private func file(_ path: String) throws -> String {
    try #require(try Self.site.get().files[path])
  }

  @Test func aGroupHasAPageThatListsWhatStandsInIt() throws {
    let page = try file("guide.html")
    #expect(page.contains("<h1>The guide</h1>"))
    #expect(
      page.contains(
        """
        <ul class="children">
        <li><a href="guide/parent.html">Parent</a></li>
        <li><span>A label</span><ul class="children">
        <li><a href="guide/three.html">Three</a><p>Text of three.</p></li>
        </ul>
        </li>
        <li><a class="external" rel="external" href="https://example.org/x">Elsewhere</a></li>
        </ul>
        """))
  }

  @Test func thePageOfAGroupIsCurrentInItsNavigation() throws {
    #expect(
      try file("guide.html").contains(
        "<span class=\"group-name\" aria-current=\"page\">The guide</span>"))
    let page = try file("guide/one.html")
    #expect(page.contains("<span class=\"group-name\">The guide</span>"))
  }

  @Test func searchEnginesAreToldOfGroups() throws {
    #expect(
      try file("sitemap.xml").contains("<loc>https://toolkit.example.org/guide</loc></url>"))
  }

  /// A group of another space stands inside the entry of that space.
  @Test func thePageOfAGroupInsideAnEntryIsCurrentToo() throws {
    for count in [1, NavigationSheets.wholeTreeLimit] {
      var content = [
        "a/SUMMARY.md": "* [Start](README.md)\n", "a/README.md": "# Start\n\nText.\n",
        "b/README.md": "# B\n\nText.\n",
        "b/SUMMARY.md": "* [B](README.md)\n\n## Calls\n\n",
      ]
      for number in 1...count {
        content["b/SUMMARY.md"]? += "* [Call \(number)](\(number).md)\n"
        content["b/\(number).md"] = "# Call \(number)\n\nText.\n"
      }
      let page = try #require(RenderedSite(content).files["b/calls.html"])
      #expect(page.contains("<a href=\"calls.html\" aria-current=\"page\"><span>Calls</span></a>"))
      #expect(page.contains("<details open>"))
    }
  }

  @Test func theTwinOfAGroupListsAllItsPages() throws {
    let twin = try file("guide.md")
    #expect(
      twin.hasSuffix(
        """
        # The guide

        - [Parent](https://toolkit.example.org/guide/parent.md)
        - [One](https://toolkit.example.org/guide/one.md): About one.
        - [Two & more](https://toolkit.example.org/guide/two.md): Text of two.
        - [Three](https://toolkit.example.org/guide/three.md): Text of three.

        """))
  }

  @Test func anEmptyParentListsItsChildren() throws {
    let page = try file("guide/parent.html")
    #expect(
      page.contains(
        """
        <ul class="children">
        <li><a href="one.html">One</a><p>About one.</p></li>
        <li><a href="two.html">Two</a><p>Text of two.</p></li>
        """))
    #expect(
      try file("guide/parent.md").hasSuffix(
        """
        # Parent

        - [One](https://toolkit.example.org/guide/one.md): About one.
        - [Two & more](https://toolkit.example.org/guide/two.md): Text of two.

        """))
  }

  @Test func theGroupIsAStepOfTheWayDown() throws {
    #expect(try file("guide/one.html").contains("<a href=\"../guide.html\">The guide</a>"))
  }

  @Test(arguments: [
    ("intro.html", "index.html"), ("old/one.html", "../guide/one.html"),
    ("guide/index.html", "../guide.html"), ("parent/index.html", "../parent.html"),
  ])
  func oldAddressesLeadOn(_ path: String, _ target: String) throws {
    #expect(try file(path).contains("content=\"0; url=\(target)\""))
  }

  @Test func theLandingPagesTwinAnswersOnItsOwnName() throws {
    #expect(try file("intro.md") == file("index.md"))
    #expect(try Self.site.get().files["readme.md"] == nil)
  }

  @Test func onlyWhatIsMentionedOrKeptIsPublished() throws {
    #expect(try Self.site.get().copies == ["picture.png", "assets/kept.pdf"])
  }

  @Test func nothingIsPublishedTwice() throws {
    #expect(try Self.site.get().clashes == [])
  }

  /// A space that moved to its language's prefix answers at its old address.
  @Test func movedSpacesAnswerWhereTheyWere() throws {
    let site = try RenderedSite([
      "LANGS.md": "* [English](en)\n* [Français](fr)\n",
      "en/README.md": "# Home\n\nText.\n", "fr/README.md": "# Accueil\n\nTexte.\n",
      "fr/SUMMARY.md": "* [Accueil](README.md)\n\n## Aide\n\n* [Aide](aide.md)\n",
      "fr/aide.md": "# Aide\n\nTexte.\n",
    ])
    #expect(site.files["_redirects"] == "/en/* /:splat 301\n/v/fr/* /fr/:splat 301\n")
    #expect(site.files["en/index.html"]?.contains("url=../index.html") == true)
    #expect(site.files["v/fr.html"]?.contains("url=../fr/index.html") == true)
    #expect(site.files["fr/aide/aide.html"] == nil)
    #expect(site.files["fr/aide.html"] != nil)
  }
}
