import Foundation
import Testing

@testable import SiteRendering

@Suite struct CalendarDayTests {
  @Test(
    arguments: [
      (0, "1970-01-01"), (86_399, "1970-01-01"), (86_400, "1970-01-02"), (-1, "1969-12-31"),
      (-86_400, "1969-12-31"), (-86_401, "1969-12-30"), (951_782_400, "2000-02-29"),
      (951_868_800, "2000-03-01"), (1_709_164_800, "2024-02-29"), (4_107_456_000, "2100-02-28"),
      (4_107_542_400, "2100-03-01"), (1_767_225_599, "2025-12-31"), (-62_135_596_800, "0001-01-01"),
      (253_402_300_799, "9999-12-31"),
    ] as [(Int64, String)])
  func isTheDayOfTheGregorianCalendar(_ seconds: Int64, _ day: String) {
    #expect(CalendarDay(seconds: seconds).text == day)
  }

  /// Every eleventh day of six centuries, against the system's calendar.
  @Test func agreesWithTheSystem() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for day in stride(from: -110_000, to: 110_000, by: 11) {
      let date = Date(timeIntervalSince1970: Double(day) * 86_400 + 43_200)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      let own = CalendarDay(seconds: Int64(day) * 86_400 + 43_200)
      #expect(own.year == parts.year && own.month == parts.month && own.day == parts.day)
    }
  }
}
