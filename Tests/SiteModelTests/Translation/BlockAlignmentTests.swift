import Testing

@testable import SiteModel

@Suite struct BlockAlignmentTests {
  /// Pairs ascend, and what is paired is equal, for many lists of few different elements.
  @Test(arguments: 0..<200)
  func pairsAscendAndAreEqual(_ seed: Int) {
    var random = Sequence64(state: UInt64(seed))
    let left = random.list(length: random.number(below: 30), of: 1 + random.number(below: 6))
    let right = random.list(length: random.number(below: 30), of: 1 + random.number(below: 6))
    let pairs = BlockAlignment.common(left, right)
    expectAscending(pairs)
    #expect(pairs.allSatisfy { left[$0.left] == right[$0.right] })
    #expect(pairs.count == length(left, right))
  }

  @Test func equalListsPairWhole() {
    let list = Array(0..<100)
    #expect(BlockAlignment.common(list, list).count == 100)
    #expect(BlockAlignment.common(list, []).isEmpty)
  }

  /// What would take minutes pair by pair: thirty thousand blocks of few kinds, and of many.
  @Test(.timeLimit(.minutes(1)), arguments: [3, 1_000_000])
  func bigListsAreAligned(_ kinds: Int) {
    var random = Sequence64(state: 7)
    let left = random.list(length: 30_000, of: kinds)
    var right = left
    for _ in 0..<300 { right[random.number(below: right.count)] = -1 }
    right.insert(contentsOf: random.list(length: 50, of: kinds), at: 10)
    right.append(-2)
    let pairs = BlockAlignment.common(left, right)
    expectAscending(pairs)
    #expect(pairs.allSatisfy { left[$0.left] == right[$0.right] })
    #expect(pairs.count > 29_000)
    let rest = BlockAlignment.between([], left.map { _ in 0 }, right.map { _ in 0 })
    #expect(rest.count == left.count)
  }

  @Test func betweenPairsEachKindInItsOrder() {
    let pairs = BlockAlignment.between([(2, 1)], ["p", "i", "h", "p", "p"], ["p", "h", "i", "p"])
    #expect(pairs.map(\.left) == [0, 3])
    #expect(pairs.map(\.right) == [0, 3])
    let others = BlockAlignment.between([], ["p", "p"], ["p", "p"], excluding: [0], [0])
    #expect(others.map(\.left) == [1])
    #expect(others.map(\.right) == [1])
  }

  private func expectAscending(_ pairs: [(left: Int, right: Int)]) {
    #expect(
      zip(pairs, pairs.dropFirst()).allSatisfy { $0.left < $1.left && $0.right < $1.right })
  }

  /// The length of a longest common subsequence, in the plainest way.
  private func length(_ left: [Int], _ right: [Int]) -> Int {
    var row = [Int](repeating: 0, count: right.count + 1)
    for element in left {
      var diagonal = 0
      for column in right.indices {
        let above = row[column + 1]
        row[column + 1] = right[column] == element ? diagonal + 1 : max(above, row[column])
        diagonal = above
      }
    }
    return row[right.count]
  }
}

/// SplitMix64: the same lists for the same seed.
private struct Sequence64 {
  var state: UInt64

  mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(bound))
  }

  mutating func list(length: Int, of kinds: Int) -> [Int] {
    (0..<length).map { _ in number(below: kinds) }
  }
}
