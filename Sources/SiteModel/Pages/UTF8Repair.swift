/// Bytes made valid UTF-8 without NUL, each bad byte a question mark.
struct UTF8Repair {
  let bytes: [UInt8]
  /// The offset of the first byte that belongs to no valid scalar; NUL is valid.
  let firstFault: Int?

  /// Whether there is nothing to be repaired but, perhaps, NUL.
  static func isValid(_ bytes: [UInt8]) -> Bool {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return true
    } catch {
      return false
    }
  }

  init(_ original: [UInt8]) {
    var repaired = original
    var fault: Int?
    var index = 0
    while index < original.count {
      if original[index] == 0 {
        repaired[index] = 0x3F
        index += 1
      } else if let length = UTF8Repair.scalarLength(original, at: index) {
        index += length
      } else {
        fault = fault ?? index
        repaired[index] = 0x3F
        index += 1
      }
    }
    bytes = repaired
    firstFault = fault
  }

  /// Bytes of the scalar that begins here (Unicode Standard, table 3-7); `nil` when none does.
  private static func scalarLength(_ bytes: [UInt8], at index: Int) -> Int? {
    let first = bytes[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return nil
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return nil }
    return length
  }
}
