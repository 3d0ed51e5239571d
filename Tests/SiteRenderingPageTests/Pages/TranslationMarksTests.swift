import SiteModel
import SiteSearch
import Testing

@testable import SiteRendering

/// What readers of a translation see of its state.
@Suite struct TranslationMarksTests {
  /// A site of two languages with one page beside the home page.
  private func page(
    _ source: String, _ translation: String, _ lines: [RecordText.Line], from: String = "en",
    to: String = "fr"
  ) throws -> String {
    let site = try RenderedSite([
      "site.yml": "default: \(from)\n", "\(from)/README.md": "# Home\n\nWords.\n",
      "\(from)/p.md": source, "\(to)/README.md": "# X\n\nX.\n", "\(to)/p.md": translation,
      "\(to)/translated-from.yml": RecordText(["p.md": lines]).text,
    ])
    return try #require(site.files["\(to)/p.html"])
  }

  private func article(_ html: String) -> String {
    let start = html.range(of: "<article")?.lowerBound ?? html.startIndex
    let end = html.range(of: "</article>")?.lowerBound ?? html.endIndex
    return String(html[start..<end])
  }

  private let title = RecordText.Line.source("T", .title)

  // MARK: - Untranslated

  @Test func wordsOfTheSourceHaveItsLanguage() throws {
    let html = try page(
      "---\ndescription: About it.\n---\n# T\n\nOne.\n\n## Two\n\n* Three\n* Four\n",
      "---\ndescription: About it.\n---\n# T\n\nOne.\n\n## Two\n\n* Three\n* Quatre\n",
      [
        .untranslated("About it.", .description), .untranslated("T", .title),
        .untranslated("One.", .paragraph), .untranslated("Two", .heading),
        .untranslated("Three", .item), .source("Four", .item),
      ])
    let text = article(html)
    for part in [
      "<h1 lang=\"en\" dir=\"ltr\">T</h1>", "<p lang=\"en\" dir=\"ltr\">About it.</p>",
      "<p lang=\"en\" dir=\"ltr\">One.</p>", "<h2 lang=\"en\" dir=\"ltr\" id=\"two\">",
      "<li lang=\"en\" dir=\"ltr\">Three</li>\n<li>Quatre</li>",
    ] { #expect(text.contains(part), "\(part)") }
    #expect(!text.contains("details"))
    #expect(html.contains("<a href=\"#two\"><span lang=\"en\" dir=\"ltr\">Two</span></a>"))
    #expect(html.contains("<span lang=\"en\" dir=\"ltr\">T</span></a>"), "the navigation")
    #expect(!html.contains("noindex"))
  }

  /// Who writes over the source's words translates: the record need not be touched.
  @Test func wordsOfOnesOwnHaveNot() throws {
    let html = try page(
      "# T\n\nOne.\n", "# Té\n\nUn.\n", [title, .untranslated("One.", .paragraph)])
    #expect(!article(html).contains("lang="))
  }

  /// The number of an item stays on the side of its list, and a nested list has its own words.
  @Test(arguments: [("ar", "* One\n* Two\n"), ("fr", "* One\n  * Two\n")])
  func anItemsTextIsAnElementWhereTheItemIsNot(_ language: String, _ list: String) throws {
    let html = try page(
      "# T\n\n\(list)", "# X\n\n\(list.replacing("Two", with: "2"))",
      [title, .untranslated("One", .item), .source("Two", .item)], to: language)
    #expect(article(html).contains("<li><div lang=\"en\" dir=\"ltr\">One</div>"))
  }

  // MARK: - Outdated

  @Test func behindATextStandsWhatTheSourceSaysNow() throws {
    let html = try page(
      "# T\n\nNow *this*, [home](README.md#x), [here](p.md).\n", "# X\n\nUn.\n",
      [title, .source("Then that.", .paragraph)])
    #expect(
      article(html).contains(
        """
        <p>Un.</p>
        <details class="outdated"><summary>L’original a changé depuis cette traduction.</summary>
        <div lang="en" dir="ltr">
        <p>Now <em>this</em>, <a href="../index.html">home</a>, <a href="../p.html">here</a>.</p>
        </div>
        </details>
        """))
  }

  /// No heading of the source comes into the page's outline, and no id stands twice.
  @Test func theSourcesWordsBringNoHeadingsAndNoIDs() throws {
    let source = """
      # T <a href="#t" id="t"></a>

      ## Now <a href="#two" id="two"></a>

      <a id="here"></a>Text[^n] now.

      [^n]: A note now.
      """
    let translation = """
      # X

      ## Deux <a href="#two" id="two"></a>

      <a id="here"></a>Texte[^n].

      [^n]: Une note.
      """
    let html = try page(
      source, translation,
      [
        .source("Then", .title), .source("Then", .heading), .source("Then", .paragraph),
        .source("Then", .paragraph),
      ])
    let text = article(html)
    let ids = text.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count && ids.count == 4, "\(ids)")
    #expect(text.components(separatedBy: "<details class=\"outdated\">").count == 5)
    #expect(text.components(separatedBy: "<h").count == 3)
    #expect(text.contains("</h1>\n<details class=\"outdated\">"))
    #expect(text.contains("<p><strong>Now </strong></p>"))
    #expect(text.contains("<p><a></a>Text<sup class=\"footnote-ref\">1</sup> now.</p>"))
    #expect(text.contains("<p>A note now.</p>"))
  }

  @Test func rowsAreToldOfBelowTheirTable() throws {
    let html = try page(
      "# T\n\n| A | B |\n|---|---|\n| now | 1 |\n| same | 2 |\n| new | 3 |\n",
      "# X\n\n| A | B |\n|---|---|\n| un | 1 |\n| deux | 2 |\n",
      [title, .source("A B", .row), .source("then 1", .row), .source("same 2", .row)])
    let behind = try #require(article(html).range(of: "</table>\n</div>\n<details"))
    let mark = article(html)[behind.upperBound...]
    #expect(mark.components(separatedBy: "<tr>").count == 4)
    #expect(mark.contains("<th>A</th>") && mark.contains("<td>now</td>"))
    #expect(mark.contains("<td>new</td>") && !mark.contains("<td>same</td>"))
  }

  @Test func codeAndHTMLAreShownAsTheyAre() throws {
    let html = try page(
      "# T\n\n```sh\nnow\n```\n\n<div>now</div>\n\n<details>\n\nOpen.\n",
      "# X\n\n```sh\nun\n```\n\n<div>un</div>\n\n<details>\n\nOuvert.\n",
      [title, .source("then", .code), .source("then", .html), .source("Open.", .paragraph)])
    let text = article(html)
    #expect(text.contains("language-sh\">now\n</code></pre></div>\n</div>\n</details>"))
    #expect(text.contains("<div lang=\"en\" dir=\"ltr\">\n<div>now</div>\n</div>\n</details>"))
  }

  // MARK: - New in the source

  @Test func whatIsNewStandsBehindWhatIsBeforeIt() throws {
    let html = try page(
      "# T\n\nFirst.\n\nOne.\n\n1. Two\n2. New\n3. Newer\n\nLast.\n",
      "# X\n\nUn.\n\n1. Deux\n", [title, .source("One.", .paragraph), .source("Two", .item)])
    let text = article(html)
    #expect(text.contains("</h1>\n<details class=\"outdated\">"))
    #expect(text.contains("<li>Deux\n<details"))
    #expect(text.contains("<ol start=\"2\">\n<li>New</li>\n<li>Newer</li>\n</ol>"))
    #expect(text.contains("</ol>\n<details"))
    #expect(text.contains("<p>Last.</p>"))
  }

  @Test func aNewDescriptionLeadsIn() throws {
    let html = try page(
      "---\ndescription: New.\n---\n# T\n\nOne.\n", "# X\n\nUn.\n",
      [title, .source("One.", .paragraph)])
    #expect(html.contains("<div class=\"lead\"><details class=\"outdated\">"))
  }

  // MARK: - Other languages and pages

  @Test func theSourceMayBeWrittenFromTheRight() throws {
    let html = try page(
      "# ت\n\nالآن.\n\nهنا.\n", "# T\n\nOne.\n\nهنا.\n",
      [.source("ت", .title), .source("قبل.", .paragraph), .untranslated("هنا.", .paragraph)],
      from: "ar", to: "en")
    let text = article(html)
    #expect(text.contains("<p lang=\"ar\" dir=\"rtl\">هنا.</p>"))
    #expect(text.contains("<div lang=\"ar\" dir=\"rtl\">\n<p>الآن.</p>"))
  }

  @Test func aPageThatNobodyRecordedIsNeverMarked() throws {
    let html = try page("# T\n\nOne.\n\nTwo.\n", "# T\n\nOne.\n", [])
    #expect(!article(html).contains("details") && !article(html).contains("lang="))
  }

  /// The site's own search knows what a page says, not what its source says.
  @Test func theSearchDoesNotKnowTheSourcesWords() throws {
    let site = try RenderedSite([
      "site.yml": "default: en\n", "en/README.md": "# Home\n\nQuicksilver.\n",
      "fr/README.md": "# Accueil\n\nMercure.\n",
      "fr/translated-from.yml": RecordText([
        "README.md": [.source("Home", .title), .source("Mercury.", .paragraph)]
      ]).text,
    ])
    let pages = SearchPages(site.checked.linked)
    let found = pages.pages(of: site.checked.site.languages[1]).map(pages.page)
    let words = found.flatMap(\.sections).map { String(decoding: $0.text, as: UTF8.self) }
    #expect(words.contains { $0.contains("Mercure") })
    #expect(!words.contains { $0.contains("Quicksilver") })
    #expect(site.files["fr/index.html"]?.contains("Quicksilver") == true)
    #expect(site.files["fr/index.md"]?.contains("Quicksilver") == false)
    #expect(site.files["fr/llms-full.txt"]?.contains("Quicksilver") == false)
  }
}
