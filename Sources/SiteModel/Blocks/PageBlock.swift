package import Diagnostics

/// What a block tag of a page means.
///
/// Names and attributes are GitBook's. What stands in a block is below its node in the page's tree.
package enum PageBlock: Hashable, Sendable {
  case hint(Hint)
  /// Its parts are tabs.
  case tabs
  case tab(title: String, icon: String?)
  /// Its parts are steps, numbered in their order.
  case stepper
  case step
  case columns
  /// - Parameter width: In percent of the row.
  case column(width: Int?, alignment: Column)
  case code(Code)
  /// A title for the code below.
  case fileName
  /// A card that leads to a page, an asset or another site, as its author wrote the address.
  case pageCard(destination: String)
  /// A card that leads to another site.
  case embed(destination: String, caption: String?)
  case file(destination: String, caption: String?)
  /// Another file in this place.
  case include(path: Located<String>)
  case updates(UpdateDates)
  /// - Parameter date: As its author wrote it, `2025-12-25`.
  case update(date: Located<String>?, tags: [String])
  case prompt(description: String?)
  /// Shown to some visitors; a static site shows it to all.
  case conditional
  case api(APIBlock)
  /// Nothing of the tag itself is shown, only what stands in it.
  case transparent

  package struct Hint: Hashable, Sendable {
    package enum Style: String, CaseIterable, Sendable { case info, warning, danger, success }

    package let style: Style
    package let icon: String?
  }

  package enum Column: String, CaseIterable, Sendable { case top, middle, bottom }

  package struct Code: Hashable, Sendable {
    package let title: String?
    package let wraps: Bool
    package let hasLineNumbers: Bool
    package let isExpandable: Bool
    package let isWide: Bool
  }

  package enum UpdateDates: String, CaseIterable, Sendable { case full, short, numeric }

  /// The parts of a described interface, as far as a page says them itself.
  package enum APIBlock: Hashable, Sendable {
    /// - Parameter specification: The file or name that says the rest.
    case operation(
      method: String, path: String, base: String, summary: String, specification: String?)
    case description
    case parameter(place: String, name: String, type: String, isRequired: Bool)
    case response(status: String, description: String)
  }
}
