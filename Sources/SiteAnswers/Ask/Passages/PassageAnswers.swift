import SiteModel
import SiteRendering

/// Answers from the text of pages: the best sentences of the best sections.
struct PassageAnswers {
  private typealias Weights = PassageWeights

  /// A section and how well it answers.
  struct Found {
    let statements: PageStatements
    let section: Int
    let score: Double
    /// Share of the question's words in the section, with the page's title.
    let share: Double
    /// And on the whole page.
    let pageShare: Double
    /// The most that a sentence has of them, with some of the heading's.
    let sentence: Double
    /// How far its heading is what was asked for.
    let fit: Double
    /// It is of a tool that the question names.
    let isNamed: Bool

    /// How well each of its statements answers, beside the others.
    let values: [Double]

    var parts: PageStatements.Section { statements.sections[section] }
  }

  let knowledge: LanguageKnowledge

  /// - Returns: `nil` where the site has no answer.
  func answer(_ question: Question, _ reading: QuestionReading) -> Answer? {
    let telling = reading.telling.isEmpty ? reading.words.map(\.word) : reading.telling
    let asked = AskedWords(telling, of: knowledge)
    guard asked.total > 0 else { return nil }
    let goal = AskedWords(
      knowledge.forms.forms(of: question.goal).filter { !$0.isFunctionWord }.map(\.word),
      of: knowledge)
    let found = sections(asked, goal, reading)
    guard let best = found.first, isEnough(best, reading) else { return nil }
    let chooser = PassageText(knowledge: knowledge, asked: asked, reading: reading)
    let near = found.filter { $0.score >= best.score * Weights.beside }
    var pages: [PageID] = []
    for section in near where !pages.contains(section.statements.page) {
      pages.append(section.statements.page)
    }
    return Answer(
      question: question.text, kind: .passages, language: knowledge.position,
      tag: knowledge.language.tag, blocks: chooser.blocks(of: found),
      excerpts: near.prefix(Weights.excerpts).map(chooser.excerpt(of:)),
      sources: pages.prefix(Weights.sources).map { knowledge.place($0) },
      followUps: FollowUps(knowledge: knowledge).questions(
        about: best.statements.page, section: best.section, of: best.statements, further: pages))
  }

  private func isEnough(_ found: Found, _ reading: QuestionReading) -> Bool {
    if found.isNamed, !reading.tools.isEmpty { return true }
    if found.isNamed { return found.share >= Weights.enoughOfNamed }
    return
      (found.share >= Weights.enough
      || found.pageShare >= Weights.enoughOnPage && found.share >= Weights.enoughBeside)
      && (found.sentence >= Weights.enoughInSentence || found.fit >= Weights.isHeading)
  }

  /// The sections of the best pages, best first.
  private func sections(
    _ asked: AskedWords, _ goal: AskedWords, _ reading: QuestionReading
  ) -> [Found] {
    var ranked = asked.ranking(in: knowledge.index, limit: Weights.pages)
    let named = Set(
      (reading.tools + [reading.nearTool].compactMap(\.self)).compactMap {
        knowledge.numbers[knowledge.tools[$0].page.id]
      })
    for number in named.sorted() where !ranked.contains(where: { $0.page == number }) {
      ranked.append((number, 0))
    }
    guard let best = ranked.map(\.score).max() else { return [] }
    var found: [Found] = []
    for (number, score) in ranked {
      let statements = knowledge.statements(of: knowledge.pages[number])
      let rank = Double(score) / Double(max(1, best)) * Weights.page
      let isNamed = named.contains(number)
      let all = asked.share(of: statements.all.flatMap(\.terms) + statements.titleTerms)
      for section in statements.sections.indices
      where !statements.sections[section].statements.isEmpty {
        found.append(
          self.found(statements, section, rank: rank, pageShare: all, isNamed, asked, goal, reading)
        )
      }
    }
    // Of equal ones the earlier page, then the earlier section.
    return found.enumerated().sorted {
      ($1.element.score, $0.offset) < ($0.element.score, $1.offset)
    }.map(\.element)
  }

  private func found(
    _ statements: PageStatements, _ number: Int, rank: Double, pageShare: Double,
    _ isNamed: Bool,
    _ asked: AskedWords, _ goal: AskedWords, _ reading: QuestionReading
  ) -> Found {
    let section = statements.sections[number]
    let headings = Set(section.headingTerms).union(statements.titleTerms)
    // On the page of a tool that was named, its name says nothing more.
    let subject = isNamed ? Set(statements.titleTerms) : []
    let valued = StatementValues(knowledge: knowledge, asked: asked, reading: reading)
    let context = asked.share(of: headings, on: subject) * Weights.context
    let sentence = section.statements.map { valued.value(of: $0, on: subject) }.max() ?? 0
    // A heading fits that says what is asked, and little else.
    let words = asked.count(in: section.headingTerms)
    let part = Double(words) / Double(max(1, section.headingWords))
    let fit = words == 0 ? 0 : asked.share(of: headings, on: subject) * min(1, part * part)
    var score =
      rank + asked.share(of: section.terms, on: subject) * Weights.section
      + (sentence + context) * Weights.sentence + fit * Weights.heading
    if isNamed { score += reading.tools.isEmpty ? Weights.nearlyNamed : Weights.named }
    if isNamed, reading.asksWay, section.isSteps {
      score += Weights.steps * (reading.rest.isEmpty ? 4 : 1)
    } else if reading.asksWay, section.isSteps, words > 0 {
      score += Weights.steps / 2
    }
    score += goal.share(of: section.terms) * Weights.goal
    return Found(
      statements: statements, section: number, score: score,
      share: asked.share(of: section.terms.union(statements.titleTerms)),
      pageShare: pageShare, sentence: min(1, sentence + context), fit: fit, isNamed: isNamed,
      values: section.statements.map { valued.value(of: $0, on: headings, isChosen: true) })
  }
}
