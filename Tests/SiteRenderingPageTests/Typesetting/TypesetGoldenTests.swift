import Diagnostics
import SiteModel
import SiteTestSupport
import Testing
import TypesetProtocol

@testable import SiteRendering

/// A page and the answers to what it asks for: the body that comes of them, and what is found.
///
/// `answers.txt` is in the form in which `toolkit-typeset` answers; the words `gave-up`, `too-long`,
/// `left-out` and `unavailable` stand for what happens without an answer.
@Suite struct TypesetGoldenTests {
  static let group = GoldenGroup(
    "typesetting", depth: 2, expected: ["expected.html", "expected.txt"])

  @Test(arguments: GoldenCase.all(in: "typesetting", depth: 2))
  func matchesGolden(_ golden: GoldenCase) throws {
    let set = try Typeset(golden)
    try golden.expect("expected.html", equals: set.html)
    try golden.expect("expected.txt", equals: set.report)
  }

  /// The codes of this stage, each raised by its hit and not by its near miss.
  @Test(arguments: [
    DiagnosticCode.mathParseError, .typesettingGaveUp, .typesettingUnavailable,
  ])
  func codeIsRaisedByItsHitAndNotByItsNearMiss(_ code: DiagnosticCode) throws {
    let cases = GoldenCase.all(in: "typesetting/" + code.rawValue.replacing("/", with: "-"))
    #expect(cases.map(\.name) == ["hit", "miss"])
    for golden in cases {
      #expect(try Typeset(golden).codes.contains(code) == (golden.name == "hit"))
    }
  }

  private struct Typeset {
    let html: String
    let report: String
    let codes: [DiagnosticCode]

    init(_ golden: GoldenCase) throws {
      let source = try golden.read("page.md")
      let site = CheckedSite(
        SourceTree(["README.md": source], root: "."), base: "https://example.org/")
      let demand = TypesetDemand(of: site.linked, withCode: true)
      let set = demand.typesetting(
        from: try Self.outcomes(golden.read("answers.txt")), in: site.linked)
      codes = set.diagnostics.map(\.code)
      let page = try #require(site.page("README.md")).page.parsed
      report = TextReporter().text(for: Report(set.diagnostics, sources: [page.document.source]))
      var renderer = BodyRenderer(
        page.document, links: LiteralLinks(),
        style: .dressed(BodyStyle.Words(), typesetting: set.value))
      html = renderer.html(of: page.body).string
    }

    private static func outcomes(_ text: String) throws -> [TypesetOutcome] {
      var reader = TypesetFrameReader(limit: 1 << 16)
      reader.append(text.utf8)
      var outcomes: [TypesetOutcome] = []
      while let frame = try reader.next() {
        switch frame.words.first {
        case "gave-up": outcomes.append(.gaveUp)
        case "fell-over": outcomes.append(.fellOver)
        case "too-long": outcomes.append(.tooLong)
        case "left-out": outcomes.append(.leftOut)
        case "unavailable": outcomes.append(.unavailable)
        default: outcomes.append(.answered(try #require(TypesetAnswer(frame))))
        }
      }
      #expect(reader.isBetweenFrames)
      return outcomes
    }
  }
}
