/// Bytes as text that can stand in a script: thirteen bits in two signs of ninety-one.
///
/// The signs are `#` to `~` without the backslash, so nothing is escaped. The text is 1.23 times
/// as long as the bytes (base64: 1.33), and gzip on the wire takes nearly all of that back.
enum SignText {
  static func text(of bytes: [UInt8]) -> [UInt8] {
    var signs: [UInt8] = []
    signs.reserveCapacity(bytes.count * 16 / 13 + 2)
    var held = 0
    var bits = 0
    for byte in bytes {
      held |= Int(byte) << bits
      bits += 8
      if bits >= 13 {
        append(held & 8191, to: &signs)
        held >>= 13
        bits -= 13
      }
    }
    if bits > 0 { append(held, to: &signs) }
    return signs
  }

  @inline(__always)
  private static func append(_ value: Int, to signs: inout [UInt8]) {
    signs.append(sign(value % 91))
    signs.append(sign(value / 91))
  }

  @inline(__always)
  private static func sign(_ value: Int) -> UInt8 {
    let code = UInt8(truncatingIfNeeded: 0x23 + value)
    return code < 0x5C ? code : code + 1
  }
}
