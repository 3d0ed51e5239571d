import Diagnostics

/// What a block says, as a short number: two blocks whose texts differ in anything a translator would
/// have to follow have different fingerprints.
///
/// - Made of the block's plain text, so that the target of a link, emphasis and the way a list is
///   marked do not count.
/// - Every run of white space is one space; quotation marks of all kinds are one, dashes of all kinds
///   are one, an ellipsis is three points; soft hyphens and signs without width are nothing. White
///   space beside a quotation mark is none: `« so »` is `“so”`.
/// - 48 bits of FNV-1a: a page has some hundred blocks, so two of them meet by chance less than once in
///   a thousand million pages.
package struct BlockFingerprint: Hashable, Sendable {
  package let value: UInt64

  /// - Parameter text: Plain text, UTF-8.
  package init(of text: some Collection<UInt8>) {
    var normal = NormalText()
    if text.allSatisfy({ $0 < 0x80 }) {
      for byte in text { normal.append(Unicode.Scalar(byte)) }
    } else {
      for scalar in String(decoding: text, as: UTF8.self).unicodeScalars { normal.append(scalar) }
    }
    value = normal.hash & 0xFFFF_FFFF_FFFF
  }

  /// Twelve hexadecimal digits, lower case.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count == 12, let value = UInt64(text, radix: 16),
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    self.value = value
  }

  /// Twelve hexadecimal digits, lower case.
  package var text: String { hexadecimal(value, digits: 12, uppercase: false) }
}

/// Takes text scalar by scalar and hashes it in its normal form.
private struct NormalText {
  private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  private var last: UInt32 = 0x20
  private var pendingSpace = false

  mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: add(scalar.value)
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      pendingSpace = last != 0x20 && last != 0x22
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFE0E, 0xFE0F, 0xFEFF: break
    case 0x22, 0x27, 0x60, 0xAB, 0xB4, 0xBB, 0x2018...0x201F, 0x2032...0x2037, 0x2039, 0x203A,
      0x300C...0x300F:
      pendingSpace = false
      add(0x22)
    case 0x2D, 0x2010...0x2015, 0x2212: if last != 0x2D || pendingSpace { add(0x2D) }
    case 0x2026: for _ in 0..<3 { add(0x2E) }
    default: add(scalar.value)
    }
  }

  private mutating func add(_ value: UInt32) {
    if pendingSpace {
      mix(0x20)
      pendingSpace = false
    }
    mix(value)
    last = value
  }

  private mutating func mix(_ value: UInt32) {
    var rest = value
    repeat {
      hash = (hash ^ UInt64(rest & 0xFF)) &* 0x100_0000_01B3
      rest >>= 8
    } while rest > 0
  }
}
