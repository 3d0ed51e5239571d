import Testing

@testable import SiteSearch

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("focus", "focus", 0), ("focsu", "focus", 1), ("fcus", "focus", 1), ("foccus", "focus", 1),
    ("fokus", "focus", 1), ("fxxus", "focus", 2), ("ab", "ba", 1), ("a", "", 1),
    ("worksohp", "workshop", 1), ("wrokhsop", "workshop", 2),
  ])
  func countsEdits(_ typed: String, _ word: String, _ edits: Int) {
    #expect(distance(typed, word).whole == edits)
  }

  @Test(arguments: [("worskh", "workshop", 1), ("work", "workshop", 0), ("wxrkz", "workshop", 2)])
  func countsEditsToABeginning(_ typed: String, _ word: String, _ edits: Int) {
    #expect(distance(typed, word).beginning == edits)
  }

  @Test func stopsAboveTheLimit() {
    #expect(distance("abcdef", "uvwxyz").whole > 2)
  }

  private func distance(_ typed: String, _ word: String) -> EditDistance {
    EditDistance(
      from: typed.unicodeScalars.map(\.value), to: word.unicodeScalars.map(\.value), limit: 2)
  }
}
