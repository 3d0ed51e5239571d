import SiteModel
import Testing

@testable import SiteRendering

/// Blocks that ask what the rest of the site says.
@Suite struct BlockPageTests {
  private let site: RenderedSite

  init() throws {
    site = try RenderedSite([
      "site.yml": "default: en\n",
      "en/README.md": """
      # Home

      {% content-ref url="guide/plan.md" %}
      [plan.md](guide/plan.md)
      {% endcontent-ref %}

      {% content-ref url="only-english.md" %}
      [only-english.md](only-english.md)
      {% endcontent-ref %}

      {% file src=".gitbook/assets/a%20b.pdf" %}

      See [Linux](guide/plan.md#linux) and [nothing](guide/plan.md#windows-11).
      """,
      "en/guide/plan.md": """
      # The plan

      {% hint style="info" %}
      Not a description.
      {% endhint %}

      How we plan. {% hint

      {% tabs %}
      {% tab title="Linux" %}
      Inside {% code title="made/up.sh" %}
      ```
      ls
      ```
      {% endcode %}
      {% endtab %}
      {% endtabs %}

      {% swagger method="get" path="/cakes" summary="All cakes" %}
      {% swagger-response status="200" description="Done" %}
      {% endswagger-response %}
      {% endswagger %}
      """,
      "en/only-english.md": "# Only English\n\nWords.\n",
      "en/.gitbook/assets/a b.pdf": String(repeating: "x", count: 12_345),
      "fr/language.yml": "title: F\n",
      "fr/guide/plan.md": "# Le projet\n\nComment nous planifions.\n",
    ])
  }

  private func page(_ path: String) throws -> String { try #require(site.files[path]) }

  @Test func aCardHasTheTitleAndTheDescriptionOfItsPage() throws {
    let home = try page("index.html")
    #expect(
      home.contains(
        "<a class=\"reference\" href=\"guide/plan.html\"><strong>The plan</strong> "
          + "<small>How we plan.</small></a>"))
    #expect(!home.contains("plan.md"))
  }

  @Test func aCardOnAFallbackSpeaksTheLanguageOfItsPage() throws {
    let home = try page("fr/index.html")
    #expect(
      home.contains(
        "<a class=\"reference\" href=\"guide/plan.html\" lang=\"fr\" dir=\"ltr\">"
          + "<strong>Le projet</strong>"))
    #expect(home.contains("href=\"only-english.html\"><strong>Only English</strong>"))
  }

  @Test func aFileHasItsSize() throws {
    let home = try page("index.html")
    #expect(home.contains("<strong>a b.pdf</strong> <small>12 kB</small></a>"))
  }

  @Test func aTabIsAnAnchor() throws {
    #expect(site.checked.codes.contains(.linkUnresolvedAnchor))
    let home = try page("index.html")
    #expect(home.contains("href=\"guide/plan.html#linux\""))
    #expect(home.contains("href=\"guide/plan.html\">nothing"))
    #expect(
      try page("guide/plan.html").contains("<div class=\"tab\" id=\"linux\" data-tab=\"linux\">"))
  }

  @Test func theSearchReadsWhatTagsSay() throws {
    let pages = SearchPages(site.checked.linked)
    let plan = try #require(
      pages.pages(of: site.checked.site.languages[0]).map(pages.page).first {
        $0.title == "The plan"
      })
    let text = plan.sections.map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: "|")
    for words in ["Linux Inside made/up.sh ls", "All cakes GET /cakes 200 Done"] {
      #expect(text.contains(words), "\(text)")
    }
    let home = try #require(
      pages.pages(of: site.checked.site.languages[0]).map(pages.page).first { $0.title == "Home" })
    #expect(
      !home.sections.contains { String(decoding: $0.text, as: UTF8.self).contains("plan.md") })
  }

  @Test func noTagIsInADescriptionAndAllAreInTheTwin() throws {
    #expect(
      try page("guide/plan.html").contains("<meta name=\"description\" content=\"How we plan.\">"))
    #expect(try page("guide/plan.md").contains("{% tab title=\"Linux\" %}"))
  }
}
