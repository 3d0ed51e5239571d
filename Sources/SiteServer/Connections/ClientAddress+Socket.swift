package import NIOCore

extension ClientAddress {
  /// - Returns: `nil` for what has no such address: a socket of the file system.
  package init?(socket: SocketAddress) {
    switch socket {
    case .v4(let address):
      var bytes = address.address.sin_addr
      self = withUnsafeBytes(of: &bytes) { ClientAddress(version4: $0) }
    case .v6(let address):
      var bytes = address.address.sin6_addr
      self = withUnsafeBytes(of: &bytes) { ClientAddress($0) }
    case .unixDomainSocket: return nil
    }
  }
}
