/// What a result shows of one page.
package struct SearchDocument: Hashable, Sendable {
  package let address: String
  package let title: String
  package let breadcrumbs: [String]
  package let types: [String]
  package let phases: [String]
  /// The first is the page's opening, also where the page has none of its own.
  package let sections: [SearchPassage]
}
