import SiteBuild

/// A strong validator (RFC 9110 §8.8.3): the same tag means the same bytes.
package struct EntityTag: Hashable, Sendable {
  /// With its quotes, as fields have it.
  package let text: String

  /// - Parameter variant: Set apart from the same bytes in another coding; empty for the bytes as
  ///   they are.
  package init(of bytes: [UInt8], variant: String = "") {
    // Half of the digest tells files apart for certain, and fits into a line of a log.
    text = "\"\(ContentDigest(of: bytes).hexadecimal.prefix(32))\(variant)\""
  }

  /// Whether `If-None-Match` names the tag: the client has the bytes (weak comparison, §13.1.2).
  package func isNamed(inNoneMatch field: String) -> Bool {
    if field == "*" { return true }
    return field.split(separator: ",").contains { part in
      let tag = part.withoutBlanks
      return tag == text || tag == "W/\(text)"
    }
  }

  /// Whether `If-Match` names the tag (strong comparison, §13.1.1).
  package func isNamed(inMatch field: String) -> Bool {
    field == "*" || field.split(separator: ",").contains { $0.withoutBlanks == text }
  }

  /// Whether `If-Range` means these bytes (strong comparison, §13.1.5). A date never does: there
  /// are none.
  package func matches(ifRange field: String) -> Bool { field == text }
}
