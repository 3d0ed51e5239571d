import Testing

@testable import SiteTestSupport

/// What golden files must not hide: a moved folder, a leftover, a difference.
@Suite struct GoldenCaseTests {
  @Test func aGroupWithoutCasesFails() throws {
    let cases = GoldenCase.all(in: "no-such-group")
    #expect(cases.count == 1)
    for golden in cases {
      #expect(throws: TestFileError.self) { try golden.check() }
      #expect(throws: TestFileError.self) { try golden.read("input.md") }
      #expect(throws: TestFileError.self) { try golden.expect("expected.txt", equals: "") }
    }
  }

  @Test func anExpectedFileThatNoGroupReadsIsFound() throws {
    let elsewhere = GoldenGroup("checks", depth: 1, expected: ["expected.txt"])
    let otherwise = GoldenGroup("checks", depth: 2, expected: ["expected.html"])
    let read = [elsewhere, otherwise, RepositoryGoldenTests.golden] + interchangeGolden
    let unread = try GoldenGroup.unreadFiles(besides: read)
    #expect(unread.count == GoldenCase.all(in: "checks", depth: 2).count)
    #expect(unread.first == "checks/block-misnested/hit/expected.txt")
  }

  @Test func aMismatchTellsTheFirstLineThatDiffers() {
    let mismatch = GoldenMismatch(file: "a/expected.txt", expected: "x\ny\n", actual: "x\nz\n")
    #expect(
      mismatch.description.hasPrefix("a/expected.txt, line 2:\n  expected: y\n  came:     z\n"))
  }
}
