import Testing

@testable import SiteSearch

@Suite struct RangeEncoderTests {
  /// Numbers that look drawn by lot, the same in every run (Marsaglia's xorshift).
  private struct Lots: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  @Test(arguments: [UInt64(1), 7, 42, 2026], [0, 1, 2, 100, 20_000])
  func readsBackWhatItWrote(seed: UInt64, count: Int) {
    var lots = Lots(state: seed)
    var encoder = RangeEncoder(contexts: 4096)
    var written: [Int] = []
    for step in 0..<count {
      let value = Int.random(in: 0...(1 << Int.random(in: 0...30, using: &lots)) - 1, using: &lots)
      written.append([value & 1, value & 255, value & 31, value][step % 4])
      switch step % 4 {
      case 0: encoder.bit(value & 1 == 1, in: 0)
      case 1: encoder.symbol(value & 255, bits: 8, at: 1024)
      case 2: encoder.evenBits(value & 31, bits: 5)
      default: encoder.number(value, at: 2048)
      }
    }
    let bytes = encoder.finish()
    var decoder = RangeDecoder(bytes, contexts: 4096)
    let read = (0..<count).map { step in
      switch step % 4 {
      case 0: decoder.bit(in: 0) ? 1 : 0
      case 1: decoder.symbol(bits: 8, at: 1024)
      case 2: decoder.evenBits(5)
      default: decoder.number(at: 2048)
      }
    }
    #expect(read == written)
  }

  /// Long rows of likely answers carry into bytes that wait to be written.
  @Test(arguments: [UInt64(3), 5, 11], [2, 50, 5000])
  func readsBackSkewedAnswers(seed: UInt64, oneIn: Int) {
    var lots = Lots(state: seed)
    let written = (0..<50_000).map { _ in Int.random(in: 0..<oneIn, using: &lots) != 0 }
    var encoder = RangeEncoder(contexts: 1)
    for answer in written { encoder.bit(answer, in: 0) }
    let bytes = encoder.finish()
    var decoder = RangeDecoder(bytes, contexts: 1)
    #expect(written.allSatisfy { decoder.bit(in: 0) == $0 })
    // A likely answer costs less than a bit.
    if oneIn > 2 { #expect(bytes.count < 50_000 / 8 / 5) }
  }

  @Test(arguments: [0, 1, 2, 254, 255, 256, 1 << 16, 1 << 30, (1 << 31) - 2, (1 << 31) - 1])
  func writesNumbersOfAnySize(_ number: Int) {
    var encoder = RangeEncoder(contexts: RangeEncoder.numberContexts)
    encoder.number(number, at: 0)
    var decoder = RangeDecoder(encoder.finish(), contexts: RangeEncoder.numberContexts)
    #expect(decoder.number(at: 0) == number)
  }

  @Test func needsNoByteForNothing() {
    let bytes = RangeEncoder(contexts: 1).finish()
    #expect(bytes == [])
  }
}
