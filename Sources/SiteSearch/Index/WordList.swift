/// Words by number, all in one array: a `String` each would be an allocation each.
struct WordList: Hashable, Sendable {
  /// One word after the other, UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Where each word ends in `bytes`.
  private(set) var ends: [UInt32] = []

  var count: Int { ends.count }

  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity * 8)
    ends.reserveCapacity(capacity)
  }

  /// Where a word stands in `bytes`.
  func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  /// A word's bytes.
  subscript(number: Int) -> ArraySlice<UInt8> { bytes[range(of: number)] }

  func text(of number: Int) -> String { String(decoding: self[number], as: UTF8.self) }

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

  /// The numbers of the words in ``WordOrder``.
  var numbersInOrder: [Int] {
    // Few words begin with the same eight bytes.
    let beginnings = (0..<count).map {
      WordOrder.beginning(of: bytes.span.extracting(range(of: $0)))
    }
    return (0..<count).sorted { one, other in
      beginnings[one] == beginnings[other]
        ? WordOrder.precedes(
          bytes.span.extracting(range(of: one)), bytes.span.extracting(range(of: other)))
        : beginnings[one] < beginnings[other]
    }
  }

  /// In a list in ``WordOrder``: how many words come before this one.
  func place(of word: Span<UInt8>) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if WordOrder.precedes(bytes.span.extracting(range(of: middle)), word) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// In a list in ``WordOrder``: the number of a word, nil where it is not there.
  func number(of word: Span<UInt8>) -> Int? {
    let place = place(of: word)
    return place < count && holds(word, at: place) ? place : nil
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
