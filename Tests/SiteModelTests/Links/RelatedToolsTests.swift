import SiteModel
import SiteTestSupport
import Testing

@Suite struct RelatedToolsTests {
  @Test func namedToolsComeFirstThenMentionsThenKin() throws {
    let site = CheckedSite(
      .toolkit([
        "en/tools/1-a.md": toolPage(
          title: "1. A", front: "types: [trust-building]\nrelated: [4-d.md]\n",
          end: "\n[B](2-b.md) [C](3-c.md)\n"),
        "en/tools/2-b.md": toolPage(title: "2. B", front: "types: [capacity-development]\n"),
        "en/tools/3-c.md": toolPage(
          title: "3. C", front: "types: [capacity-development]\n", end: "\n[A](1-a.md)\n"),
        "en/tools/4-d.md": toolPage(title: "4. D", front: "types: [capacity-development]\n"),
        "en/tools/5-e.md": toolPage(
          title: "5. E", front: "types: [capacity-development]\n", end: "\n[A](1-a.md)\n"),
        "en/tools/6-f.md": toolPage(title: "6. F"),
      ]))
    #expect(site.codes == [])
    #expect(
      related(site, "en/tools/1-a.md") == [
        "D named", "C mentioned mentions", "B mentioned", "E mentions", "F trust-building",
      ])
    #expect(
      related(site, "en/tools/4-d.md") == [
        "E capacity-development", "C capacity-development", "B capacity-development",
      ])
  }

  @Test func atMostFiveAreShown() {
    var files: [String: String] = [:]
    for number in 1...9 {
      files["en/tools/\(number)-t.md"] = toolPage(title: "\(number). T\(number)")
    }
    files["en/tools/5-t.md"] = toolPage(
      title: "5. T5", end: "\n[1](1-t.md) [2](2-t.md) [8](8-t.md) [9](9-t.md)\n")
    let site = CheckedSite(.toolkit(files))
    #expect(
      related(site, "en/tools/5-t.md").map { $0.prefix(2) } == ["T1", "T2", "T8", "T9", "T6"])
    #expect(related(site, "en/tools/1-t.md").count == 3)
  }

  @Test func aTranslationHasTheSourcesNamedToolsAlsoUnderAnotherName() {
    let french =
      "---\ntranslates: tools/1-a.md\n---\n# A\n\n## Objectif\n\nX.\n\n"
      + "## Justification\n\nX.\n\n## Résultats\n\n* X.\n"
    let site = CheckedSite(
      .toolkit([
        "en/tools/1-a.md": toolPage(
          title: "1. A", front: "types: [trust-building]\nrelated: [2-b.md]\n"),
        "en/tools/2-b.md": toolPage(title: "2. B", front: "types: [capacity-development]\n"),
        "fr/README.md": "# Accueil\n\nTexte.\n", "fr/outil-a.md": french,
      ]))
    #expect(site.codes == [])
    #expect(related(site, "fr/outil-a.md") == ["B named"])
    #expect(related(site, "fr/tools/2-b.md") == [])
  }

  @Test func mentionsAreToldOnceAPageInTheOrderOfPages() {
    let site = CheckedSite(
      SourceTree([
        "site.yml": "", "en/README.md": "# H\n\n[a](a.md) [a](a.md)\n",
        "en/a.md": "# A\n\n[b](b.md) [me](a.md)\n",
        "en/b.md": "# B\n\n[a](a.md#x)\n\n[h](README.md)\n",
      ]))
    let backlinks = site.page("en/a.md")?.backlinks.map { site.site[$0].address.path }
    #expect(backlinks == ["index", "b"])
  }

  /// One line a tool: its name and why it is near.
  private func related(_ site: CheckedSite, _ file: String) -> [String] {
    (site.page(file)?.related ?? []).map { related in
      var words = [site.site[related.page].tool?.name ?? "-"]
      if related.isNamed { words.append("named") }
      if related.isMentioned { words.append("mentioned") }
      if related.mentionsThis { words.append("mentions") }
      return (words + related.sharedTypes.map(\.rawValue)).joined(separator: " ")
    }
  }
}
