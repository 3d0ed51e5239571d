import SiteModel
import SiteTestSupport
import Testing

@testable import SiteRendering

/// The page that says how far each language is.
@Suite struct TranslationOverviewTests {
  @Test func isThereWhereThereAreTranslations() throws {
    let alone = try RenderedSite(["site.yml": "default: en\n", "en/README.md": "# Home\n\nT.\n"])
    #expect(alone.files["translations.html"] == nil)
    #expect(alone.files["index.html"]?.contains("translations") == false)
    let two = try RenderedSite([
      "site.yml": "default: en\n", "en/README.md": "# Home\n\nWords.\n",
      "fr/README.md": "# Accueil\n\nMots.\n",
    ])
    let html = try #require(two.files["translations.html"])
    #expect(html.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(
      two.files["index.html"]?.contains("<a href=\"translations.html\">Translations</a>") == true)
    #expect(
      two.files["fr/index.html"]?
        .contains("<a href=\"../translations.html\" hreflang=\"en\">Traductions</a>") == true)
    #expect(two.files["sitemap.xml"]?.contains("translations") == false)
  }

  @Test func aFileOfTheContentStandsAboveIt() throws {
    let site = try RenderedSite([
      "site.yml": "redirects: {translations: README.md}\n", "en/README.md": "# Home\n\nWords.\n",
      "fr/README.md": "# Accueil\n\nMots.\n", "static/translations.html": "mine",
    ])
    #expect(site.files["translations.html"] == nil && site.clashes == [])
  }

  @Test func listsPagesWithoutASource() throws {
    let site = try RenderedSite([
      "site.yml": "default: en\n", "en/README.md": "# Home\n\nWords.\n",
      "en/secret.md": "---\nhidden: true\n---\n# Secret\n\nS.\n",
      "ar/README.md": "# البداية\n\nكلمات.\n", "ar/own.md": "# لنا\n\nكلمات.\n",
      "fr/README.md": "# Accueil\n\nMots.\n",
    ])
    let html = try #require(site.files["translations.html"])
    #expect(html.contains("colspan=\"3\">Has no original</th>"))
    #expect(html.contains("<a href=\"ar/own.html\" lang=\"ar\" dir=\"rtl\">لنا</a>"))
    #expect(html.contains("<span class=\"state orphaned\"></span>"))
    #expect(!html.contains("Secret"))
  }

  /// Shares are written as the site's default language writes them.
  @Test func sharesAreInTheWordsOfTheSite() throws {
    let site = try RenderedSite([
      "site.yml": "default: fr\n", "fr/README.md": "# Accueil\n\nMots.\n",
      "en/README.md": "# Home\n\nWords.\n",
      "en/translated-from.yml": RecordText([
        "README.md": [.source("Accueil", .title), .source("Paroles.", .paragraph)]
      ]).text,
    ])
    let html = try #require(site.files["translations.html"])
    #expect(html.contains(/<span>50[\u{A0}\u{202F}]% à jour<\/span>/))
    #expect(html.contains("M0 0h50v4H0z"))
  }

  /// A table that nobody could read shows what needs work.
  @Test func aLargeSiteShowsWhatNeedsWork() throws {
    var content = [
      "site.yml": "default: en\n", "en/README.md": "# Home\n\nWords.\n",
      "fr/README.md": "# Accueil\n\nMots.\n",
    ]
    for number in 0..<TranslationOverview.wholeTableLimit {
      content["en/p\(number).md"] = "# P\n"
    }
    content["fr/p1.md"] = "# Pé\n"
    let linked = CheckedSite(SourceTree(content)).linked
    let set = try TemplateLoader(TemplateFiles.shipped()).templates(
      for: linked.site.languages[0].profile)
    let overview = TranslationOverview(linked, words: set.value.words) { $0.address.file }
    #expect(overview.isShortened)
    let shown = overview.groups.flatMap(\.rows).compactMap(\.page.href)
    #expect(Set(shown) == ["index.html", "p1.html"] && shown.count == 2)
  }
}
