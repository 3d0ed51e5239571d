package import Diagnostics

/// The pages of a site with all that stands in them.
package struct PageComposition: Sendable {
  /// With the files of these pages alone.
  package let layout: ContentLayout
  /// Of these files among those that were read.
  package let positions: [Int]
  /// In the order of the layout's page files.
  package let pages: [ParsedPage]
  /// Files that pages include, as messages name them.
  package let included: Set<String>
  package let diagnostics: [Diagnostic]

  init(
    layout: ContentLayout, positions: [Int], pages: [ParsedPage], included: Set<String>,
    diagnostics: [Diagnostic]
  ) {
    self.layout = layout
    self.positions = positions
    self.pages = pages
    self.included = included
    self.diagnostics = diagnostics
  }

  /// Findings of a whole run, each about an included file told once, however many pages include it,
  /// and none that it is no page.
  package func settled(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !included.isEmpty else { return diagnostics }
    struct Place: Hashable {
      let code: DiagnosticCode
      let location: SourceLocation
    }
    var told: Set<Place> = []
    return diagnostics.filter { diagnostic in
      guard included.contains(diagnostic.location.path) else { return true }
      return diagnostic.code != .pageNotInSummary
        && told.insert(Place(code: diagnostic.code, location: diagnostic.location)).inserted
    }
  }
}
