/// The day of an update, as its author writes it: `2025-12-25`.
package struct UpdateDay: Hashable, Sendable, Comparable {
  /// Seconds since 1970 at the day's beginning in UTC.
  package let seconds: Int64
  /// `2025-12-25`
  package let text: String

  /// - Returns: `nil` where the text is no day that there is. A time of day behind a `T` is left out.
  package init?(_ written: String) {
    let day = written.prefix { $0 != "T" }
    let parts = day.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count <= 2,
      parts[2].utf8.count <= 2,
      parts.allSatisfy({ part in part.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      year > 0, (1...12).contains(month), day >= 1, day <= Self.days(of: month, year)
    else { return nil }
    seconds = Int64(Self.daysSince1970(year, month, day)) * 86_400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    text = "\(parts[0])-\(two(month))-\(two(day))"
  }

  private static func days(of month: Int, _ year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Source of the arithmetic: days counted from a March-based year.
  private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  package static func < (left: UpdateDay, right: UpdateDay) -> Bool {
    left.seconds < right.seconds
  }
}
