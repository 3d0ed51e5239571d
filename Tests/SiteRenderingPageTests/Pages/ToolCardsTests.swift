import Testing

@testable import SiteModel
@testable import SiteRendering

@Suite struct ToolCardsTests {
  private let site: RenderedSite
  private let cards: ToolCards
  private let tools: [(page: SitePage, tool: Tool)]

  init() throws {
    site = try Fixture.site()
    let language = site.checked.site.languages[0]
    let templates = try TemplateLoader(TemplateFiles.shipped()).templates(for: language.profile)
      .value
    cards = ToolCards(
      site: site.checked.site,
      renderer: LanguageRenderer(
        site: site.checked.site.plan, index: 0, templates: templates, typesetting: .none),
      folder: "")
    tools = site.checked.site.tools(of: language)
  }

  @Test(arguments: [
    ([true, true, true], "mentioned here and there"),
    ([true, false, false], "named by the authors"),
    ([true, true, false], "named by the authors"), ([false, true, false], "mentioned here"),
    ([false, false, true], "links here"), ([false, false, false], "both serve Trust building"),
  ])
  func sayWhyAToolIsNear(_ facts: [Bool], _ reason: String) {
    let related = RelatedTool(
      page: tools[0].page.id, isNamed: facts[0], isMentioned: facts[1], mentionsThis: facts[2],
      sharedTypes: [ToolTypeID("trust")])
    #expect(cards.reason(related) == reason)
  }

  /// What a chip counts is what its page lists and what its column of the map holds.
  @Test func countTheSameEverywhere() throws {
    let filter = try #require(
      cards.filter(tools, overview: "o.html", current: .phase(PhaseID("agree"))))
    let map = try #require(cards.map(tools))
    #expect(filter.all.count == 4 && filter.isFixed && !filter.all.isCurrent)
    #expect(filter.types.map(\.count) == [2, 3, 2] && filter.phases.map(\.count) == [3, 2, 2])
    #expect(filter.phases.map(\.isCurrent) == [false, true, false])
    for (column, chip) in filter.phases.enumerated() {
      let shown = Set(map.rows.flatMap { $0.cells[column].tools.map(\.href) })
      let page = try #require(site.files[chip.href])
      let marked = tools.filter {
        cards.card($0.page, $0.tool, note: "").terms.split(separator: " ").contains {
          $0 == chip.id
        }
      }
      #expect(shown.count == chip.count && marked.count == chip.count, "\(chip.id)")
      #expect(page.components(separatedBy: "<li class=\"card\"").count == chip.count + 1)
    }
  }

  @Test func nameAToolsPlaceOnTheMap() {
    let faces = cards.renderer.faces
    #expect(faces.label(of: tools[2].tool) == "Cooperation & networking, Monitoring")
    #expect(faces.label(of: tools[1].tool) == "Capacity development and Trust building")
  }

  @Test func doWithoutPhasesAndNumbers() throws {
    let site = try RenderedSite([
      "site.yml": "tools: [t]\ntypes: [a]\n",
      "en/language.yml":
        "sections: {purpose: [Purpose], rationale: [Rationale], outcomes: [Outcomes]}\n",
      "en/README.md": "# Home\n", "en/t/README.md": "# Tools\n",
      "en/t/swot.md":
        "---\ntypes: [a]\n---\n# Swot\n\n## Purpose\n\nx\n\n## Rationale\n\nx\n\n## Outcomes\n\n* x\n",
    ])
    let html = try #require(site.files["t.html"])
    #expect(html.contains("aria-label=\"Swot\">Sw</a>"))
    #expect(html.contains("Tools by what they serve. A number opens its tool."))
    #expect(!html.contains("data-term=\"phase-") && html.contains("data-terms=\"a\""))
    #expect(site.files["t/swot.html"]?.contains("class=\"phases\"") == false)
    #expect(site.files["types/a.html"] != nil)
  }
}
