import SiteModel

/// An address of the site that leads to another.
package struct AddressRule: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// One address.
    case exact
    /// All that begin so, to one place.
    case beginning
    /// All that begin so, each to the same place behind another beginning.
    case move
  }

  /// Below the site's root, not escaped, without `.html`.
  package let from: String
  /// As `Location` has it: a path from the host's root, or another site's address.
  package let to: String
  package let kind: Kind

  package init(from: String, to: String, kind: Kind) {
    self.from = from
    self.to = to
    self.kind = kind
  }

  func isFor(_ path: String) -> Bool {
    switch kind {
    case .exact: path == from
    case .beginning, .move: path.hasPrefix(from)
    }
  }

  /// Where an address leads that the rule is for.
  func address(of path: String) -> String {
    switch kind {
    case .exact, .beginning: to
    case .move: to + RelativeAddress.encoded(String(path.dropFirst(from.count)))
    }
  }
}
