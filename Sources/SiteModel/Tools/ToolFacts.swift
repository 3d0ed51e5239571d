import Diagnostics
import MarkdownSyntax

/// What lists, filters and other pages show of a tool.
package struct ToolFacts: Hashable, Sendable {
  package let number: Int?
  /// The title without its number.
  package let name: String
  /// One or more of the site's registry, in its order.
  package let types: [ToolTypeID]
  /// None or more, in the registry's order.
  package let phases: [PhaseID]
}

/// What a page states about its tool, without the sections' text: see ``ToolDraft``.
package struct ToolDraftFace: Hashable, Sendable {
  let number: Located<Int>?
  let name: String
  let types: Located<[ToolTypeID]>?
  let phases: Located<[PhaseID]>?
  let statesTypes: Bool
  /// Whether purpose, rationale and outcomes are there.
  let hasSections: Bool
  /// Where the facts are stated.
  let numberLocation: SourceLocation?
  let typesLocation: SourceLocation?
  let phasesLocation: SourceLocation?

  init(_ draft: ToolDraft, in document: MarkdownDocument) {
    number = draft.number
    name = draft.name
    types = draft.types
    phases = draft.phases
    statesTypes = draft.statesTypes
    hasSections = SectionRole.allCases.allSatisfy { !draft.sections($0).isEmpty }
    numberLocation = draft.number.map { document.location(of: $0.span) }
    typesLocation = draft.types.map { document.location(of: $0.span) }
    phasesLocation = draft.phases.map { document.location(of: $0.span) }
  }

  /// The facts, with what the source language's page says where this one is silent; `nil` while a
  /// required part is missing.
  func facts(inheriting source: ToolDraftFace?) -> ToolFacts? {
    guard hasSections, let types = types?.value ?? source?.types?.value, !types.isEmpty else {
      return nil
    }
    return ToolFacts(
      number: number?.value ?? source?.number?.value, name: name, types: types,
      phases: phases?.value ?? source?.phases?.value ?? [])
  }
}
