package import Diagnostics

/// What a block tag of a page means.
///
/// Names and attributes are GitBook's. What stands in a block is below its node in the page's tree.
package enum PageBlock: Hashable, Sendable {
  case hint(Hint)
  /// Its parts are tabs.
  case tabs
  /// - Parameter slug: Its title as an address; tabs of one slug are chosen together. Empty where
  ///   nothing is left of the title.
  case tab(title: String, slug: String)
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
  /// - Parameter extent: How much of it is seen at first.
  case prompt(description: String?, extent: Extent)
  /// Shown to some visitors; a static site shows it to all.
  case conditional
  case api(APIBlock)
  /// A block of one of GitBook's integrations.
  case integration(Integration)
  /// Nothing of the tag itself is shown, only what stands in it.
  case transparent

  package struct Hint: Hashable, Sendable {
    package enum Style: String, CaseIterable, Sendable { case info, warning, danger, success }

    package let style: Style
  }

  package enum Extent: String, CaseIterable, Sendable { case full, partial, hidden }

  package enum Column: String, CaseIterable, Sendable { case top, middle, bottom }

  package struct Code: Hashable, Sendable {
    package let title: String?
    package let wraps: Bool
    package let hasLineNumbers: Bool
    package let isExpandable: Bool
    /// Whether it may be wider than the text.
    package let isWide: Bool
  }

  package struct Integration: Hashable, Sendable {
    /// Without the block's own: `mermaid` of `@mermaid/diagram`.
    package let name: String
    /// What the block would show of another site.
    package let destination: String?
    /// What the block would draw.
    package let source: String?
  }

  package enum UpdateDates: String, CaseIterable, Sendable { case full, short, numeric }

  /// The parts of a described interface, as far as a page says them itself.
  package enum APIBlock: Hashable, Sendable {
    /// - Parameter specification: The file or name that says the rest.
    case operation(
      method: String, path: String, base: String, summary: String, specification: String?)
    case summary
    case description
    /// Parameters of one place, `path`.
    case place(String)
    /// Around other parts.
    case group
    /// - Parameter place: Empty where the block around it says it.
    case parameter(place: String, name: String, type: String, isRequired: Bool)
    case response(status: String, description: String)
  }
}
