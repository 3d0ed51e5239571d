/// Gives words numbers, counted from 0 in the order of their first appearance.
///
/// Open addressing with the FNV-1a hash, which is the same in every run.
struct WordTable {
  private(set) var list: WordList
  /// Word number plus one; 0 is free. The count is a power of two.
  private var slots: [UInt32]

  /// - Parameter capacity: How many words to expect.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    list = WordList(capacity: capacity)
  }

  /// The number of a word, given now when it is new.
  mutating func number(for word: Span<UInt8>) -> Int {
    var slot = slot(for: word)
    if slots[slot] > 0 { return Int(slots[slot]) - 1 }
    if list.count * 2 >= slots.count {
      grow()
      slot = self.slot(for: word)
    }
    list.append(word)
    slots[slot] = UInt32(list.count)
    return list.count - 1
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
    let range = list.range(of: number)
    guard range.count == word.count else { return false }
    for offset in word.indices where list.bytes[range.lowerBound + offset] != word[offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    var grown = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = grown.count - 1
    for number in 0..<list.count {
      let word = list.bytes.span.extracting(list.range(of: number))
      var slot = Int(truncatingIfNeeded: Self.hash(word)) & mask
      while grown[slot] > 0 { slot = (slot + 1) & mask }
      grown[slot] = UInt32(number + 1)
    }
    slots = grown
  }

  private static func hash(_ word: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for position in word.indices {
      hash = (hash ^ UInt64(word[position])) &* 0x100_0000_01B3
    }
    return hash ^ hash >> 32
  }
}
