import Diagnostics

/// The methods of the protocol.
extension ModelContext {
  private static let revisionKey = "io.modelcontextprotocol/protocolVersion"
  private static let capabilitiesKey = "io.modelcontextprotocol/clientCapabilities"
  private static let serverKey = "io.modelcontextprotocol/serverInfo"
  /// How long clients may keep lists and pages, in milliseconds.
  private static let freshness = 60_000

  func result(
    of message: ProtocolMessage, _ session: inout ContextSession
  ) throws(ProtocolFault) -> JSONValue {
    if let stated = message.parameters?["_meta"]?[Self.revisionKey] {
      return try stateless(message, stated)
    }
    if message.method == "initialize" { return try initialize(message, &session) }
    if message.method == "server/discover" {
      throw .parameters("“params._meta” lacks “\(Self.revisionKey)”.")
    }
    return try common(message, session.revision ?? .newestWithHandshake)
  }

  /// Revisions up to 2025-11-25: the one that the client asks for, else our newest.
  private func initialize(
    _ message: ProtocolMessage, _ session: inout ContextSession
  ) throws(ProtocolFault) -> JSONValue {
    guard let asked = message.parameters?["protocolVersion"]?.string else {
      throw .parameters("“protocolVersion” is missing.")
    }
    let known = ProtocolRevision(rawValue: asked).flatMap { $0.isStateless ? nil : $0 }
    let revision = known ?? .newestWithHandshake
    session.revision = revision
    return .object([
      JSONMember("protocolVersion", .string(revision.rawValue)),
      JSONMember("capabilities", capabilities),
      JSONMember("serverInfo", server(revision)),
      JSONMember("instructions", .string(instructions)),
    ])
  }

  /// Revision 2026-07-28: every request says what it needs, and every result what it is.
  private func stateless(
    _ message: ProtocolMessage, _ stated: JSONValue
  ) throws(ProtocolFault) -> JSONValue {
    guard let name = stated.string else { throw .parameters("“\(Self.revisionKey)” is a string.") }
    guard let revision = ProtocolRevision(rawValue: name), revision.isStateless else {
      let supported = ProtocolRevision.allCases.filter(\.isStateless)
      throw ProtocolFault(
        .unsupportedRevision, "Unsupported protocol version",
        data: .object([
          JSONMember("supported", .array(supported.map { .string($0.rawValue) })),
          JSONMember("requested", .string(name)),
        ]))
    }
    guard message.parameters?["_meta"]?[Self.capabilitiesKey]?.isObject ?? false else {
      throw .parameters("“params._meta” lacks “\(Self.capabilitiesKey)”.")
    }
    var result: JSONValue
    if message.method == "server/discover" {
      let supported = ProtocolRevision.allCases.filter(\.isStateless)
      result = .object([
        JSONMember("supportedVersions", .array(supported.map { .string($0.rawValue) })),
        JSONMember("capabilities", capabilities),
        JSONMember("instructions", .string(instructions)),
        JSONMember(
          "_meta", .object([JSONMember(Self.serverKey, server(revision))])),
      ])
    } else {
      result = try common(message, revision)
    }
    guard case .object(var members) = result else { return result }
    members.append(JSONMember("resultType", .string("complete")))
    if message.method != "tools/call", message.method != "ping" {
      members.append(JSONMember("ttlMs", .number(String(Self.freshness))))
      members.append(JSONMember("cacheScope", .string("public")))
    }
    result = .object(members)
    return result
  }

  private func common(
    _ message: ProtocolMessage, _ revision: ProtocolRevision
  ) throws(ProtocolFault) -> JSONValue {
    switch message.method {
    case "ping": return .object([])
    case "tools/list": return ToolDefinition.list(in: self, revision)
    case "tools/call": return try call(message.parameters, revision)
    case "resources/list": return try resources(message.parameters, revision)
    case "resources/read": return try resource(message.parameters, revision)
    case "resources/templates/list": return templates(revision)
    default: throw ProtocolFault(.unknownMethod, "There is no method “\(message.method)”.")
    }
  }

  private var capabilities: JSONValue {
    .object([JSONMember("tools", .object([])), JSONMember("resources", .object([]))])
  }

  private func server(_ revision: ProtocolRevision) -> JSONValue {
    var members = [JSONMember("name", .string("toolkit"))]
    if revision.hasTitles {
      members.append(JSONMember("title", .string(site.title(in: site.languages[0]))))
    }
    return .object(members + [JSONMember("version", .string(version))])
  }

  private var instructions: String {
    let languages = site.languages.map(\.tag.rawValue).joined(separator: ", ")
    return """
      The documentation “\(site.title(in: site.languages[0]))”. askQuestion answers from its text, \
      searchDocumentation finds pages, getPage reads one. Languages: \(languages).
      """
  }
}
