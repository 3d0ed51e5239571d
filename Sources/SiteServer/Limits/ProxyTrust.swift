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
  /// what stands further left may have been written by the client itself (RFC 7239 §8.1).
  ///
  /// - Parameter peer: What the connection comes from.
  package func client(of fields: HTTPFields, from peer: ClientAddress) -> ClientAddress {
    guard trusts(peer) else { return peer }
    var client = peer
    for named in named(in: fields).reversed() {
      // A name that is no address, such as “unknown”, hides what stands before it.
      guard let address = named else { return client }
      client = address
      if !trusts(address) { return address }
    }
    return client
  }

  /// In the order of the fields; of `Forwarded` where it is there.
  private func named(in fields: HTTPFields) -> [ClientAddress?] {
    let forwarded = fields[values: .forwarded]
    if !forwarded.isEmpty {
      return forwarded.flatMap { $0.split(separator: ",") }.map(Self.forwardedAddress)
    }
    return fields[values: .forwardedFor].flatMap { $0.split(separator: ",") }.map(Self.address)
  }

  /// `for="[2001:db8::1]:4711";proto=https`
  private static func forwardedAddress(_ element: Substring) -> ClientAddress? {
    for pair in element.split(separator: ";") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, trimmed(parts[0]).lowercased() == "for" else { continue }
      return address(trimmed(parts[1]).filter { $0 != "\"" }[...])
    }
    return nil
  }

  /// An address with or without its port.
  private static func address(_ text: Substring) -> ClientAddress? {
    let text = trimmed(text)
    if text.first == "[" { return ClientAddress(text.dropFirst().prefix { $0 != "]" }) }
    return ClientAddress(text) ?? ClientAddress(text.prefix { $0 != ":" })
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return text
  }
}
