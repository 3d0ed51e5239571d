import Testing

@testable import SiteSearch

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("focus", "focus", 0), ("focsu", "focus", 1), ("fcus", "focus", 1), ("foccus", "focus", 1),
    ("fokus", "focus", 1), ("fxxus", "focus", 2), ("ab", "ba", 1), ("a", "", 1),
    ("worksohp", "workshop", 1), ("wrokhsop", "workshop", 2), ("abc", "", 3),
  ])
  func countsEdits(_ typed: String, _ word: String, _ edits: Int) {
    #expect(EditDistance.between(letters(typed), letters(word), limit: 3) == edits)
  }

  @Test(arguments: [
    ("worskh", "workshop", 1), ("work", "workshop", 0), ("wxrkz", "workshop", 2),
    ("worksohp", "workshop", 1), ("a", "", 1), ("works", "work", 1),
  ])
  func countsEditsToABeginning(_ typed: String, _ word: String, _ edits: Int) {
    #expect(EditDistance.toBeginning(letters(typed), letters(word), limit: 2) == edits)
  }

  @Test func stopsAboveTheLimit() {
    #expect(EditDistance.between(letters("abcdef"), letters("uvwxyz"), limit: 2) > 2)
    #expect(EditDistance.toBeginning(letters("abcdef"), letters("uvwxyz"), limit: 2) > 2)
  }

  private func letters(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}
