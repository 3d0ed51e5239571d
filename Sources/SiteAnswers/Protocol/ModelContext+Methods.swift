import Diagnostics

/// The methods of the protocol.
extension ModelContext {
  private static let capabilitiesKey = "io.modelcontextprotocol/clientCapabilities"
  private static let serverKey = "io.modelcontextprotocol/serverInfo"
  /// How long clients may keep lists and pages, in milliseconds.
  private static let freshness = 60_000

  func result(
    of message: ProtocolMessage, _ session: inout ContextSession
  ) throws(ProtocolFault) -> JSONValue {
    let stated = message.statedRevision
    try session.fields?.check(message, stated: stated)
    if let stated { return try stateless(message, stated, pages(for: session)) }
    if message.method == "initialize" { return try initialize(message, &session) }
    if message.method == "server/discover" {
      throw .envelope("“params._meta” lacks “\(ProtocolMessage.revisionKey)”.")
    }
    if message.method == "ping" { return .object([]) }
    return try common(message, session.revision ?? .newestWithHandshake, pages(for: session))
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
    _ message: ProtocolMessage, _ stated: JSONValue, _ pages: PageAddressReader
  ) throws(ProtocolFault) -> JSONValue {
    guard let name = stated.string else {
      throw .envelope("“\(ProtocolMessage.revisionKey)” is a string.")
    }
    let known = ProtocolRevision.allCases.filter(\.isStateless)
    guard let revision = known.first(where: { $0.rawValue == name }) else {
      throw .unsupported(name, known)
    }
    guard message.parameters?["_meta"]?[Self.capabilitiesKey]?.isObject ?? false else {
      throw .envelope("“params._meta” lacks “\(Self.capabilitiesKey)”.")
    }
    let result =
      message.method == "server/discover"
      ? JSONValue.object([
        JSONMember("supportedVersions", .array(known.map { .string($0.rawValue) })),
        JSONMember("capabilities", capabilities),
        JSONMember("instructions", .string(instructions)),
      ]) : try common(message, revision, pages)
    guard case .object(var members) = result else { return result }
    members.append(JSONMember("resultType", .string("complete")))
    if message.method != "tools/call" {
      members.append(JSONMember("ttlMs", .number(String(Self.freshness))))
      members.append(JSONMember("cacheScope", .string("public")))
    }
    members.append(
      JSONMember("_meta", .object([JSONMember(Self.serverKey, server(revision))])))
    return .object(members)
  }

  private func common(
    _ message: ProtocolMessage, _ revision: ProtocolRevision, _ pages: PageAddressReader
  ) throws(ProtocolFault) -> JSONValue {
    switch message.method {
    case "tools/list": return ToolDefinition.list(for: site, revision)
    case "tools/call": return try call(message.parameters, revision, pages)
    case "resources/list": return try resources(message.parameters, revision)
    case "resources/read": return try resource(message.parameters, revision, pages)
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
