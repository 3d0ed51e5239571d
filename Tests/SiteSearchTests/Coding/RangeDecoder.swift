@testable import SiteSearch

/// Reads what a ``RangeEncoder`` wrote, as `search-engine.js` does.
struct RangeDecoder {
  private let bytes: [UInt8]
  private var position = 0
  private var code: UInt32 = 0
  private var range: UInt32 = 0xFFFF_FFFF
  private var contexts: BitContexts

  init(_ bytes: [UInt8], contexts: Int) {
    self.bytes = bytes
    self.contexts = BitContexts(count: contexts)
    for _ in 0..<4 { readByte() }
  }

  private mutating func readByte() {
    code = code << 8 | (position < bytes.count ? UInt32(bytes[position]) : 0)
    position += 1
  }

  mutating func bit(in context: Int) -> Bool {
    let bound = (range >> BitContexts.precision) * UInt32(contexts.chance(of: context))
    let isOne = code < bound
    if isOne {
      range = bound
    } else {
      code -= bound
      range -= bound
    }
    contexts.learn(isOne, in: context)
    while range < 1 << 24 {
      range <<= 8
      readByte()
    }
    return isOne
  }

  mutating func symbol(bits: Int, at base: Int) -> Int {
    var node = 1
    for _ in 0..<bits { node = node << 1 | (bit(in: base + node) ? 1 : 0) }
    return node - (1 << bits)
  }

  mutating func number(at base: Int) -> Int {
    var length = 0
    while bit(in: base + length) { length += 1 }
    var value = 1
    for position in stride(from: length - 1, through: 0, by: -1) {
      value = value << 1 | (bit(in: base + length << 5 + position) ? 1 : 0)
    }
    return value - 1
  }
}
