/// What one use of a word counts on a page, by field: BM25F's weights over the fields' lengths.
struct FieldLengths: Sendable {
  /// Average number of words by ``SearchField``, on steps of a sixteenth of an octave: an edit of one
  /// page does not move the levels of all others.
  private let averages: [Double]

  /// - Parameters:
  ///   - totals: Words of all pages by field.
  ///   - pages: How many there are.
  init(totals: [Int], pages: Int) {
    averages = totals.map { Self.onStep(Double($0) / Double(max(1, pages))) }
  }

  /// Of a page's number of words by field.
  func weights(of lengths: [Int]) -> [Double] {
    SearchField.allCases.map { field in
      let average = averages[field.rawValue]
      let share = average > 0 ? Double(lengths[field.rawValue]) / average : 1
      return field.weight / (1 - field.lengthNorm + field.lengthNorm * share)
    }
  }

  /// The sixteenth root of two, multiplied up: the same digits on every machine.
  private static func onStep(_ value: Double) -> Double {
    guard value > 0 else { return 0 }
    let step = 1.044_273_782_427_413_8
    var rounded = 1.0
    while rounded * step <= value { rounded *= step }
    while rounded > value { rounded /= step }
    return rounded
  }
}
