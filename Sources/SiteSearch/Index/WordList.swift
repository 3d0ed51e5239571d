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

  mutating func append(_ word: Span<UInt8>) {
    word.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    ends.append(UInt32(bytes.count))
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
