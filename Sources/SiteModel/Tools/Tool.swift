package import Diagnostics
package import MarkdownSyntax

/// One section of a tool page, as its author wrote it.
package struct ToolSection: Hashable, Sendable {
  /// `nil` for a further section of the author's own.
  package let role: SectionRole?
  /// The heading's words, colon and label marks taken away.
  package let heading: Located<String>
  /// Position among the page's headings.
  package let headingIndex: Int
  /// Top-level blocks below the heading, in order.
  package let blocks: [Int]
}

/// A method that a facilitator, trainer or policy team can use: a complete record.
///
/// A page that lacks a required part cannot be expressed as one; it stays a ``ToolDraft`` with
/// diagnostics.
///
/// A class for its size alone: it never changes, and stands in the lists of all languages.
package final class Tool: Sendable {
  package let number: Int?
  /// The title without its number.
  package let name: String
  /// One or more of the site's registry, in its order.
  package let types: [ToolTypeID]
  /// None or more, in the registry's order.
  package let phases: [PhaseID]
  package let purpose: ToolSection
  package let rationale: ToolSection
  package let outcomes: ToolSection
  /// All sections in document order, the required three among them.
  package let sections: [ToolSection]
  /// Blocks before the first section.
  package let introduction: [Int]

  init(
    number: Int?, name: String, types: [ToolTypeID], phases: [PhaseID], purpose: ToolSection,
    rationale: ToolSection, outcomes: ToolSection, sections: [ToolSection], introduction: [Int]
  ) {
    self.number = number
    self.name = name
    self.types = types
    self.phases = phases
    self.purpose = purpose
    self.rationale = rationale
    self.outcomes = outcomes
    self.sections = sections
    self.introduction = introduction
  }

  /// The outcome items' nodes.
  package func outcomeItems(in document: MarkdownDocument) -> [Int] {
    outcomes.blocks.filter { document.nodes[$0].kind == .list }
      .flatMap { Array(document.children(of: $0)) }
  }
}
