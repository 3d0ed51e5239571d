/// The order of words in the index: that of JavaScript's `<`, by UTF-16 units, so that both programs
/// look words up in the same places.
///
/// It differs from the order of UTF-8 bytes in one thing: letters from U+E000 on, which begin with
/// EE or EF, come behind those beyond U+FFFF, which begin with F0 to F4.
enum WordOrder {
  @inline(__always)
  private static func rank(_ byte: UInt8) -> UInt8 {
    byte == 0xEE || byte == 0xEF ? byte + 0x10 : byte
  }

  static func precedes(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
    let shorter = min(one.count, other.count)
    for position in 0..<shorter where one[position] != other[position] {
      return rank(one[position]) < rank(other[position])
    }
    return one.count < other.count
  }

  /// The first eight bytes as one number of the same order.
  static func beginning(of word: Span<UInt8>) -> UInt64 {
    var beginning: UInt64 = 0
    for position in 0..<8 {
      beginning = beginning << 8 | (position < word.count ? UInt64(rank(word[position])) : 0)
    }
    return beginning
  }
}
