import Diagnostics

/// What a request over HTTP says in its fields, some of it what its message says too.
///
/// - Source: Model Context Protocol, revision 2026-07-28, “Streamable HTTP”, “Request Metadata”: who
///   stands in between decides by the fields, the server by the message, so both must be the same.
package struct RequestFields: Hashable, Sendable {
  /// `MCP-Protocol-Version`.
  package let version: String?
  /// `Mcp-Method`.
  package let method: String?
  /// `Mcp-Name`.
  package let name: String?
  /// Hosts that lead here, each with its port: `localhost:8080`.
  package let hosts: Set<String>

  package init(
    version: String? = nil, method: String? = nil, name: String? = nil, hosts: Set<String> = []
  ) {
    self.version = version
    self.method = method
    self.name = name
    self.hosts = hosts
  }

  /// What is answered where the field names a revision that nobody knows.
  var unknownRevision: ProtocolFault? {
    guard let version, ProtocolRevision(rawValue: version) == nil else { return nil }
    return .unsupported(version, ProtocolRevision.allCases)
  }

  /// Makes sure that the fields say what the message says.
  ///
  /// - Parameter stated: The revision that the message names; `nil` where it was agreed on before.
  func check(_ message: ProtocolMessage, stated: JSONValue?) throws(ProtocolFault) {
    guard let stated else {
      if let unknownRevision { throw unknownRevision }
      guard let version, ProtocolRevision(rawValue: version)?.isStateless ?? false else { return }
      throw Self.mismatch("MCP-Protocol-Version", version, nil)
    }
    guard version == stated.string else {
      throw Self.mismatch("MCP-Protocol-Version", version, stated.string)
    }
    // Of a revision that nobody knows it is not known either what its requests are to say.
    guard version.flatMap(ProtocolRevision.init)?.isStateless ?? false else { return }
    guard method == message.method else {
      throw Self.mismatch("Mcp-Method", method, message.method)
    }
    guard let key = Self.naming[message.method], let named = message.parameters?[key]?.string
    else { return }
    guard name.flatMap(Self.decoded) == named else {
      throw Self.mismatch("Mcp-Name", name, named)
    }
  }

  /// The parameter that `Mcp-Name` says too, by methods.
  private static let naming = [
    "tools/call": "name", "resources/read": "uri", "prompts/get": "name",
  ]

  private static func mismatch(
    _ field: String, _ value: String?, _ expected: String?
  ) -> ProtocolFault {
    let said = value.map { "says “\($0)”" } ?? "is missing"
    let wanted = expected.map { "the message says “\($0)”" } ?? "the message says nothing of it"
    return ProtocolFault(.headerMismatch, "Header mismatch: \(field) \(said), \(wanted).")
  }

  /// A value that no field can hold as it is stands there in Base64 (RFC 4648 §4).
  ///
  /// - Returns: `nil` for Base64 that is none, or is no text.
  static func decoded(_ value: String) -> String? {
    guard value.hasPrefix("=?base64?"), value.hasSuffix("?="), value.utf8.count >= 11 else {
      return value
    }
    return base64Decoded(value.utf8.dropFirst(9).dropLast(2)).flatMap {
      String(validating: $0, as: UTF8.self)
    }
  }
}

/// - Returns: `nil` where a sign is none of the alphabet, or signs are missing at the end.
private func base64Decoded(_ text: some Collection<UInt8>) -> [UInt8]? {
  guard text.count.isMultiple(of: 4) else { return nil }
  let padding = text.suffix(2).count { $0 == 0x3D }
  var bytes: [UInt8] = []
  var bits: UInt32 = 0
  for (index, sign) in text.enumerated() {
    let isPadding = index >= text.count - padding
    guard let value = isPadding && sign == 0x3D ? 0 : base64Value(sign) else { return nil }
    bits = bits << 6 | value
    if index % 4 == 3 {
      for shift in [16, 8, 0] as [UInt32] {
        bytes.append(UInt8(truncatingIfNeeded: bits >> shift))
      }
    }
  }
  bytes.removeLast(padding)
  return bytes
}

private func base64Value(_ sign: UInt8) -> UInt32? {
  switch sign {
  case 0x41...0x5A: UInt32(sign) - 0x41
  case 0x61...0x7A: UInt32(sign) - 0x61 + 26
  case 0x30...0x39: UInt32(sign) - 0x30 + 52
  case 0x2B: 62
  case 0x2F: 63
  default: nil
  }
}
