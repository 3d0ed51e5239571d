import Diagnostics
import SiteModel
import SiteTestSupport
import Testing

/// All of a page's mistakes are told in one run, each at its place.
@Suite struct WholePageTests {
  static let text = """
    ---
    typs: [trust-building]
    number: sept
    types: [trust-building, dialoge]
    ---
    # 1. Cercle « ouvert »

    ## Outcomes

    On écoute, on parle.

    ## Purpose

    Voilà [une idée](idee.md) et ![carte](carte.png), puis [là](#la-bas).

    Écrire à <script>x()</script> ou [ouvrir](javascript:x).

    # Préparation

    Rien.
    """

  @Test func tenMistakesGiveTenDiagnosticsAtTheirPlaces() {
    let site = CheckedSite(.toolkit(["en/tools/1-cercle.md": Self.text]))
    let found = site.report.diagnostics.map { diagnostic in
      let table = LineTable(
        SourceText(path: diagnostic.location.path, Self.text))
      let start = table.position(at: diagnostic.location.span.start)
      return "\(start.line):\(start.column) \(diagnostic.code.rawValue)"
    }
    #expect(
      found == [
        "2:1 front-matter/unknown-key",
        "3:9 front-matter/wrong-type",
        "4:25 tool/unknown-type",
        "6:3 tool/missing-section",
        "10:1 tool/outcomes-not-list",
        "12:4 tool/misplaced-section",
        "14:18 link/unresolved",
        "14:39 link/unresolved-image",
        "14:61 link/unresolved-anchor",
        "16:10 html/refused",
        "16:43 link/unsafe-scheme",
        "18:3 page/second-title",
      ])
  }
}
