import Testing

@testable import SiteSearch

@Suite struct SignTextTests {
  private func bytes(of signs: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var held = 0
    var bits = 0
    let digits = signs.map { Int($0) - ($0 < 0x5C ? 0x23 : 0x24) }
    for place in stride(from: 0, to: digits.count, by: 2) {
      held |= (digits[place] + digits[place + 1] * 91) << bits
      bits += 13
      while bits >= 8 {
        bytes.append(UInt8(held & 255))
        held >>= 8
        bits -= 8
      }
    }
    return bytes
  }

  @Test(arguments: 0..<40)
  func readsBackEveryLength(_ count: Int) {
    for first in [UInt8(0), 1, 0x5C, 0x7F, 0xFF] {
      let written = (0..<count).map { first &+ UInt8($0) &* 37 }
      let read = bytes(of: SignText.text(of: written))
      #expect(read.starts(with: written))
      // At most what is left of the last thirteen bits, all zeros.
      #expect(read.count - count <= 1 && read.dropFirst(count).allSatisfy { $0 == 0 })
    }
  }

  /// Nothing in a string of a script has to be escaped.
  @Test func usesSignsThatStandForThemselves() {
    let every = (0..<8192).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 5)] }
    let signs = Set(SignText.text(of: every))
    #expect(signs.isSubset(of: Set(0x23...0x7E)))
    #expect(!signs.contains(0x5C))
    #expect(signs.count == 91)
  }

  @Test func isLittleLongerThanTheBytes() {
    #expect(SignText.text(of: [UInt8](repeating: 0xFF, count: 1300)).count == 1600)
  }
}
