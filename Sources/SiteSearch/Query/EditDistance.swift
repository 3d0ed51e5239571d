/// How many single letters must be added, left out, changed or swapped with a neighbour to make one
/// word from another (optimal string alignment).
struct EditDistance {
  /// To the word as a whole.
  let whole: Int
  /// To the beginning of the word that is nearest: for a word that is still being typed.
  let beginning: Int

  /// - Parameters:
  ///   - typed: The mistyped word, one letter or more.
  ///   - limit: Distances above it are given as any number above it.
  init(from typed: [UInt32], to word: [UInt32], limit: Int) {
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
      if least > limit {
        self.whole = limit + 1
        self.beginning = beginning
        return
      }
    }
    whole = row[typed.count]
    self.beginning = beginning
  }
}
