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
    case unsupportedRevision = -32022
  }

  package let code: Code
  package let message: String
  /// What a client may do with it.
  let data: JSONValue?

  init(_ code: Code, _ message: String, data: JSONValue? = nil) {
    self.code = code
    self.message = message
    self.data = data
  }

  static func parameters(_ message: String) -> ProtocolFault {
    ProtocolFault(.invalidParameters, message)
  }
}
