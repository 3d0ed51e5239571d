package import SiteModel
package import SiteRendering
import Synchronization

/// Answers questions about a site from its own text: no model, no network.
///
/// What a language says is read when it is first asked, and held. Questions may come from any task.
package final class AnswerDesk: Sendable {
  package let linked: LinkedSite
  package let renderer: SiteRenderer
  private let languages: QuestionLanguage
  /// By position of the languages; the lock is held to look and to put, never to read pages.
  private let known = Mutex<[Int: LanguageKnowledge]>([:])

  package init(_ linked: LinkedSite, renderer: SiteRenderer) {
    self.linked = linked
    self.renderer = renderer
    languages = QuestionLanguage(linked.site)
  }

  /// What the site says to a question, in the question's language where the site has it.
  ///
  /// - Cost: a few milliseconds; the first question in a language also makes its index.
  package func answer(_ question: Question) -> Answer {
    let order = languages(for: question)
    let first = order.first ?? 0
    guard !question.isEmpty else { return plain(question, .hint, language: first) }
    let isChosen = question.language != nil
    for language in isChosen ? Array(order.prefix(1)) : order {
      let knowledge = knowledge(of: language)
      let reading = reading(of: question, knowledge)
      if let answer = RecordAnswers(knowledge: knowledge).answer(question, reading)
        ?? PassageAnswers(knowledge: knowledge).answer(question, reading)
      {
        return answer
      }
    }
    return plain(question, .nothing, language: first)
  }

  /// Reads a question; one that says nothing of a subject together with what it is asked for.
  private func reading(of question: Question, _ knowledge: LanguageKnowledge) -> QuestionReading {
    var reader = QuestionReader(question.text, knowledge)
    let reading = reader.reading()
    guard !question.goal.isEmpty, reading.tools.isEmpty, reading.nearTool == nil,
      !reading.namesTerms,
      AskedWords(reading.telling, of: knowledge)
        .isBare(among: knowledge.documents.lazy.map { knowledge.index.terms(of: $0.title) })
    else { return reading }
    var whole = QuestionReader("\(question.text) \(question.goal)", knowledge)
    return whole.reading()
  }

  private func plain(_ question: Question, _ kind: Answer.Kind, language: Int) -> Answer {
    Answer(
      question: question.text, kind: kind, language: language,
      tag: linked.site.languages[language].tag)
  }

  /// Positions of the languages to look in, the likeliest first.
  func languages(for question: Question) -> [Int] {
    let site = linked.site
    guard site.languages.count > 1 else { return [0] }
    if let asked = question.language {
      let known = asked.widening.lazy.compactMap { tag in
        site.languages.firstIndex { $0.tag == tag }
      }
      return [known.first ?? 0]
    }
    return languages.order(
      for: question.text, askedOn: question.page.map { site[$0].language })
  }

  /// What a language says; made now when nobody has asked it before.
  func knowledge(of language: Int) -> LanguageKnowledge {
    if let held = known.withLock({ $0[language] }) { return held }
    let made = LanguageKnowledge(
      linked, language: language, words: renderer.words(of: language))
    return known.withLock { known in
      let first = known[language] ?? made
      known[language] = first
      return first
    }
  }

  /// The words of the interface in a language of the site.
  package func words(of language: Int) -> StringTable { renderer.words(of: language) }
}
