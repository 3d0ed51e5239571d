import Diagnostics
import SiteModel
import SiteTestSupport
import Testing

/// Every code has a small site that raises it, and a near miss that does not.
@Suite struct DiagnosticCodeGoldenTests {
  static let checks = GoldenGroup("checks", depth: 2, expected: ["expected.txt"])

  /// Codes of other places: templates and strings belong to the renderer, files of translators have
  /// cases of their own (`InterchangeGoldenTests`, `ImportFindingsTests`), as has what is set
  /// (`TypesetGoldenTests`); the rest belongs to the loader.
  static let raisedElsewhere: Set<DiagnosticCode> = [
    .interchangeMalformed, .interchangeForeign, .interchangeStale, .interchangeUnplaced,
    .interchangeReshapes, .mathParseError, .typesettingUnavailable, .typesettingGaveUp,
    .templateMalformed, .templateUnknownName, .templateUnknownPartial, .templateRawText,
    .translationMissingString, .fileUnreadable, .fileTooLarge, .fileOutsideContent, .gitShallow,
  ]

  static let codes = DiagnosticCode.allCases.filter { !raisedElsewhere.contains($0) }

  @Test(arguments: GoldenCase.all(in: "checks", depth: 2))
  func reportMatchesGolden(_ golden: GoldenCase) throws {
    let site = try check(golden)
    try golden.expect("expected.txt", equals: TextReporter().text(for: site.report))
  }

  @Test(arguments: codes)
  func codeIsRaisedByItsHitAndNotByItsNearMiss(_ code: DiagnosticCode) throws {
    let folder = code.rawValue.replacing("/", with: "-")
    let cases = GoldenCase.all(in: "checks/\(folder)")
    #expect(cases.map(\.name) == ["hit", "miss"])
    for golden in cases {
      #expect(try check(golden).codes.contains(code) == (golden.name == "hit"))
    }
  }

  @Test func everyFolderIsNamedAfterACode() {
    let folders = Set(GoldenCase.all(in: "checks").map(\.name))
    #expect(folders == Set(Self.codes.map { $0.rawValue.replacing("/", with: "-") }))
  }

  @Test func everyExpectedFileIsRead() throws {
    #expect(
      try GoldenGroup.unreadFiles(
        besides: [Self.checks, RepositoryGoldenTests.golden] + interchangeGolden) == [])
  }

  /// What is checked twice says the same twice.
  @Test(arguments: GoldenCase.all(in: "checks", depth: 2))
  func reportIsTheSameEachTime(_ golden: GoldenCase) throws {
    let (one, other) = (try check(golden).report, try check(golden).report)
    #expect(TextReporter().text(for: one) == TextReporter().text(for: other))
  }

  private func check(_ golden: GoldenCase) throws -> CheckedSite {
    try golden.check()
    let tree = try SourceTree(folder: golden.folder) { $0 != "expected.txt" }
    var images: [String: [UInt8]] = [:]
    for path in tree.assets.keys { images[path] = try TestFiles.read("\(golden.folder)/\(path)") }
    return CheckedSite(tree, base: nil, images: images)
  }
}
