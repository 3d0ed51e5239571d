/// A value that pages can be filtered by: a type or a phase of the site's registry.
package struct SearchFacet: Hashable, Sendable {
  /// Identifier in the registry.
  package let id: String
  /// What it is called in the index's language.
  package let label: String
  /// Numbers of the pages that have it, ascending.
  package let pages: [Int]

  /// Whether a reader means it by what they typed behind `type:`, in bare letters: the beginning of
  /// its identifier or of its label.
  func isMeant(by typed: String) -> Bool {
    !typed.isEmpty
      && [id, label].contains { SearchAnalyzer.bareText(of: $0).utf8.starts(with: typed.utf8) }
  }
}
