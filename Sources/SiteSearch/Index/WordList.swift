/// Words by number, all in one array: a `String` each would be an allocation each.
struct WordList: Hashable, Sendable {
  /// One word after the other, UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Where each word ends in `bytes`.
  private(set) var ends: [UInt32] = []

  var count: Int { ends.count }

  /// Where a word stands in `bytes`.
  func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity * 8)
    ends.reserveCapacity(capacity)
  }

  /// Whether it has this word under a number.
  func holds(_ word: Span<UInt8>, at number: Int) -> Bool {
    let range = range(of: number)
    guard range.count == word.count else { return false }
    let own = bytes.span.extracting(range)
    for position in word.indices where own[position] != word[position] { return false }
    return true
  }

  mutating func append(_ word: Span<UInt8>) {
    word.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    ends.append(UInt32(bytes.count))
  }

  /// The numbers of the words, ascending by the words' bytes.
  var numbersInOrder: [Int] {
    // Few words begin with the same eight bytes.
    let beginnings = (0..<count).map { number in
      let range = range(of: number)
      return (0..<8).reduce(UInt64(0)) { beginning, offset in
        let at = range.lowerBound + offset
        return beginning << 8 | (at < range.upperBound ? UInt64(bytes[at]) : 0)
      }
    }
    return (0..<count).sorted { one, other in
      beginnings[one] == beginnings[other]
        ? bytes[range(of: one)].lexicographicallyPrecedes(bytes[range(of: other)])
        : beginnings[one] < beginnings[other]
    }
  }

  /// The same words without room for more.
  var compacted: WordList {
    var list = WordList()
    list.bytes.reserveCapacity(bytes.count)
    list.bytes += bytes
    list.ends.reserveCapacity(ends.count)
    list.ends += ends
    return list
  }
}
