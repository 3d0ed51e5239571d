/// Which pages a reader wants to see: those with any of the types and any of the phases.
package struct SearchFilter: Hashable, Sendable {
  /// Identifiers; empty for all.
  package let types: [String]
  package let phases: [String]

  package init(types: [String] = [], phases: [String] = []) {
    self.types = types
    self.phases = phases
  }

  var isEmpty: Bool { types.isEmpty && phases.isEmpty }
}
