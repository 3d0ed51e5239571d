import HTTPTypes

/// Decides whether a request may reach the editor: it comes from this machine and by no proxy, knows
/// the token, and where it changes something, was made by the editor's own page.
struct EditGate: Sendable {
  let token: EditToken
  /// Where the editor's page comes from, as browsers name it in `Origin` (RFC 6454 §7).
  let origins: Set<String>

  /// - Returns: What is answered instead; `nil` when the request may go on.
  func refusal(
    of request: HTTPRequest, for address: EditAddress, from peer: ClientAddress
  ) -> ResponsePlan? {
    let fields = request.headerFields
    guard Self.isOfThisMachine(fields, peer) else {
      return Self.forbidden("The editor answers to programs of this machine alone.")
    }
    guard token.isSame(as: address.token) else {
      return Self.forbidden(
        "This is not the editor's address: take the one that was printed at its start.")
    }
    switch request.method {
    case .get, .head: return nil
    case .post:
      guard let origin = fields[.origin], origins.contains(origin.lowercased()) else {
        return Self.forbidden("Pages of other sites may not edit here.")
      }
      let type = fields[.contentType]?.prefix { $0 != ";" && $0 != " " }.lowercased()
      guard type == "application/json" else {
        return EditReply.refusal(.unsupportedMediaType, "A request is application/json.")
      }
      return nil
    default: return .notAllowed([.get, .head, .post])
    }
  }

  private static func forbidden(_ message: String) -> ResponsePlan {
    EditReply.refusal(.forbidden, message)
  }

  /// Whether a request was made on this machine, and not passed on by a proxy on it.
  static func isOfThisMachine(_ fields: HTTPFields, _ peer: ClientAddress) -> Bool {
    peer.isLoopback && ProxyTrust.speaks.allSatisfy { fields[$0] == nil }
  }
}
