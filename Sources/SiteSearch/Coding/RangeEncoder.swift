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
  private var contexts: BitContexts

  /// - Parameter contexts: How many contexts the values use.
  init(contexts: Int) {
    self.contexts = BitContexts(count: contexts)
  }

  /// One decision.
  mutating func bit(_ isOne: Bool, in context: Int) {
    let bound = (range >> BitContexts.precision) * UInt32(contexts.chance(of: context))
    if isOne {
      range = bound
    } else {
      low += UInt64(bound)
      range -= bound
    }
    contexts.learn(isOne, in: context)
    while range < 1 << 24 {
      range <<= 8
      shiftLow()
    }
  }

  /// A number of `bits` binary digits, the highest first; uses `1 << bits` contexts from `base`.
  mutating func symbol(_ value: Int, bits: Int, at base: Int) {
    var node = 1
    for position in stride(from: bits - 1, through: 0, by: -1) {
      let isOne = value >> position & 1 == 1
      bit(isOne, in: base + node)
      node = node << 1 | (isOne ? 1 : 0)
    }
  }

  /// A number of any size, cheap when it is small (Elias's gamma code with learnt bits); uses
  /// ``numberContexts`` contexts from `base`.
  mutating func number(_ value: Int, at base: Int) {
    precondition(value >= 0 && value < 1 << 31, "gaps and counts are small whole numbers")
    let shifted = value + 1
    let length = Int.bitWidth - 1 - shifted.leadingZeroBitCount
    for position in 0..<length { bit(true, in: base + position) }
    bit(false, in: base + length)
    for position in stride(from: length - 1, through: 0, by: -1) {
      bit(shifted >> position & 1 == 1, in: base + length << 5 + position)
    }
  }

  static let numberContexts = 1024

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

/// How likely each context's next decision is a yes, learnt from those before.
struct BitContexts {
  /// Chances are in 32,768ths.
  static let precision: UInt32 = 15
  private static let longestMemory = 126
  /// `65536 / (n + 1.5)`, what the next decision changes after n of them.
  private static let steps = (0...longestMemory).map { 131_072 / (2 * $0 + 3) }

  private var chances: [UInt16]
  private var counts: [UInt8]

  init(count: Int) {
    chances = [UInt16](repeating: 1 << 14, count: count)
    counts = [UInt8](repeating: 0, count: count)
  }

  func chance(of context: Int) -> Int { min(max(Int(chances[context]), 32), 32_736) }

  mutating func learn(_ isOne: Bool, in context: Int) {
    let chance = Int(chances[context])
    let count = Int(counts[context])
    let change = (((isOne ? 32_767 : 0) - chance) * Self.steps[count]) >> 16
    chances[context] = UInt16(chance + change)
    if count < Self.longestMemory { counts[context] = UInt8(count + 1) }
  }
}
