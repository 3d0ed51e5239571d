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

  /// Types and phases, each in the registry's order.
  private struct Key: Hashable {
    let types: [ToolTypeID]
    let phases: [PhaseID]
  }

  private let profile: LanguageProfile
  private let words: StringTable
  private let glyph: MapGlyph
  private let terms: [VocabularyTerm]
  private var faces: [Key: Face] = [:]

  init(
    _ tools: some Sequence<ToolFacts>, profile: LanguageProfile, words: StringTable,
    glyph: MapGlyph, terms: [VocabularyTerm]
  ) {
    self.profile = profile
    self.words = words
    self.glyph = glyph
    self.terms = terms
    for tool in tools {
      let key = Key(types: tool.types, phases: tool.phases)
      if faces[key] == nil { faces[key] = face(key) }
    }
  }

  subscript(tool: Tool) -> Face {
    let key = Key(types: tool.types, phases: tool.phases)
    return faces[key] ?? face(key)
  }

  private func face(_ key: Key) -> Face {
    let label = label(of: key)
    func svg(_ size: MapGlyph.Size) -> HTML {
      glyph.svg(types: key.types, phases: key.phases, size: size, label: label)
    }
    return Face(
      glyph: svg(.card), recordGlyph: svg(.record),
      terms: terms.filter { $0.holds(types: key.types, phases: key.phases) }.map(\.filterName)
        .joined(separator: " "),
      types: key.types.map { profile.label(of: $0) }.joined(separator: " · "))
  }

  func label(of tool: Tool) -> String { label(of: Key(types: tool.types, phases: tool.phases)) }

  /// Types and phases in words: what the glyph says to those who do not see it.
  private func label(of key: Key) -> String {
    let types = UnicodeText.list(key.types.map { profile.label(of: $0) }, in: profile.tag)
    guard !key.phases.isEmpty else { return types }
    let phases = UnicodeText.list(key.phases.map { profile.label(of: $0) }, in: profile.tag)
    return words("record.places", ["type": types, "phases": phases])
  }
}
