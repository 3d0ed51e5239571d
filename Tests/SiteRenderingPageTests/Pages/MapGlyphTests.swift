import SiteModel
import Testing

@testable import SiteRendering

@Suite struct MapGlyphTests {
  /// A tool of a site with these registries.
  private static func tool(types: Int, phases: Int, front: String) throws -> (Tool, Site) {
    func names(_ count: Int, _ letter: String) -> String {
      (0..<count).map { "\(letter)\($0)" }.joined(separator: ", ")
    }
    let site = try RenderedSite([
      "site.yml": "tools: [t]\ntypes: [\(names(types, "t"))]\nphases: [\(names(phases, "p"))]\n",
      "en/language.yml":
        "sections: {purpose: [Purpose], rationale: [Rationale], outcomes: [Outcomes]}\n",
      "en/README.md": "# Home\n",
      "en/t/1-a.md":
        "---\n\(front)\n---\n# 1. A\n\n## Purpose\n\nx\n\n## Rationale\n\nx\n\n## Outcomes\n\n* x\n",
    ]).checked.site
    let page = try #require(site.pages.first { $0.tool != nil })
    return (try #require(page.tool), site)
  }

  private static func glyph(
    _ types: Int, _ phases: Int, _ front: String, size: MapGlyph.Size = .card,
    mirrored: Bool = false
  ) throws -> String {
    let (tool, site) = try tool(types: types, phases: phases, front: front)
    let glyph = MapGlyph(
      types: site.configuration.types, phases: site.configuration.phases, isRightToLeft: mirrored)
    return glyph.svg(of: tool, size: size, label: "A & \"B\"").string
  }

  @Test(arguments: [
    (3, 3, MapGlyph.Size.card, "viewBox=\"0 0 28 28\" width=\"24\" height=\"24\""),
    (3, 3, .record, "viewBox=\"0 0 28 28\" width=\"58\" height=\"58\""),
    (6, 6, .record, "viewBox=\"0 0 58 58\" width=\"58\" height=\"58\""),
    (3, 0, .card, "viewBox=\"0 0 8 28\" width=\"7\" height=\"24\""),
    (1, 3, .card, "viewBox=\"0 0 28 8\" width=\"24\" height=\"7\""),
    (1, 0, .card, "viewBox=\"0 0 8 8\" width=\"24\" height=\"24\""),
  ])
  func isAsLargeAsItsLongerSide(
    _ types: Int, _ phases: Int, _ size: MapGlyph.Size, _ box: String
  ) throws {
    #expect(try Self.glyph(types, phases, "types: [t0]", size: size).contains(box))
  }

  @Test func fillsTheToolsCells() throws {
    let svg = try Self.glyph(2, 2, "types: [t1]\nphases: [p0]")
    #expect(
      svg == """
        <svg class="glyph" viewBox="0 0 18 18" width="24" height="24" role="img" \
        aria-label="A &amp; &quot;B&quot;"><path d="M2 2h4v4h-4zM12 2h4v4h-4zM12 12h4v4h-4z"/>\
        <path class="hue-2" d="M2 12h4v4h-4z"/></svg>
        """)
  }

  @Test func runsFromTheRightInRightToLeftText() throws {
    let svg = try Self.glyph(1, 3, "types: [t0]\nphases: [p0]", mirrored: true)
    #expect(svg.contains("<path class=\"hue-1\" d=\"M22 2h4v4h-4z\"/>"))
  }

  @Test(arguments: [3, 0])
  func aToolWithoutPhasesIsUsedInAll(_ phases: Int) throws {
    let svg = try Self.glyph(1, phases, "types: [t0]")
    #expect(!svg.contains("<path d="))
  }
}
