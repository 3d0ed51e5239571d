import SiteRendering
import SiteSearch

/// How well sentences answer a question.
struct StatementValues {
  private typealias Weights = PassageWeights

  let knowledge: LanguageKnowledge
  let asked: AskedWords
  let reading: QuestionReading
  /// Terms that a sentence need not repeat.
  let subject: Set<Int>
  /// The subject is what the whole page is about: its name says next to nothing there.
  let isTitled: Bool

  /// What a sentence has of the question's words.
  func share(of statement: Statement) -> Double {
    asked.share(
      of: statement.terms, on: subject, counting: isTitled ? Weights.titled : Weights.subject)
  }

  /// - Parameter isAbout: It stands where what is asked is the subject: it need not name it to answer.
  func value(of statement: Statement, isAbout: Bool, isChosen: Bool = false) -> Double {
    var value = share(of: statement)
    let worth = value > 0 || isAbout ? aspects(of: statement) : 0
    // Where nothing but the subject was asked, what is asked of it decides.
    if worth > 0 || !reading.aspects.isEmpty, isTitled, asked.isAll(in: subject) {
      value *= Weights.titled
    }
    value += worth
    if let place = asked.place(in: statement.terms), worth > 0 || reading.aspects.isEmpty {
      value +=
        Weights.name + (place <= 2 && !reading.asksWay ? Weights.subjectFirst : 0)
        + (statement.kind == .paragraph ? Weights.prose : 0)
    }
    if reading.telling.count == 1, let word = reading.telling.first,
      statement.text.contains("(\(word.uppercased()))")
    {
      value += Weights.introduction
    }
    return isChosen && statement.kind == .description ? value * Weights.description : value
  }

  // MARK: - Aspects

  /// What a sentence is worth because it has a number, a length of time or people, where they are asked
  /// for.
  private func aspects(of statement: Statement) -> Double {
    guard !reading.aspects.isEmpty else { return 0 }
    let words = knowledge.forms.forms(of: statement.text)
    if reading.aspects.contains(.duration) {
      guard hasDuration(words) else { return 0 }
      return Weights.duration + (names(.duration, words) > 0 ? Weights.named : 0)
    }
    var worth = 0.0
    if reading.aspects.contains(.count), hasNumber(words) {
      worth += Weights.number + (countsWhatIsAsked(words) ? Weights.counted : 0)
    }
    if reading.aspects.contains(.time), hasNumber(words) {
      worth += Weights.number * (hasDuration(words) ? 1 : Weights.subject)
    }
    if reading.aspects.contains(.people), isTitled {
      worth += Weights.people * Double(min(3, names(.people, words)))
    }
    if reading.aspects.contains(.occasion), names(.occasion, words) > 0 {
      worth += Weights.occasion
    }
    return worth
  }

  /// How many of the words that an aspect is known by a sentence has.
  private func names(_ aspect: QuestionVocabulary.Aspect, _ words: [WordForm]) -> Int {
    (knowledge.vocabulary.aspectNames[aspect] ?? []).positions(in: words.map(\.stem)).count
  }

  /// A number and, within three words, what lengths of time are counted in.
  private func hasDuration(_ words: [WordForm]) -> Bool {
    let units = knowledge.vocabulary.units
    return words.indices.contains { place in
      let word = words[place]
      // "90min", "1h"
      let unit = word.word.drop(while: \.isNumber)
      if unit.count < word.word.count, units.contains(String(unit)) { return true }
      return isNumber(word)
        && words[(place + 1)...].prefix(3).contains { units.contains($0.stem) }
    }
  }

  /// A number before one of the words that were asked: "six good indicators".
  private func countsWhatIsAsked(_ words: [WordForm]) -> Bool {
    let telling = Set(
      reading.telling.flatMap { knowledge.forms.forms(of: $0) }.map(\.stem))
    return words.indices.contains { place in
      isNumber(words[place])
        && words[(place + 1)...].prefix(3).contains { telling.contains($0.stem) }
    }
  }

  private func hasNumber(_ words: [WordForm]) -> Bool { words.contains(where: isNumber) }

  private func isNumber(_ word: WordForm) -> Bool {
    word.word.first?.isNumber ?? false || knowledge.vocabulary.numbers.contains(word.stem)
  }
}
