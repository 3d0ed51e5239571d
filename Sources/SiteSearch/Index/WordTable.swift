/// Words and their numbers, counted from 0 in the order of their first appearance.
///
/// A dictionary of `String` would allocate once a word; here all words lie in one array. Open
/// addressing with the FNV-1a hash, which is the same in every run.
struct WordTable: Hashable, Sendable {
  /// All words one after the other, UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Where each word ends in `bytes`.
  private(set) var ends: [UInt32] = []
  /// Word number plus one; 0 is free. The count is a power of two.
  private var slots: [UInt32]

  var count: Int { ends.count }

  init(capacity: Int = 256) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
  }

  /// Where a word stands in `bytes`.
  func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  /// The number of a word, given now when it is new.
  mutating func number(for word: Span<UInt8>) -> Int {
    var slot = slot(for: word)
    if slots[slot] > 0 { return Int(slots[slot]) - 1 }
    if ends.count * 2 >= slots.count {
      grow()
      slot = self.slot(for: word)
    }
    word.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    ends.append(UInt32(bytes.count))
    slots[slot] = UInt32(ends.count)
    return ends.count - 1
  }

  /// The slot that holds the word, or the free one where it belongs.
  private func slot(for word: Span<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(word)) & mask
    while slots[slot] > 0, !isWord(Int(slots[slot]) - 1, equalTo: word) {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func isWord(_ number: Int, equalTo word: Span<UInt8>) -> Bool {
    let range = range(of: number)
    guard range.count == word.count else { return false }
    for offset in word.indices where bytes[range.lowerBound + offset] != word[offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for number in ends.indices {
      var slot =
        Int(truncatingIfNeeded: Self.hash(bytes.span.extracting(range(of: number)))) & mask
      while slots[slot] > 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number + 1)
    }
  }

  private static func hash(_ word: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for position in word.indices {
      hash = (hash ^ UInt64(word[position])) &* 0x100_0000_01B3
    }
    return hash ^ hash >> 32
  }
}
