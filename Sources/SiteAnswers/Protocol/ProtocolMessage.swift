import Diagnostics

/// One message of a client (JSON-RPC 2.0).
struct ProtocolMessage: Sendable {
  /// `nil` for a notification, which nothing is answered to.
  let id: JSONValue?
  let method: String
  /// An object, or `nil`.
  let parameters: JSONValue?

  /// Names the revision in each request, from 2026-07-28 on.
  static let revisionKey = "io.modelcontextprotocol/protocolVersion"

  /// The revision that the message names itself; `nil` where one was agreed on before.
  var statedRevision: JSONValue? { parameters?["_meta"]?[Self.revisionKey] }

  /// What may be read of a message.
  enum Reading: Sendable {
    case message(ProtocolMessage)
    /// An answer to something that was never asked.
    case response
    case fault(ProtocolFault, id: JSONValue?)
  }

  static func reading(_ value: JSONValue) -> Reading {
    guard value.isObject else {
      return .fault(ProtocolFault(.invalidRequest, "A message is an object."), id: nil)
    }
    let id = value["id"]
    // Answered, an answer to nothing that was asked would have two programs answer each other for ever.
    if id != nil, value["method"] == nil, value["result"] != nil || value["error"] != nil {
      return .response
    }
    var known: JSONValue?
    switch id {
    case .string?, .number?: known = id
    case nil: break
    case .null?, .boolean?, .array?, .object?:
      return .fault(ProtocolFault(.invalidRequest, "“id” is a string or a number."), id: nil)
    }
    guard value["jsonrpc"]?.string == "2.0" else {
      return .fault(ProtocolFault(.invalidRequest, "“jsonrpc” is “2.0”."), id: known)
    }
    guard let method = value["method"] else {
      return .fault(ProtocolFault(.invalidRequest, "“method” is missing."), id: known)
    }
    guard let name = method.string else {
      return .fault(ProtocolFault(.invalidRequest, "“method” is a string."), id: known)
    }
    let parameters = value["params"]
    guard parameters?.isObject ?? true || known == nil else {
      return .fault(ProtocolFault(.invalidParameters, "“params” is an object."), id: known)
    }
    return .message(ProtocolMessage(id: known, method: name, parameters: parameters))
  }
}
