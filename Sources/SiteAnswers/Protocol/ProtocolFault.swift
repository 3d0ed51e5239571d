import Diagnostics

/// An error of JSON-RPC 2.0 or of the Model Context Protocol.
package struct ProtocolFault: Error, Hashable, Sendable {
  package enum Code: Int, Hashable, Sendable {
    case parse = -32700
    case invalidRequest = -32600
    case unknownMethod = -32601
    case invalidParameters = -32602
    /// Revisions up to 2025-11-25.
    case unknownResource = -32002
    /// Revision 2026-07-28.
    case headerMismatch = -32020
    /// Revision 2026-07-28.
    case unsupportedRevision = -32022
  }

  package let code: Code
  package let message: String
  /// What a client may do with it.
  let data: JSONValue?
  /// Whether the message lacks what every message has.
  let isMalformed: Bool

  init(_ code: Code, _ message: String, data: JSONValue? = nil, isMalformed: Bool = false) {
    self.code = code
    self.message = message
    self.data = data
    self.isMalformed = isMalformed
  }

  static func parameters(_ message: String) -> ProtocolFault {
    ProtocolFault(.invalidParameters, message)
  }

  /// Of a request that does not say what each request has to say of itself.
  static func envelope(_ message: String) -> ProtocolFault {
    ProtocolFault(.invalidParameters, message, isMalformed: true)
  }

  /// - Parameter known: What may be asked for instead; told with the newest first.
  static func unsupported(_ requested: String, _ known: [ProtocolRevision]) -> ProtocolFault {
    ProtocolFault(
      .unsupportedRevision, "Unsupported protocol version",
      data: .object([
        JSONMember(
          "supported", .array(known.sorted(by: >).map { .string($0.rawValue) })),
        JSONMember("requested", .string(requested)),
      ]))
  }

  /// - Parameter isStateless: Whether the message is of a revision from 2026-07-28 on.
  func standing(isStateless: Bool) -> ContextReply.Standing {
    switch code {
    case .parse, .invalidRequest, .headerMismatch, .unsupportedRevision: .refused
    case .invalidParameters: isMalformed ? .refused : .answered
    case .unknownMethod: isStateless ? .unknownMethod : .answered
    case .unknownResource: .answered
    }
  }
}
