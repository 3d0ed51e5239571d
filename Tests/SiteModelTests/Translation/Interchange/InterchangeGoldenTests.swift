import Diagnostics
import SiteTestSupport
import Testing

@testable import SiteModel

/// All golden files of this folder, for the test that looks for leftovers.
let interchangeGolden = [
  GoldenGroup("interchange/written", expected: Set(InterchangeFormat.allCases.map(expectedFile))),
  GoldenGroup("interchange/codes", depth: 2, expected: ["expected.txt"]),
]

private func expectedFile(of format: InterchangeFormat) -> String {
  switch format {
  case .po: "expected.po"
  case .xliff: "expected-1.2.xlf"
  case .xliff2: "expected-2.1.xlf"
  }
}

/// Files as people see them, and each code with a file that raises it and one that does not.
@Suite struct InterchangeGoldenTests {
  @Test(arguments: GoldenCase.all(in: "interchange/written"), InterchangeFormat.allCases)
  func writesTheSmallCatalogue(_ golden: GoldenCase, _ format: InterchangeFormat) throws {
    try golden.expect(expectedFile(of: format), equals: format.text(of: .small))
  }

  @Test(arguments: GoldenCase.all(in: "interchange/codes", depth: 2))
  func reportMatchesGolden(_ golden: GoldenCase) throws {
    let file = SourceText(path: "fr.po", try golden.read("input.po"))
    let read = InterchangeFormat.po.read(file)
    let report = Report(read.diagnostics, sources: [file])
    try golden.expect("expected.txt", equals: TextReporter().text(for: report))
    #expect((read.value == nil) == (golden.name == "hit"))
  }

  @Test(arguments: [DiagnosticCode.interchangeMalformed, .interchangeForeign])
  func codeIsRaisedByItsHitAndNotByItsNearMiss(_ code: DiagnosticCode) throws {
    let cases = GoldenCase.all(in: "interchange/codes/\(code.rawValue.replacing("/", with: "-"))")
    #expect(cases.map(\.name) == ["hit", "miss"])
    for golden in cases {
      let codes = InterchangeFormat.po.reading(try golden.read("input.po")).diagnostics.map(\.code)
      #expect(codes.contains(code) == (golden.name == "hit"))
    }
  }
}
