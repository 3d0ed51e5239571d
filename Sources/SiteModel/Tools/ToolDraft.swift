package import Diagnostics

/// What one page states about its tool, complete or not. Fields that a translation may leave out
/// are `nil` where the page is silent.
package struct ToolDraft: Hashable, Sendable {
  /// The number as front matter, title or file name give it, in this order of weight.
  package let number: Located<Int>?
  package let name: String
  package let types: Located<[ToolTypeID]>?
  package let phases: Located<[PhaseID]>?
  package let sections: [ToolSection]
  package let introduction: [Int]
  /// Whether the page names a type, known or not, or may name it in front matter that cannot be read.
  package let statesTypes: Bool

  package func sections(_ role: SectionRole) -> [ToolSection] {
    sections.filter { $0.role == role }
  }

  /// The record; `nil` while a required section is missing.
  ///
  /// - Parameter facts: With what the source language's page says where this one is silent.
  func tool(_ facts: ToolFacts) -> Tool? {
    guard let purpose = sections(.purpose).first, let rationale = sections(.rationale).first,
      let outcomes = sections(.outcomes).first
    else { return nil }
    return Tool(
      number: facts.number, name: facts.name, types: facts.types, phases: facts.phases,
      purpose: purpose, rationale: rationale, outcomes: outcomes, sections: sections,
      introduction: introduction)
  }
}
