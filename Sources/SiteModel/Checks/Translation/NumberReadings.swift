/// What the numbers of a text can be read as.
///
/// `12,000` is twelve thousand, or twelve with three decimals; `3.4.2026` is a date. One reading that
/// both texts share is enough.
struct NumberReadings {
  let numbers: [WrittenNumber]
  private var values: Set<String> = []
  /// Digits without zeros at the ends and without separators.
  private var digits: Set<String> = []

  init(_ numbers: [WrittenNumber]) {
    self.numbers = numbers
    for number in numbers {
      values.formUnion(number.groups.map(\.withoutLeadingZeros))
      values.insert(number.groups.joined().withoutLeadingZeros)
      if let decimal = number.decimal { values.insert(decimal) }
      digits.insert(number.significant)
    }
  }

  func have(_ number: WrittenNumber) -> Bool {
    if number.isFullHour { return true }
    if let whole = number.thousands, values.contains(whole) { return true }
    if let decimal = number.decimal, values.contains(decimal) { return true }
    if number.isHour, let hour = number.value,
      [hour, hour + 12, hour - 12].contains(where: { values.contains("\($0)") })
    {
      return true
    }
    if number.isDecade, number.groups[0].count == 4,
      values.contains(String(number.groups[0].suffix(2)))
    {
      return true
    }
    // In a date the month may be a word, and the day may be in the month's place.
    let isDate = number.isOfDate || number.isDate
    return number.groups.allSatisfy { group in
      values.contains(group.withoutLeadingZeros) || isDate && (Int(group) ?? 99) <= 12
    }
  }

  /// Whether the same digits stand here, other zeros behind them: 12,000 and "12 thousand".
  func haveDigits(of number: WrittenNumber) -> Bool { digits.contains(number.significant) }
}

extension WrittenNumber {
  /// The groups as one whole number, where they can be: three digits in each but the first, two in the
  /// middle ones as in India.
  fileprivate var thousands: String? {
    guard groups.count > 1 else { return groups[0].withoutLeadingZeros }
    guard groups[0].count <= 3, groups.last?.count == 3,
      groups.dropFirst().dropLast().allSatisfy({ $0.count == 3 || $0.count == 2 })
    else { return nil }
    return groups.joined().withoutLeadingZeros
  }

  /// The groups as a number with decimals, zeros at its end left out.
  fileprivate var decimal: String? {
    guard groups.count > 1, let fraction = groups.last else { return nil }
    if thousands != nil, fraction == "000" { return nil }
    let kept = String(fraction.reversed().drop { $0 == "0" }.reversed())
    let whole = groups.dropLast().joined().withoutLeadingZeros
    return kept.isEmpty ? whole : "\(whole).\(kept)"
  }

  fileprivate var significant: String {
    let all = groups.joined().drop { $0 == "0" }
    return String(all.reversed().drop { $0 == "0" }.reversed())
  }

  /// A day in digits with points: 3.4.2026.
  fileprivate var isDate: Bool {
    let lengths = groups.map(\.count)
    return lengths.count == 3 && separators.allSatisfy { $0 == "." }
      && (lengths[0] <= 2 && lengths[1] <= 2 && (lengths[2] == 4 || lengths[2] == 2)
        || lengths[0] == 4 && lengths[1] <= 2 && lengths[2] <= 2)
  }
}

extension String {
  fileprivate var withoutLeadingZeros: String {
    let rest = drop { $0 == "0" }
    return rest.isEmpty ? "0" : String(rest)
  }
}
