/// Four letters and digits that change with the bytes they are made of: part of the names of files that
/// browsers keep. Files are numbered besides, so no two are told apart by letter case alone.
///
/// - Source of the mixing: FNV-1a, 64 bits, eight bytes at a time.
package struct ContentHash: Sendable {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  package mutating func add(_ bytes: [UInt8]) {
    let bytes = bytes.span
    let whole = bytes.count & ~7
    var position = 0
    while position < whole {
      var part: UInt64 = 0
      for offset in 0..<8 { part |= UInt64(bytes[position + offset]) << UInt64(offset * 8) }
      mix(part)
      position += 8
    }
    var rest = UInt64(bytes.count)
    for position in whole..<bytes.count { rest = rest << 8 | UInt64(bytes[position]) }
    mix(rest)
  }

  private mutating func mix(_ part: UInt64) {
    hash = (hash ^ part) &* 0x0000_0100_0000_01B3
    hash ^= hash >> 29
  }

  /// Letters and digits.
  static let length = 4

  package var text: String {
    let signs = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    var rest = hash ^ hash >> 32
    return (0..<Self.length).reduce(into: "") { text, _ in
      text.append(signs[Int(rest % 62)])
      rest /= 62
    }
  }

  static func text(of bytes: [UInt8]) -> String {
    var hash = ContentHash()
    hash.add(bytes)
    return hash.text
  }
}
