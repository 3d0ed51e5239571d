package import HTTPTypes

/// The address of the Model Context Protocol, as its transport “Streamable HTTP” wants it (revision
/// 2025-06-18): one address, a message a request, no session, nothing that the server begins itself.
package struct ProtocolEndpoint: Sendable {
  /// Below the root of the host.
  package static let paths: Set<String> = ["~toolkit/mcp", "~gitbook/mcp"]

  private let versions: [String]

  package init(versions: [String]) { self.versions = versions }

  /// How an answer goes out.
  package enum Form: Hashable, Sendable { case json, eventStream }

  package enum Judgement: Hashable, Sendable {
    case refused(ResponsePlan)
    case accepted(Form)
  }

  /// What the fields of a request alone decide.
  ///
  /// - Parameter origins: Where pages may come from that send messages, such as
  ///   `https://toolkit.example.org`. A page of another site must not speak for who looks at it.
  package func judgement(of request: HTTPRequest, origins: Set<String>) -> Judgement {
    guard request.method == .post else { return .refused(.notAllowed([.post])) }
    if let origin = request.headerFields[.origin], !origins.contains(origin.lowercased()) {
      return .refused(ResponsePlan(.forbidden, .text, "Pages of other sites may not ask here.\n"))
    }
    if let version = request.headerFields[.protocolVersion], !versions.contains(version) {
      return .refused(
        ResponsePlan(
          .badRequest, .text,
          "This revision of the protocol is not known. Known: \(versions.joined(separator: ", ")).\n"
        ))
    }
    let type = request.headerFields[.contentType]?.prefix { $0 != ";" && $0 != " " }.lowercased()
    guard type == "application/json" else {
      return .refused(
        ResponsePlan(.unsupportedMediaType, .text, "A message is application/json.\n"))
    }
    let accepted = QualityList(request.headerFields[.accept] ?? "*/*")
    let json = accepted.quality(ofFirst: ["application/json", "application/*", "*/*"]) ?? 0
    let stream = accepted.quality(ofFirst: ["text/event-stream", "text/*"]) ?? 0
    guard json > 0 || stream > 0 else {
      return .refused(
        ResponsePlan(
          .notAcceptable, .text, "An answer is application/json or text/event-stream.\n"))
    }
    return .accepted(json >= stream ? .json : .eventStream)
  }

  /// - Parameter answer: `nil` where the message wants none.
  package func plan(for answer: [UInt8]?, _ form: Form) -> ResponsePlan {
    guard let answer else { return ResponsePlan(.accepted, [.cacheControl: CachePolicy.never]) }
    switch form {
    case .json: return ResponsePlan(.ok, .json, answer)
    case .eventStream:
      let event = ServerEvent(name: "message", data: String(decoding: answer, as: UTF8.self))
      return ResponsePlan(.ok, .events, event.bytes)
    }
  }
}
