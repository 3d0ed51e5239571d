/// One page as the search reads it.
package struct SearchPage: Hashable, Sendable {
  /// Path of the page's file below the site's root: `fr/toolkit/the-tools/7-x.html`.
  package let address: String
  package let title: String
  /// Titles of the pages above it, the farthest first.
  package let breadcrumbs: [String]
  /// Identifiers of the site's registry of types; none for a page that is no tool.
  package let types: [String]
  /// Identifiers of the site's registry of phases.
  package let phases: [String]
  /// What types and phases are called in the page's language.
  package let labels: [String]
  /// In document order.
  package let sections: [SearchSection]

  package init(
    address: String, title: String, breadcrumbs: [String] = [], types: [String] = [],
    phases: [String] = [], labels: [String] = [], sections: [SearchSection]
  ) {
    self.address = address
    self.title = title
    self.breadcrumbs = breadcrumbs
    self.types = types
    self.phases = phases
    self.labels = labels
    self.sections = sections
  }
}

/// One section of a page: a heading and the text up to the next heading.
package struct SearchSection: Hashable, Sendable {
  /// Empty for the page's opening, which has no heading of its own.
  package let anchor: String
  package let heading: String
  /// Plain text, UTF-8.
  package let text: [UInt8]

  package init(anchor: String, heading: String, text: [UInt8]) {
    self.anchor = anchor
    self.heading = heading
    self.text = text
  }
}
