/// How often two words stand near each other on a page.
struct NearPlaces {
  /// Uses of the first word that stand beside one of the second.
  let adjacent: Int
  /// Uses of the first word with one of the second at most ``SearchWeights/nearPlaces`` away.
  let near: Int

  /// - Parameters:
  ///   - one: Places of the first word, ascending.
  ///   - other: Places of the second word, ascending.
  init(_ one: [Int], _ other: [Int]) {
    var adjacent = 0
    var near = 0
    var start = 0
    for place in one {
      while start < other.count, other[start] < place - SearchWeights.nearPlaces { start += 1 }
      var isAdjacent = false
      var position = start
      while position < other.count, other[position] <= place + SearchWeights.nearPlaces {
        if abs(other[position] - place) == 1 { isAdjacent = true }
        position += 1
      }
      if isAdjacent { adjacent += 1 }
      if position > start { near += 1 }
    }
    self.adjacent = adjacent
    self.near = near
  }
}
