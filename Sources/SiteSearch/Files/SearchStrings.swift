package import SiteModel

/// What the search dialog says, in one language.
package struct SearchStrings: Hashable, Sendable {
  /// The dialog's name: "Search".
  package let title: String
  package let placeholder: String
  package let close: String
  /// Shown while nothing has been typed.
  package let hint: String
  /// May hold `{query}`.
  package let noResults: String
  /// How many pages were found, with `{count}`; the browser chooses. `other` is always there.
  package let results: [PluralCategory: String]
  /// Name of a page's found sections, with `{title}`: "Sections of {title}".
  package let sectionsOf: String
  /// Name of the group of filters: "Type".
  package let filterLabel: String
  /// The filter that takes all others away: "All".
  package let filterAll: String

  package init(
    title: String, placeholder: String, close: String, hint: String, noResults: String,
    resultsOther: String, furtherResults: [PluralCategory: String] = [:], sectionsOf: String,
    filterLabel: String, filterAll: String
  ) {
    self.title = title
    self.placeholder = placeholder
    self.close = close
    self.hint = hint
    self.noResults = noResults
    results = furtherResults.merging([.other: resultsOther]) { $1 }
    self.sectionsOf = sectionsOf
    self.filterLabel = filterLabel
    self.filterAll = filterAll
  }
}
