import SiteModel

/// The words by which a language asks for tools and for the parts of their records: between commas,
/// each in any of its forms.
struct ShippedQuestionWords: Sendable {
  /// Words that ask and say nothing of the subject.
  let asking: String
  let tools: String
  let several: String
  let counts: String
  let ways: String
  let purpose: String
  let rationale: String
  let outcomes: String
  let type: String
  let phase: String
  let related: String

  init(
    asking: String, tools: String, several: String, counts: String, ways: String, purpose: String,
    rationale: String, outcomes: String, type: String, phase: String, related: String
  ) {
    self.asking = asking
    self.tools = tools
    self.several = several
    self.counts = counts
    self.ways = ways
    self.purpose = purpose
    self.rationale = rationale
    self.outcomes = outcomes
    self.type = type
    self.phase = phase
    self.related = related
  }

  /// The words of a tag, or of the narrowest wider one that has some; English where none has.
  static func of(_ tag: LanguageTag) -> ShippedQuestionWords {
    shippedWords(of: tag, in: [european, furtherEuropean, others]) ?? english
  }
}
