/// Numbers and letters as few bytes: an adaptive binary range coder.
///
/// Every value is a row of yes-or-no decisions, and each decision has a *context*: a small number that
/// says which earlier decisions were alike. A context learns how often the answer is yes, and a
/// likely answer costs less than a bit. Searched text is packed smaller than deflate packs it,
/// because the writer says what is alike instead of leaving it to be found, and the reader is some
/// forty lines of JavaScript (`search-engine.js`) that run in every browser.
///
/// - Source of the coder: G. N. N. Martin, “Range encoding” (1979), with the carry handling that LZMA
///   made common; of the estimate: Krichevsky and Trofimov (1981), with a longest memory.
struct RangeEncoder {
  private(set) var bytes: [UInt8] = []
  private var low: UInt64 = 0
  private var range: UInt32 = 0xFFFF_FFFF
  private var cache: UInt8 = 0
  /// Whether `cache` holds a byte of the text: the first is always zero and is left out.
  private var hasCache = false
  /// Bytes of all ones that a carry would turn over.
  private var pending = 0
  private let contexts: BitContexts

  /// - Parameter contexts: How many contexts the values use.
  init(contexts: Int) {
    self.contexts = BitContexts(count: contexts)
  }

  /// One decision. Which way it goes cannot be foreseen, so nothing here branches on it.
  @inline(__always)
  mutating func bit(_ isOne: Bool, in context: Int) {
    let bound = (range >> BitContexts.precision) &* contexts.chance(of: context)
    low &+= isOne ? 0 : UInt64(bound)
    range = isOne ? bound : range &- bound
    contexts.learn(isOne, in: context)
    if range < 1 << 24 { fillUp() }
  }

  /// A number of `bits` binary digits, at most eight, each as likely as the other.
  mutating func evenBits(_ value: Int, bits: Int) {
    range >>= UInt32(bits)
    low += UInt64(value) * UInt64(range)
    if range < 1 << 24 { fillUp() }
  }

  @inline(never)
  private mutating func fillUp() {
    while range < 1 << 24 {
      range <<= 8
      shiftLow()
    }
  }

  /// A number of `bits` binary digits, the highest first; uses `1 << bits` contexts from `base`.
  mutating func symbol(_ value: Int, bits: Int, at base: Int) {
    var node = 1
    for position in stride(from: bits - 1, through: 0, by: -1) {
      let digit = value >> position & 1
      bit(digit == 1, in: base &+ node)
      node = node << 1 | digit
    }
  }

  /// A number of any size, cheap when it is small: how many binary digits it has, the first two behind
  /// the highest as they were learnt, the others as they are. Uses ``numberContexts`` contexts from `base`.
  mutating func number(_ value: Int, at base: Int) {
    precondition(value >= 0 && value < 1 << 31, "gaps and counts are small whole numbers")
    let shifted = value + 1
    let length = Int.bitWidth - 1 - shifted.leadingZeroBitCount
    symbol(length, bits: 5, at: base)
    let learnt = min(length, 2)
    symbol(
      shifted >> (length - learnt) & (1 << learnt - 1), bits: learnt, at: base + 32 + length << 2)
    var left = length - learnt
    while left > 0 {
      let bits = min(left, 8)
      left -= bits
      evenBits(shifted >> left & (1 << bits - 1), bits: bits)
    }
  }

  static let numberContexts = 256

  /// Everything written; nothing may follow.
  mutating func finish() -> [UInt8] {
    for _ in 0..<5 { shiftLow() }
    // What the reader takes for missing bytes are zeros.
    while bytes.last == 0 { bytes.removeLast() }
    return bytes
  }

  private mutating func shiftLow() {
    if low < 0xFF00_0000 || low > 0xFFFF_FFFF {
      let carry = UInt8(truncatingIfNeeded: low >> 32)
      if hasCache { bytes.append(cache &+ carry) }
      hasCache = true
      for _ in 0..<pending { bytes.append(0xFF &+ carry) }
      pending = 0
      cache = UInt8(truncatingIfNeeded: low >> 24)
    } else {
      pending += 1
    }
    low = (low & 0x00FF_FFFF) << 8
  }
}
