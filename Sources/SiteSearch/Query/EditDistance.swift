/// How many single letters must be added, left out, changed or swapped with a neighbour to make one
/// word from another (optimal string alignment).
enum EditDistance {
  /// - Parameters:
  ///   - typed: The mistyped word, one letter or more.
  ///   - limit: Distances above it are given as any number above it.
  static func between(_ typed: [UInt32], _ word: [UInt32], limit: Int) -> Int {
    distances(typed, word, limit: limit).whole
  }

  /// The distance to the nearest beginning of the word, which may be the whole of it.
  static func toBeginning(_ typed: [UInt32], _ word: [UInt32], limit: Int) -> Int {
    distances(typed, word, limit: limit).beginning
  }

  private static func distances(
    _ typed: [UInt32], _ word: [UInt32], limit: Int
  ) -> (whole: Int, beginning: Int) {
    var beforeLast = [Int](repeating: 0, count: typed.count + 1)
    var last = beforeLast
    var row = Array(0...typed.count)
    var beginning = typed.count
    for (number, letter) in word.enumerated() {
      (beforeLast, last, row) = (last, row, beforeLast)
      row[0] = number + 1
      var least = row[0]
      for column in 1...typed.count {
        var best = min(last[column], row[column - 1]) + 1
        best = min(best, last[column - 1] + (typed[column - 1] == letter ? 0 : 1))
        if number > 0, column > 1, typed[column - 1] == word[number - 1],
          typed[column - 2] == letter
        {
          best = min(best, beforeLast[column - 2] + 1)
        }
        row[column] = best
        least = min(least, best)
      }
      beginning = min(beginning, row[typed.count])
      if least > limit { return (limit + 1, beginning) }
    }
    return (row[typed.count], beginning)
  }
}
