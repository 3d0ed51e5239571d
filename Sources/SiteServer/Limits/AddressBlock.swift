/// A block of addresses in the notation of RFC 4632: `10.0.0.0/8`, `2001:db8::/32`, or one address.
package struct AddressBlock: Hashable, Sendable {
  private let address: ClientAddress
  /// Leading bits that all its addresses share, of 128.
  private let bits: Int

  package init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let address = ClientAddress(parts[0]) else { return nil }
    let width = address.isVersion4 ? 32 : 128
    guard parts.count > 1 else {
      self.init(address, bits: 128)
      return
    }
    guard let bits = Int(parts[1]), (0...width).contains(bits) else { return nil }
    self.init(address, bits: 128 - width + bits)
  }

  private init(_ address: ClientAddress, bits: Int) {
    self.address = address
    self.bits = bits
  }

  package func contains(_ other: ClientAddress) -> Bool {
    let high = min(bits, 64)
    let low = bits - high
    return Self.same(address.high, other.high, bits: high)
      && Self.same(address.low, other.low, bits: low)
  }

  private static func same(_ left: UInt64, _ right: UInt64, bits: Int) -> Bool {
    bits == 0 || (left ^ right) >> (64 - UInt64(bits)) == 0
  }
}
