/// Gives words numbers, counted from 0 in the order of their first appearance.
///
/// Open addressing. The hash is the same in every run; numbers do not depend on it.
struct WordTable {
  private struct Slot {
    /// Word number plus one; 0 is free.
    var number: UInt32 = 0
    var hash: UInt32 = 0
  }

  private(set) var list: WordList
  /// The count is a power of two.
  private var slots: [Slot]

  /// - Parameter capacity: How many words to expect.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
    list = WordList(capacity: capacity)
  }

  /// The number of a word, given now when it is new.
  mutating func number(for word: Span<UInt8>) -> Int {
    let hash = Self.hash(word)
    let slot = slot(for: word, hash: hash)
    if slots[slot].number > 0 { return Int(slots[slot].number) - 1 }
    list.append(word)
    slots[slot] = Slot(number: UInt32(list.count), hash: hash)
    if list.count * 2 >= slots.count { grow() }
    return list.count - 1
  }

  /// The slot that holds the word, or the free one where it belongs.
  private func slot(for word: Span<UInt8>, hash: UInt32) -> Int {
    let slots = slots.span
    let mask = slots.count - 1
    var position = Int(hash) & mask
    while true {
      let slot = slots[position]
      if slot.number == 0 { return position }
      if slot.hash == hash, list.holds(word, at: Int(slot.number) - 1) { return position }
      position = (position + 1) & mask
    }
  }

  private mutating func grow() {
    var grown = [Slot](repeating: Slot(), count: slots.count * 2)
    let mask = grown.count - 1
    for slot in slots where slot.number > 0 {
      var position = Int(slot.hash) & mask
      while grown[position].number > 0 { position = (position + 1) & mask }
      grown[position] = slot
    }
    slots = grown
  }

  /// Eight bytes at a time, mixed by a multiplication.
  private static func hash(_ word: Span<UInt8>) -> UInt32 {
    var hash = UInt64(truncatingIfNeeded: word.count)
    var part: UInt64 = 0
    for position in word.indices {
      part = part << 8 | UInt64(word[position])
      if position & 7 == 7 {
        hash = mixed(hash ^ part)
        part = 0
      }
    }
    return UInt32(truncatingIfNeeded: mixed(hash ^ part))
  }

  /// - Source of the multiplier: 2⁶⁴ over the golden ratio (Knuth, volume 3, §6.4).
  @inline(__always)
  private static func mixed(_ hash: UInt64) -> UInt64 {
    let product = hash &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }
}
