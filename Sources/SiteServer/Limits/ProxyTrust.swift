package import HTTPTypes

/// Finds the client behind proxies that are trusted to name it.
package struct ProxyTrust: Hashable, Sendable {
  private let blocks: [AddressBlock]

  package init(_ blocks: [AddressBlock] = []) { self.blocks = blocks }

  package func trusts(_ address: ClientAddress) -> Bool {
    blocks.contains { $0.contains(address) }
  }

  /// The nearest address that no trusted proxy has.
  ///
  /// Each proxy adds the address it was called from at the end, so the fields are read from the right:
  /// what stands further left may have been written by the client itself.
  ///
  /// - Parameter peer: What the connection comes from.
  package func client(of fields: HTTPFields, from peer: ClientAddress) -> ClientAddress {
    origin(of: fields, from: peer).client
  }

  /// Whether a request comes from where the server is watched over: this machine, a private network, or
  /// a trusted proxy that speaks for itself.
  ///
  /// One that somebody speaks for who is not trusted may come from anywhere: a proxy on this machine
  /// that nobody named must not make everybody a neighbour.
  package func isNear(_ fields: HTTPFields, from peer: ClientAddress) -> Bool {
    let origin = origin(of: fields, from: peer)
    guard origin.isKnown else { return false }
    guard trusts(peer) || !Self.speaks.contains(where: { fields[$0] != nil }) else { return false }
    return origin.client.isLoopback || origin.client.isPrivate || trusts(origin.client)
  }

  /// Fields that proxies add.
  static let speaks: [HTTPField.Name] = [.forwardedFor, .forwarded, .realAddress, .via]

  /// - Returns: With the client whether it is the one that asked, and not one that hides it.
  private func origin(
    of fields: HTTPFields, from peer: ClientAddress
  ) -> (client: ClientAddress, isKnown: Bool) {
    guard trusts(peer) else { return (peer, true) }
    var client = peer
    for named in named(in: fields).reversed() {
      // A name that is no address, such as “unknown”, hides what stands before it.
      guard let address = named else { return (client, false) }
      client = address
      if !trusts(address) { return (address, true) }
    }
    return (client, true)
  }

  /// In the order of the field. Of `X-Forwarded-For` alone: proxies add to it, and pass on what a client
  /// wrote into `Forwarded`.
  private func named(in fields: HTTPFields) -> [ClientAddress?] {
    fields[values: .forwardedFor].flatMap { $0.split(separator: ",") }.map(Self.address)
  }

  /// An address with or without its port.
  private static func address(_ text: Substring) -> ClientAddress? {
    let text = text.withoutBlanks
    if text.first == "[" { return ClientAddress(text.dropFirst().prefix { $0 != "]" }) }
    return ClientAddress(text) ?? ClientAddress(text.prefix { $0 != ":" })
  }
}
