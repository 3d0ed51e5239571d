/// Revisions of the Model Context Protocol that are spoken here.
package enum ProtocolRevision: String, CaseIterable, Hashable, Sendable, Comparable {
  case november2024 = "2024-11-05"
  case march2025 = "2025-03-26"
  case june2025 = "2025-06-18"
  case november2025 = "2025-11-25"
  /// From here on each request names its revision, and nothing is remembered between requests.
  case july2026 = "2026-07-28"

  /// What is answered to a client that asks for a revision that nobody knows.
  static let newestWithHandshake = november2025

  package var isStateless: Bool { self >= .july2026 }
  /// Several messages in one array.
  var hasBatches: Bool { self == .march2025 }
  /// Results as data beside their text.
  var hasStructuredContent: Bool { self >= .june2025 }
  /// Names for people beside those for programs.
  var hasTitles: Bool { self >= .june2025 }
  /// What a tool does to the world.
  var hasAnnotations: Bool { self >= .march2025 }

  package static func < (left: ProtocolRevision, right: ProtocolRevision) -> Bool {
    left.rawValue < right.rawValue
  }
}
