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
///
/// It cannot be copied: what its contexts have learnt belongs to one row of bytes.
struct RangeEncoder: ~Copyable {
  private(set) var bytes: [UInt8] = []
  private var interval = Interval()
  private var cache: UInt8 = 0
  /// Whether `cache` holds a byte of the text: the first is always zero and is left out.
  private var hasCache = false
  /// Bytes of all ones that a carry would turn over.
  private var pending = 0
  private let contexts: BitContexts

  /// The numbers that begin as what was written begins: from `low` on, `range` of them.
  private struct Interval {
    var low: UInt64 = 0
    var range: UInt32 = 0xFFFF_FFFF

    /// Too small for the next decision.
    var isNarrow: Bool { range < 1 << 24 }

    /// Keeps the share of a decision, 1 or 0. Which it is cannot be foreseen, so nothing here
    /// branches on it.
    @inline(__always)
    mutating func narrow(
      to digit: UInt32, in state: inout BitContexts.State, _ steps: BitContexts.Steps
    ) {
      let bound = (range >> BitContexts.precision) &* state.chance
      let ones = 0 &- digit
      low &+= UInt64(bound & ~ones)
      range = (bound & ones) | ((range &- bound) & ~ones)
      state.learn(digit, steps)
    }
  }

  /// - Parameter contexts: How many contexts the values use.
  init(contexts: Int) {
    self.contexts = BitContexts(count: contexts)
  }

  /// One decision.
  mutating func bit(_ isOne: Bool, in context: Int) {
    interval.narrow(to: isOne ? 1 : 0, in: &contexts.states[context], contexts.steps)
    if interval.isNarrow { fillUp() }
  }

  /// A number of `bits` binary digits, at most eight, each as likely as the other.
  mutating func evenBits(_ value: Int, bits: Int) {
    interval.range >>= UInt32(bits)
    interval.low += UInt64(value) * UInt64(interval.range)
    if interval.isNarrow { fillUp() }
  }

  @inline(never)
  private mutating func fillUp() {
    while interval.isNarrow {
      interval.range <<= 8
      shiftLow()
    }
  }

  /// A number of `bits` binary digits, the highest first; uses `1 << bits` contexts from `base`.
  mutating func symbol(_ value: Int, bits: Int, at base: Int) {
    let states = contexts.states + base
    let steps = contexts.steps
    // In registers as long as nothing is written.
    var interval = interval
    var node = 1
    var left = UInt32(truncatingIfNeeded: bits)
    while left > 0 {
      left &-= 1
      let digit = UInt32(truncatingIfNeeded: value) &>> left & 1
      interval.narrow(to: digit, in: &states[node], steps)
      node = node << 1 | Int(digit)
      if interval.isNarrow {
        self.interval = interval
        fillUp()
        interval = self.interval
      }
    }
    self.interval = interval
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

  /// Everything written.
  consuming func finish() -> [UInt8] {
    for _ in 0..<5 { shiftLow() }
    // What the reader takes for missing bytes are zeros.
    while bytes.last == 0 { bytes.removeLast() }
    return bytes
  }

  private mutating func shiftLow() {
    if interval.low < 0xFF00_0000 || interval.low > 0xFFFF_FFFF {
      let carry = UInt8(truncatingIfNeeded: interval.low >> 32)
      if hasCache { bytes.append(cache &+ carry) }
      hasCache = true
      for _ in 0..<pending { bytes.append(0xFF &+ carry) }
      pending = 0
      cache = UInt8(truncatingIfNeeded: interval.low >> 24)
    } else {
      pending += 1
    }
    interval.low = (interval.low & 0x00FF_FFFF) << 8
  }
}
