@testable import SiteSearch

/// Reads what a ``RangeEncoder`` wrote, as `search-engine.js` does.
struct RangeDecoder {
  private let bytes: [UInt8]
  private var position = 0
  private var code: UInt32 = 0
  private var range: UInt32 = 0xFFFF_FFFF
  private let contexts: BitContexts

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
    let bound = (range >> BitContexts.precision) * contexts.states[context].chance
    let isOne = code < bound
    if isOne {
      range = bound
    } else {
      code -= bound
      range -= bound
    }
    contexts.states[context].learn(isOne ? 1 : 0, contexts.steps)
    fillUp()
    return isOne
  }

  private mutating func fillUp() {
    while range < 1 << 24 {
      range <<= 8
      readByte()
    }
  }

  mutating func evenBits(_ bits: Int) -> Int {
    range >>= UInt32(bits)
    let value = code / range
    code -= value * range
    fillUp()
    return Int(value)
  }

  mutating func symbol(bits: Int, at base: Int) -> Int {
    var node = 1
    for _ in 0..<bits { node = node << 1 | (bit(in: base + node) ? 1 : 0) }
    return node - (1 << bits)
  }

  mutating func number(at base: Int) -> Int {
    let length = symbol(bits: 5, at: base)
    var left = max(0, length - 2)
    var value = 1 << (length - left) + symbol(bits: length - left, at: base + 32 + length << 2)
    while left > 0 {
      let bits = min(left, 8)
      left -= bits
      value = value << bits + evenBits(bits)
    }
    return value - 1
  }
}
