import SiteModel
import SiteRendering
import SiteSearch

/// What the words of a question ask for, in one language.
struct QuestionVocabulary: Sendable {
  /// A part of a tool's record.
  enum Field: Int, CaseIterable, Hashable, Sendable, Comparable {
    case purpose, rationale, outcomes, type, phase, related

    static func < (left: Field, right: Field) -> Bool { left.rawValue < right.rawValue }
  }

  /// Words that ask and say nothing of the subject.
  let asking: [WordSequence]
  /// Words for tools in general.
  let tools: [WordSequence]
  /// Words that ask for several things: "which", "list".
  let several: [WordSequence]
  /// Words that ask for a number: "how many".
  let counts: [WordSequence]
  /// Words that ask for a way to do something: "how", "steps".
  let ways: [WordSequence]
  let fields: [Field: [WordSequence]]
  /// Numbers in the words of the language, and what else answers "how many".
  let numbers: Set<String>

  init(of profile: LanguageProfile, _ forms: WordForms, words: StringTable) {
    let shipped = ShippedQuestionWords.of(profile.tag)
    func list(_ text: String) -> [WordSequence] { .init(list: text, forms) }
    // Questions that answers suggest are understood when they are asked.
    let templates = ["ask.section", "ask.about", "ask.belong"].compactMap { words[$0] }
      .flatMap { forms.forms(of: Self.withoutPlaces($0)) }
    asking =
      list(shipped.asking)
      + templates.map { WordSequence($0.word, forms) }
    tools = list(shipped.tools)
    several = list(shipped.several)
    counts = list(shipped.counts)
    ways = list(shipped.ways)
    func labels(_ role: SectionRole) -> [WordSequence] {
      (profile.vocabulary.roles[role] ?? []).map { WordSequence($0, forms) }
    }
    fields = [
      .purpose: list(shipped.purpose) + labels(.purpose),
      .rationale: list(shipped.rationale) + labels(.rationale),
      .outcomes: list(shipped.outcomes) + labels(.outcomes),
      .type: list(shipped.type), .phase: list(shipped.phase), .related: list(shipped.related),
    ]
    numbers = Set(
      (Array(1...20) + [30, 40, 50, 60, 70, 80, 90, 100])
        .compactMap { UnicodeText.spelled($0, in: profile.tag) }
        .flatMap { forms.forms(of: $0) }.filter { !$0.isFunctionWord }.map(\.stem))
  }

  /// A text of the interface without the places that are filled in.
  private static func withoutPlaces(_ text: String) -> String {
    var kept = ""
    var depth = 0
    for character in text {
      if character == "{" { depth += 1 }
      if depth == 0 { kept.append(character) }
      if character == "}" { depth -= 1 }
    }
    return kept
  }
}
