import Glibc

/// An address of the Internet Protocol, of either version, as 16 bytes (RFC 4291 §2.5.5.2).
package struct ClientAddress: Hashable, Sendable, CustomStringConvertible {
  package let high: UInt64
  package let low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// - Parameter text: `192.0.2.1` or `2001:db8::1`, without brackets, port and zone.
  package init?(_ text: some StringProtocol) {
    var bytes = [UInt8](repeating: 0, count: 16)
    if text.utf8.contains(0x3A) {
      guard inet_pton(AF_INET6, String(text), &bytes) == 1 else { return nil }
      self.init(bytes)
    } else {
      guard inet_pton(AF_INET, String(text), &bytes) == 1 else { return nil }
      self.init(version4: bytes.prefix(4))
    }
  }

  /// - Parameter bytes: Four.
  package init(version4 bytes: some Collection<UInt8>) {
    high = 0
    low = bytes.reduce(0xFFFF) { $0 << 8 | UInt64($1) }
  }

  /// - Parameter bytes: Sixteen.
  package init(_ bytes: some Collection<UInt8>) {
    high = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    low = bytes.dropFirst(8).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  package var isVersion4: Bool { high == 0 && low >> 32 == 0xFFFF }

  /// Whether it is this machine itself.
  package var isLoopback: Bool {
    isVersion4 ? low >> 24 & 0xFF == 127 : high == 0 && low == 1
  }

  /// Whether it belongs to networks that nobody reaches from outside: private ones (RFC 1918, RFC 4193)
  /// and single links (RFC 3927; RFC 4291 §2.5.6).
  package var isPrivate: Bool {
    Self.privateBlocks.contains { $0.contains(self) }
  }

  private static let privateBlocks = [
    "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "fc00::/7", "fe80::/10",
  ].compactMap(AddressBlock.init)

  /// What one client has: an address of version 4, and of version 6 the 64 bits of a network, within
  /// which a client chooses addresses as it likes (RFC 4291 §2.5.1).
  package var client: ClientAddress {
    isVersion4 ? self : ClientAddress(high: high, low: 0)
  }

  package var description: String {
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    let bytes =
      (0..<8).map { UInt8(truncatingIfNeeded: high >> (56 - 8 * $0)) }
      + (0..<8).map { UInt8(truncatingIfNeeded: low >> (56 - 8 * $0)) }
    if isVersion4 {
      inet_ntop(AF_INET, Array(bytes[12...]), &text, socklen_t(text.count))
    } else {
      inet_ntop(AF_INET6, bytes, &text, socklen_t(text.count))
    }
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
