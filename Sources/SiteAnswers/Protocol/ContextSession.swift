/// What is known of one client's connection: a value that each message may change.
package struct ContextSession: Hashable, Sendable {
  /// The revision that was agreed on; `nil` before.
  package internal(set) var revision: ProtocolRevision?
  /// Of the request that brings a message; `nil` where no requests do.
  let fields: RequestFields?

  /// - Parameter revision: What was agreed on already.
  package init(revision: ProtocolRevision? = nil) {
    self.revision = revision
    fields = nil
  }

  /// The session of one request over HTTP, which remembers none before it.
  ///
  /// Revisions before 2025-06-18 have no field that names them: where it is missing, 2025-03-26 is
  /// meant (revision 2025-11-25, “Transports”, “Protocol Version Header”).
  package init(_ fields: RequestFields) {
    self.fields = fields
    revision = fields.version.map { ProtocolRevision(rawValue: $0) } ?? .march2025
  }
}

/// What is sent back for a message.
package struct ContextReply: Hashable, Sendable {
  /// What became of the message as a whole: HTTP gives each a status of its own.
  package enum Standing: Hashable, Sendable {
    /// Whether its wish could be met or not.
    case answered
    /// It is none that may be sent.
    case refused
    /// From revision 2026-07-28 on, which has a status for it.
    case unknownMethod
  }

  /// One JSON text without line ends.
  package let bytes: [UInt8]
  package let standing: Standing

  package init(bytes: [UInt8], standing: Standing = .answered) {
    self.bytes = bytes
    self.standing = standing
  }
}
