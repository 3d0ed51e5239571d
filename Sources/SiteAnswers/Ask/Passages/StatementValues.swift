import SiteRendering

/// How well sentences answer a question.
struct StatementValues {
  private typealias Weights = PassageWeights

  let knowledge: LanguageKnowledge
  let asked: AskedWords
  let reading: QuestionReading

  /// - Parameter subject: Terms that a sentence need not repeat.
  func value(
    of statement: Statement, on subject: Set<Int>, isChosen: Bool = false
  ) -> Double {
    var value = asked.share(of: statement.terms, on: subject)
    if reading.asksCount, value > 0, hasNumber(statement.text) { value += Weights.number }
    if let place = asked.place(in: statement.terms) {
      value += Weights.name + (place <= 2 ? Weights.subject : 0)
    }
    if reading.telling.count == 1, let word = reading.telling.first,
      statement.text.contains("(\(word.uppercased()))")
    {
      value += Weights.introduction
    }
    return isChosen && statement.kind == .description ? value * Weights.description : value
  }

  private func hasNumber(_ text: String) -> Bool {
    text.contains(where: \.isNumber)
      || knowledge.forms.forms(of: text).contains { knowledge.vocabulary.numbers.contains($0.stem) }
  }
}
