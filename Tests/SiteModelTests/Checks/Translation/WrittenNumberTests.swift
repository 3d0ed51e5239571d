import Testing

@testable import SiteModel

@Suite struct WrittenNumberTests {
  /// Rows as long as a page: each number is looked at a few times, not once for each other one.
  @Test(arguments: ["1-", "1/", "1:", "111 ", "111,", "1\u{A0}"])
  func longRowsComeToAnEnd(_ part: String) {
    let row = String(repeating: part, count: 200_000) + "1"
    let numbers = WrittenNumber.all(in: row)
    #expect(numbers.reduce(0) { $0 + $1.groups.count } == 200_001)
    #expect(numbers.allSatisfy { !$0.isOfDate })
  }

  @Test(arguments: [
    ("2026-04-03", 3), ("3/4/2026", 3), ("1-2", 0), ("1-2-3-4", 0), ("1-2-3-4-5", 0),
    ("1-2-3 4", 3), ("-1-2-3-", 3),
  ])
  func aDateHasThreeParts(_ text: String, _ parts: Int) {
    #expect(WrittenNumber.all(in: text).count { $0.isOfDate } == parts)
  }

  @Test(arguments: [
    ("12 000 000", [3]), ("1 200,5", [3]), ("12,0 000", [2, 1]), ("1234 567", [1, 1]),
    ("1 2345", [1, 1]), ("1 234 56", [2, 1]),
  ])
  func spacesStandBetweenThrees(_ text: String, _ groups: [Int]) {
    #expect(WrittenNumber.all(in: text).map(\.groups.count) == groups)
  }
}
