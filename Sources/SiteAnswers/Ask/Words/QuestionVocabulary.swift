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

  /// What is asked of a matter beside what it is.
  enum Aspect: Hashable, Sendable { case duration, people, time, occasion, count }

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
  /// Words that ask for an aspect: "how long".
  let aspects: [Aspect: [WordSequence]]
  /// What sections and sentences about an aspect have: "duration".
  let aspectNames: [Aspect: [WordSequence]]
  /// Stems of what lengths of time are counted in.
  let units: Set<String>
  /// Words that leave out what stands behind them, and before them: "not", "except".
  let exclusions: [WordSequence]
  let exclusionsBehind: [WordSequence]
  /// Words that set things side by side: "difference".
  let comparing: [WordSequence]
  /// Words that ask for what is all of several things: "both".
  let both: [WordSequence]
  /// Words for the whole of what the site has: "collection".
  let whole: [WordSequence]
  /// Stems of single words that ask or compare and say nothing of the subject.
  let askingStems: Set<String>
  /// Numbers in the words of the language, and what else answers "how many".
  let numbers: Set<String>

  /// - Parameter tag: The language of the texts and of the questions about them.
  init(of profile: LanguageProfile, in tag: LanguageTag, _ forms: WordForms, words: StringTable) {
    let shipped = ShippedQuestionWords.of(tag)
    let further = ShippedAspectWords.of(tag)
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
    aspects = [
      .duration: list(further.durations), .people: list(further.who),
      .time: list(further.times).filter { $0.stems.count > 1 },
      .occasion: list(further.times).filter { $0.stems.count == 1 },
    ]
    aspectNames = [
      .duration: list(further.durationNames), .people: list(further.people),
      .time: list(further.times), .occasion: list(further.times),
      .count: forms.forms(of: shipped.counts).filter { !$0.isFunctionWord }
        .map { WordSequence($0.word, forms) },
    ]
    units = Set(list(further.units).flatMap(\.stems))
    exclusions = list(further.exclusions)
    exclusionsBehind = list(further.exclusionsBehind)
    comparing = list(further.comparing)
    both = list(further.both)
    askingStems = Set(
      (asking + comparing).filter { $0.stems.count == 1 }.flatMap(\.stems))
    whole = list(further.whole)
    numbers = Set(
      (Array(1...20) + [30, 40, 50, 60, 70, 80, 90, 100])
        .compactMap { UnicodeText.spelled($0, in: tag) }
        .flatMap { forms.forms(of: $0) }.filter { !$0.isFunctionWord }.map(\.stem))
  }

  /// How many words of a name or heading say something: no number before it, no letter that an elision
  /// leaves, no word that only asks.
  func tellingWords(_ words: [WordForm]) -> [WordForm] {
    words.filter { word in
      !word.isFunctionWord && !word.isSingleLetter && !word.isNumber
        && !askingStems.contains(word.stem)
    }
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
