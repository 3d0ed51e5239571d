/// Pairs of positions of two lists that belong together.
enum BlockAlignment {
  /// A longest common subsequence: pairs of positions, ascending in both.
  ///
  /// - Cost: product of the lengths without what is equal at both ends. Beyond four million, linear: then
  ///   a common subsequence, of which parts are missed that were moved far.
  static func common<Element: Hashable>(
    _ left: [Element], _ right: [Element]
  ) -> [(left: Int, right: Int)] {
    var start = 0
    while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
    var leftEnd = left.count
    var rightEnd = right.count
    while leftEnd > start, rightEnd > start, left[leftEnd - 1] == right[rightEnd - 1] {
      leftEnd -= 1
      rightEnd -= 1
    }
    let head = (0..<start).map { (left: $0, right: $0) }
    let tail = zip(leftEnd..<left.count, rightEnd..<right.count).map { (left: $0, right: $1) }
    let rows = leftEnd - start
    let columns = rightEnd - start
    guard rows > 0, columns > 0 else { return head + tail }
    let middle =
      rows * columns <= 4_000_000
      ? table(left[start..<leftEnd], right[start..<rightEnd])
      : windowed(left[start..<leftEnd], right[start..<rightEnd])
    return head + middle + tail
  }

  private static func table<Element: Hashable>(
    _ left: ArraySlice<Element>, _ right: ArraySlice<Element>
  ) -> [(left: Int, right: Int)] {
    let width = right.count + 1
    var lengths = [Int32](repeating: 0, count: (left.count + 1) * width)
    for row in stride(from: left.count - 1, through: 0, by: -1) {
      for column in stride(from: right.count - 1, through: 0, by: -1) {
        let cell = row * width + column
        lengths[cell] =
          left[left.startIndex + row] == right[right.startIndex + column]
          ? lengths[cell + width + 1] + 1 : max(lengths[cell + width], lengths[cell + 1])
      }
    }
    var pairs: [(left: Int, right: Int)] = []
    var row = 0
    var column = 0
    while row < left.count, column < right.count {
      if left[left.startIndex + row] == right[right.startIndex + column] {
        pairs.append((left.startIndex + row, right.startIndex + column))
        row += 1
        column += 1
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return pairs
  }

  /// Elements of each list that are compared with each other at a time where the lists are long.
  private static let window = 600

  /// Window by window: of the pairs in one, those in its first half hold, and the next begins behind
  /// them.
  private static func windowed<Element: Hashable>(
    _ left: ArraySlice<Element>, _ right: ArraySlice<Element>
  ) -> [(left: Int, right: Int)] {
    var pairs: [(left: Int, right: Int)] = []
    var start = (left: left.startIndex, right: right.startIndex)
    while start.left < left.endIndex, start.right < right.endIndex {
      let end = (
        left: min(start.left + window, left.endIndex),
        right: min(start.right + window, right.endIndex)
      )
      let found = table(left[start.left..<end.left], right[start.right..<end.right])
      if end.left == left.endIndex, end.right == right.endIndex { return pairs + found }
      let half = (left: start.left + window / 2, right: start.right + window / 2)
      let kept = found.prefix { $0.left < half.left && $0.right < half.right }
      pairs += kept
      // At least a quarter further, so that lists with little in common take no longer.
      start.left = max(start.left + window / 4, kept.last.map { $0.left + 1 } ?? half.left)
      start.right = max(start.right + window / 4, kept.last.map { $0.right + 1 } ?? half.right)
    }
    return pairs
  }

  /// Pairs what lies between the given pairs: of each kind the first with the first, and so on.
  ///
  /// - Parameter pairs: Ascending in both.
  /// - Returns: The further pairs alone.
  static func between<Kind: Hashable>(
    _ pairs: [(left: Int, right: Int)], _ left: [Kind], _ right: [Kind],
    excluding takenLeft: Set<Int> = [], _ takenRight: Set<Int> = []
  ) -> [(left: Int, right: Int)] {
    var found: [(left: Int, right: Int)] = []
    var from = (left: 0, right: 0)
    for pair in pairs + [(left.count, right.count)] {
      var open: [Kind: [Int]] = [:]
      for position in from.right..<pair.right where !takenRight.contains(position) {
        open[right[position], default: []].append(position)
      }
      var used: [Kind: Int] = [:]
      for position in from.left..<pair.left where !takenLeft.contains(position) {
        let kind = left[position]
        guard let waiting = open[kind], used[kind, default: 0] < waiting.count else { continue }
        found.append((position, waiting[used[kind, default: 0]]))
        used[kind, default: 0] += 1
      }
      from = (pair.left + 1, pair.right + 1)
    }
    return found
  }
}
