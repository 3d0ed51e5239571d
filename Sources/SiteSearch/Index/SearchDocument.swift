/// What a result shows of one page.
package struct SearchDocument: Hashable, Sendable {
  package let address: String
  package let title: String
  package let breadcrumbs: [String]
  package let types: [String]
  package let phases: [String]
  /// In document order.
  package let sections: [SearchPassage]

  /// - Parameter places: Where each section's words begin.
  init(_ page: SearchPage, places: [Int]) {
    address = page.address
    title = page.title
    breadcrumbs = page.breadcrumbs
    types = page.types
    phases = page.phases
    let total = page.sections.reduce(0) { $0 + $1.text.count }
    sections = zip(page.sections, places).map { section, place in
      SearchPassage(section, place: place, pageBytes: total)
    }
  }
}
