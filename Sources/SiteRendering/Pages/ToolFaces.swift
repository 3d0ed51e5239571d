import SiteModel

/// What tools of the same types and phases show alike on their cards, made once for a language: a tool
/// stands on some eight pages.
struct ToolFaces: Sendable {
  /// A class for its size alone: it never changes, and stands on many cards.
  final class Face: Sendable {
    let glyph: HTML
    /// The same, larger, for the tool's own page.
    let recordGlyph: HTML
    /// What the filter's chips look for.
    let terms: String
    /// The types' labels in a row.
    let types: String

    init(glyph: HTML, recordGlyph: HTML, terms: String, types: String) {
      self.glyph = glyph
      self.recordGlyph = recordGlyph
      self.terms = terms
      self.types = types
    }
  }

  private struct Key: Hashable {
    let types: [ToolTypeID]
    let phases: [PhaseID]

    init(_ tool: Tool) {
      types = tool.types
      phases = tool.phases
    }
  }

  private let profile: LanguageProfile
  private let words: StringTable
  private let glyph: MapGlyph
  private let terms: [VocabularyTerm]
  /// By the tools, which the pages of all languages share with their fallbacks.
  private var faces: [ObjectIdentifier: Face] = [:]

  init(
    _ tools: some Sequence<Tool>, profile: LanguageProfile, words: StringTable, glyph: MapGlyph,
    terms: [VocabularyTerm]
  ) {
    self.profile = profile
    self.words = words
    self.glyph = glyph
    self.terms = terms
    var made: [Key: Face] = [:]
    for tool in tools {
      let face = made[Key(tool)] ?? face(of: tool)
      made[Key(tool)] = face
      faces[ObjectIdentifier(tool)] = face
    }
  }

  subscript(tool: Tool) -> Face { faces[ObjectIdentifier(tool)] ?? face(of: tool) }

  private func face(of tool: Tool) -> Face {
    let label = label(of: tool)
    return Face(
      glyph: glyph.svg(of: tool, size: .card, label: label),
      recordGlyph: glyph.svg(of: tool, size: .record, label: label),
      terms: terms.filter(tool.belongs).map(\.filterName).joined(separator: " "),
      types: tool.types.map { profile.label(of: $0) }.joined(separator: " · "))
  }

  /// Types and phases in words: what the glyph says to those who do not see it.
  func label(of tool: Tool) -> String {
    let types = UnicodeText.list(tool.types.map { profile.label(of: $0) }, in: profile.tag)
    guard !tool.phases.isEmpty else { return types }
    let phases = UnicodeText.list(tool.phases.map { profile.label(of: $0) }, in: profile.tag)
    return words("record.places", ["type": types, "phases": phases])
  }
}
