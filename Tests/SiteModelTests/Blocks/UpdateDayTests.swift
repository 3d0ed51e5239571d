import SiteModel
import Testing

@Suite struct UpdateDayTests {
  @Test(
    arguments: [
      ("1970-01-01", 0), ("2000-02-29", 951_782_400), ("2025-12-25", 1_766_620_800),
      ("1969-12-31", -86_400), ("2025-1-5T10:00:00Z", 1_736_035_200),
    ] as [(String, Int64)])
  func countsFrom1970(_ text: String, _ seconds: Int64) {
    #expect(UpdateDay(text)?.seconds == seconds)
  }

  @Test func isWrittenInFull() { #expect(UpdateDay("2025-1-5T10:00")?.text == "2025-01-05") }

  @Test(arguments: [
    "", "2025", "2025-02-30", "1900-02-29", "2025-13-01", "2025-00-10", "2025-01-00", "25-01-01",
    "2025-01-01-01", "2025-+1-01", "yesterday", "01/02/2025", "२०२५-01-01",
  ])
  func refusesWhatIsNoDay(_ text: String) { #expect(UpdateDay(text) == nil) }
}
