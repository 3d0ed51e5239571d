/// Which pages a reader wants to see: those with any of the types and any of the phases.
package struct SearchFilter: Hashable, Sendable {
  /// Empty for all.
  package let types: [String]
  package let phases: [String]

  package init(types: [String] = [], phases: [String] = []) {
    self.types = types
    self.phases = phases
  }

  func accepts(_ document: SearchDocument) -> Bool {
    (types.isEmpty || types.contains { document.types.contains($0) })
      && (phases.isEmpty || phases.contains { document.phases.contains($0) })
  }
}
