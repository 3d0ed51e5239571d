package import HTTPTypes
package import SiteAnswers

/// The address of the Model Context Protocol, as its transport “Streamable HTTP” wants it (revisions
/// 2025-03-26 to 2026-07-28): one address, a message a request, no session, nothing that the server
/// begins itself.
package enum ProtocolEndpoint {
  /// Below the root of the host.
  package static let paths: Set<String> = ["~toolkit/mcp", "~gitbook/mcp"]

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
  package static func judgement(of request: HTTPRequest, origins: Set<String>) -> Judgement {
    guard request.method == .post else { return .refused(.notAllowed([.post])) }
    if let origin = request.headerFields[.origin], !origins.contains(origin.lowercased()) {
      return .refused(ResponsePlan(.forbidden, .text, "Pages of other sites may not ask here.\n"))
    }
    let type = request.headerFields[.contentType]?.prefix { $0 != ";" && $0 != " " }.lowercased()
    let isPlain = (request.headerFields[.contentEncoding] ?? "identity").lowercased() == "identity"
    guard type == "application/json", isPlain else {
      return .refused(
        ResponsePlan(
          .unsupportedMediaType, .text, "A message is application/json, without a coding.\n"))
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

  /// What the fields say of the message.
  ///
  /// - Parameter origins: As above; addresses of pages may begin with them too.
  package static func fields(of request: HTTPRequest, origins: Set<String>) -> RequestFields {
    let hosts = origins.compactMap { origin in
      origin.firstRange(of: "://").map { String(origin[$0.upperBound...]) }
    }
    return RequestFields(
      version: request.headerFields[.protocolVersion],
      method: request.headerFields[.protocolMethod],
      name: request.headerFields[.protocolName],
      // Under whatever name the request came here, the site is there.
      hosts: Set(hosts + (request.authority.map { [$0] } ?? [])))
  }

  /// - Parameter answer: `nil` where the message wants none.
  package static func plan(for answer: ContextReply?, _ form: Form) -> ResponsePlan {
    guard let answer else { return ResponsePlan(.accepted, [.cacheControl: CachePolicy.never]) }
    switch (answer.standing, form) {
    case (.refused, _): return ResponsePlan(.badRequest, .json, answer.bytes)
    case (.unknownMethod, _): return ResponsePlan(.notFound, .json, answer.bytes)
    case (.answered, .json): return ResponsePlan(.ok, .json, answer.bytes)
    case (.answered, .eventStream):
      let event = ServerEvent(name: "message", data: String(decoding: answer.bytes, as: UTF8.self))
      var plan = ResponsePlan(.ok, .events, event.bytes)
      plan.fields[.accelBuffering] = "no"
      return plan
    }
  }
}
