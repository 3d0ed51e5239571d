/// Addresses by the runs of letters that they have.
///
/// Cost: 4 bytes for each run of an address. A look-up reads ``budget`` entries at most, however many
/// addresses there are: those of the rarest runs, which tell addresses apart.
struct LetterRunIndex: Sendable {
  private static let budget = 16_384

  /// Distinct, ascending.
  private let runs: [UInt32]
  /// Where the entries of each run begin, and where the last ones end.
  private let starts: [Int32]
  /// Positions in `numbers`, ascending for each run.
  private let entries: [Int32]
  private let numbers: [Int]

  /// - Parameter addresses: Each with its number and all runs that lead to it.
  init(_ addresses: [(number: Int, runs: [LetterRuns])]) {
    var pairs: [UInt64] = []
    for (position, address) in addresses.enumerated() {
      for run in Set(address.runs.flatMap(\.runs)) {
        pairs.append(UInt64(run) << 32 | UInt64(position))
      }
    }
    pairs.sort()
    var runs: [UInt32] = []
    var starts: [Int32] = []
    for (place, pair) in pairs.enumerated() where runs.last != UInt32(pair >> 32) {
      runs.append(UInt32(pair >> 32))
      starts.append(Int32(place))
    }
    self.runs = runs
    self.starts = starts + [Int32(pairs.count)]
    entries = pairs.map { Int32(truncatingIfNeeded: $0) }
    numbers = addresses.map(\.number)
  }

  /// Numbers of the addresses that share the most of the rarest runs, in any order.
  func nearest(to wanted: [LetterRuns], limit: Int) -> [Int] {
    let lists = Set(wanted.flatMap(\.runs)).compactMap(entries(of:))
      .sorted { ($0.count, $0.lowerBound) < ($1.count, $1.lowerBound) }
    var shared = [UInt16](repeating: 0, count: numbers.count)
    var found: [Int32] = []
    var left = Self.budget
    for list in lists {
      for position in entries[list.prefix(left)] {
        if shared[Int(position)] == 0 { found.append(position) }
        shared[Int(position)] += 1
      }
      left -= list.count
      if left <= 0 { break }
    }
    guard found.count > limit else { return found.map { numbers[Int($0)] } }
    let least = Self.least(found.map { Int(shared[Int($0)]) }, limit: limit)
    let best = found.filter { shared[Int($0)] > least }
    let others = found.lazy.filter { shared[Int($0)] == least }.prefix(limit - best.count)
    return (best + others).map { numbers[Int($0)] }
  }

  private func entries(of run: UInt32) -> Range<Int>? {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle] < run { low = middle + 1 } else { high = middle }
    }
    guard low < runs.count, runs[low] == run else { return nil }
    return Int(starts[low])..<Int(starts[low + 1])
  }

  /// The count that the last of the `limit` largest has; fewer than `limit` have more.
  private static func least(_ counts: [Int], limit: Int) -> Int {
    var having = [Int](repeating: 0, count: (counts.max() ?? 0) + 1)
    for count in counts { having[count] += 1 }
    var taken = 0
    for count in having.indices.reversed() {
      taken += having[count]
      if taken >= limit { return count }
    }
    return 0
  }
}
