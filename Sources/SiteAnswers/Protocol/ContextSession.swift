/// What is known of one client's connection: a value that each message may change.
package struct ContextSession: Hashable, Sendable {
  /// The revision that was agreed on; `nil` before.
  package internal(set) var revision: ProtocolRevision?

  /// - Parameter revision: What the transport already knows, as HTTP does by a header.
  package init(revision: ProtocolRevision? = nil) {
    self.revision = revision
  }
}

/// What is sent back for a message.
package struct ContextReply: Hashable, Sendable {
  /// One JSON text without line ends.
  package let bytes: [UInt8]
  /// Of an answer that is one error: HTTP gives it a status of its own.
  package let fault: ProtocolFault.Code?
}
