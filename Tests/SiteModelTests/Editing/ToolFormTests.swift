import Diagnostics
import SiteModel
import SiteTestSupport
import Testing

@Suite struct ToolFormTests {
  private static let labelled = """
    # 1. Open circle

    <mark>**Type of tool:**</mark> Trust building.

    **Purpose**

    To hear everyone.

    **Rationale**

    Turns make room.

    **Outcomes**

    * Everyone was heard.

    """

  private func site(_ english: String, french: String? = nil) -> CheckedSite {
    var files = ["en/tools/1-open-circle.md": english]
    if let french {
      files["fr/README.md"] = "# Accueil\n"
      files["fr/tools/1-open-circle.md"] = french
    }
    return CheckedSite(.toolkit(files))
  }

  private func page(_ site: CheckedSite, language: Int = 0) throws -> SitePage {
    let all = site.linked.site
    return try #require(
      all.pages.first { $0.language == language && $0.parsed.path.value.hasPrefix("tools/1") })
  }

  private func answered(
    _ english: String, _ number: Int?, _ types: [String], _ phases: [String]
  ) throws -> String {
    try answered(site(english), language: 0, number, types, phases)
  }

  private func answered(
    _ site: CheckedSite, language: Int, _ number: Int?, _ types: [String], _ phases: [String]
  ) throws -> String {
    let page = try page(site, language: language)
    let form = try #require(ToolForm(of: page, in: site.linked.site))
    let parsed = page.parsed
    let edits = try #require(
      parsed.edits(answering: form, .init(number: number, types: types, phases: phases)))
    return String(
      decoding: PageEdit.applying(edits, to: parsed.document.source.bytes), as: UTF8.self)
  }

  @Test func aTypeThatAnotherFileSaysIsNotChangedHere() throws {
    let line = "<mark>**Type of tool:**</mark> Trust building.\n"
    let site = CheckedSite(
      .toolkit([
        "en/tools/1-open-circle.md": Self.labelled.replacing(
          line, with: "{% include \"../parts/type.md\" %}\n"),
        "en/parts/type.md": line,
      ]))
    let page = try page(site)
    let form = try #require(ToolForm(of: page, in: site.linked.site))
    #expect(form.types.filter(\.isChosen).map(\.id) == ["trust-building"])
    let other = ToolForm.Answer(number: form.number, types: ["capacity-development"], phases: [])
    #expect(page.parsed.edits(answering: form, other) == nil)
    let same = ToolForm.Answer(number: form.number, types: ["trust-building"], phases: [])
    #expect(page.parsed.edits(answering: form, same)?.isEmpty == true)
  }

  @Test func asksWhatTheRegistryHas() throws {
    let site = site(toolPage())
    let form = try #require(ToolForm(of: try page(site), in: site.linked.site))
    #expect(form.number == 1)
    #expect(!form.isInherited)
    #expect(form.types.map(\.label) == ["Trust building", "Capacity development"])
    #expect(form.types.map(\.isChosen) == [true, false])
    #expect(form.phases.map(\.id) == ["before", "after"])
    #expect(form.phases.allSatisfy { !$0.isChosen })
  }

  @Test func aTranslationHasWhatItsSourceSays() throws {
    let site = site(toolPage(), french: toolPage(title: "1. Cercle ouvert", front: ""))
    let form = try #require(ToolForm(of: try page(site, language: 1), in: site.linked.site))
    #expect(form.isInherited)
    #expect(form.types.map(\.isChosen) == [true, false])
  }

  @Test func whatATranslationInheritsIsNotWrittenWithTheRest() throws {
    let french = toolPage(title: "1. Cercle ouvert", front: "icon: circle\n")
    let site = site(toolPage(front: "types: [trust-building]\nphases: [after]\n"), french: french)
    #expect(
      try answered(site, language: 1, 1, ["capacity-development"], ["after"])
        == french.replacing("circle\n", with: "circle\ntypes: [capacity-development]\n"))
  }

  @Test func aPageThatIsNoToolHasNoForm() throws {
    let site = site("# 1. Nothing\n")
    let home = try #require(site.linked.site.pages.first { $0.parsed.path == .home })
    #expect(ToolForm(of: home, in: site.linked.site) == nil)
  }

  @Test func whatThePageSaysAlreadyStaysAsItIsWritten() throws {
    #expect(try answered(toolPage(), 1, ["trust-building"], []) == toolPage())
    #expect(try answered(Self.labelled, 1, ["trust-building"], []) == Self.labelled)
  }

  @Test func answersBecomeFrontMatterInTheRegistrysOrder() throws {
    #expect(
      try answered(
        toolPage(), 2, ["capacity-development", "trust-building", "unknown"], ["after"])
        == toolPage(
          front: "types: [trust-building, capacity-development]\nnumber: 2\nphases: [after]\n"))
  }

  @Test func aTypeLineGivesWayToOtherTypes() throws {
    let text = try answered(Self.labelled, 1, ["capacity-development"], [])
    #expect(
      text
        == Self.labelled.replacing(
          "<mark>**Type of tool:**</mark> Trust building.\n\n", with: ""
        ).replacing("# 1.", with: "---\ntypes: [capacity-development]\n---\n\n# 1."))
    #expect(site(text).diagnostics.map(\.code) == site(Self.labelled).diagnostics.map(\.code))
  }
}
