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
    /// Its page's title is what was asked for.
    let isTitled: Bool

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
      knowledge.vocabulary.tellingWords(knowledge.forms.forms(of: question.goal)).map(\.word),
      of: knowledge)
    var found = sections(asked, goal, reading)
    // The best section that answers: another one of its page may have more of the heading and less of
    // the question.
    let top = found.first?.score ?? 0
    guard
      let answering = found.firstIndex(where: {
        $0.score >= top * Weights.nearTop && isEnough($0, asked, reading)
      })
    else { return nil }
    let best = found.remove(at: answering)
    found.insert(best, at: 0)
    let chooser = PassageText(knowledge: knowledge, asked: asked, reading: reading)
    let compared = reading.compares ? chooser.comparison(of: found) : nil
    let near = found.filter { $0.score >= best.score * Weights.beside }
    var pages: [PageID] = []
    for section in (compared?.found ?? []) + near where !pages.contains(section.statements.page) {
      pages.append(section.statements.page)
    }
    return Answer(
      question: question.text, kind: .passages, language: knowledge.position,
      tag: knowledge.language.tag, blocks: compared?.blocks ?? chooser.blocks(of: found),
      excerpts: near.prefix(Weights.excerpts).map(chooser.excerpt(of:)),
      sources: pages.prefix(Weights.sources).map { knowledge.place($0) },
      followUps: FollowUps(knowledge: knowledge).questions(
        about: best.statements.page, section: best.section, of: best.statements, further: pages))
  }

  /// Whether a section has enough of what was asked. Two words that meet on a page say more than one of
  /// them, unless it is what the page or section is called; of a question of many words a page has
  /// fewer, but some.
  private func isEnough(
    _ found: Found, _ asked: AskedWords, _ reading: QuestionReading
  ) -> Bool {
    if found.isNamed, !reading.tools.isEmpty { return true }
    let inTitle = asked.named(in: found.statements.titleTerms)
    // A page is named too by a title of some words.
    if found.isNamed || found.isTitled && inTitle > 1 {
      return found.share >= Weights.enoughOfNamed
    }
    let isLong = asked.count > Weights.longQuestion
    let heads = Set(found.parts.headingTerms).union(found.statements.titleTerms)
    let isHead = asked.count(in: heads) > 0
    let present = asked.count(in: found.parts.terms.union(heads))
    if asked.matters > 1, present < 2, asked.matters > 2 || !isHead { return false }
    // Words that are all nearest spellings are those of another matter, unless they name the page.
    if asked.count > 1, asked.sure(in: found.parts.terms.union(heads)) == 0,
      asked.count(in: heads) < asked.count
    {
      return false
    }
    if isLong, present < Weights.wordsOfLong { return false }
    let ease =
      if isLong {
        Weights.ofLong
      } else if found.isTitled {
        Weights.enoughOfTitled
      } else {
        isHead && asked.count > 1 ? Weights.enoughBelow : 1
      }
    let least =
      switch asked.count {
      case 1: Weights.enoughOfOne
      case 2, 3: Weights.enough
      default: Weights.enoughOfSome
      }
    let enough = least * ease
    return
      (found.share >= enough
      || found.pageShare >= Weights.enoughOnPage && found.share >= Weights.enoughBeside)
      && (found.sentence >= Weights.enoughInSentence * ease || found.fit >= Weights.isHeading)
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
    for (number, _) in goal.ranking(in: knowledge.index, limit: Weights.pages / 2)
    where !ranked.contains(where: { $0.page == number }) {
      ranked.append((number, 0))
    }
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
    // A title fits of which all words were asked for.
    let titleWords = asked.count(in: statements.titleTerms)
    let titlePart = min(1, Double(titleWords) / Double(max(1, statements.titleWords)))
    let titleFit =
      titleWords == 0 || statements.titleWords == 0
      ? 0 : asked.share(of: statements.titleTerms) * titlePart * titlePart
    let namedWords = asked.named(in: statements.titleTerms)
    let isTitled =
      isNamed || namedWords >= statements.titleWords && titleFit >= Weights.isTitle
    // On the page of a tool that was named, its name says nothing more.
    let subject = isTitled ? Set(statements.titleTerms) : []
    let valued = StatementValues(
      knowledge: knowledge, asked: asked, reading: reading, subject: subject, isTitled: isTitled)
    let isOfAspect = !section.aspects.isDisjoint(with: reading.aspects)
    let share = asked.share(of: section.terms.union(statements.titleTerms))
    let isAbout = isTitled || share >= Weights.isAbout
    let context =
      asked.share(of: headings, on: subject, counting: Weights.subject)
      * Weights.context
    let leads = leads(of: section, asked, reading, isTitled: isTitled)
    let sentence =
      section.statements.indices.map {
        valued.value(of: section.statements[$0], isAbout: isAbout) + (leads[$0] ?? 0)
      }.max() ?? 0
    let said = section.statements.map { valued.share(of: $0) }.max() ?? 0
    // A heading fits that says what is asked, and little else.
    let isOpening = section.heading.isEmpty && isTitled && !reading.aspects.isEmpty
    let words = isOpening ? 0 : asked.count(in: section.headingTerms)
    let part = Double(words) / Double(max(1, section.headingWords))
    let fit =
      words == 0
      ? 0
      : asked.share(of: headings, on: subject, counting: Weights.subject)
        * min(1, part * part) * (words == 1 ? Weights.headingOfOne : 1)
    var score =
      rank
      + asked.share(of: section.terms, on: subject, counting: Weights.subject) * Weights.section
      + (sentence + context) * Weights.sentence + fit * Weights.heading
    score += titleFit * Weights.title
    if isOfAspect { score += Weights.aspect * (isTitled ? 1 : min(1, context)) }
    if isNamed { score += reading.tools.isEmpty ? Weights.nearlyNamedTool : Weights.namedTool }
    if isNamed, reading.asksWay, section.isSteps {
      score += Weights.steps * (reading.rest.isEmpty ? 4 : 1)
    } else if reading.asksWay, section.isSteps, words > 0 {
      score += Weights.steps / 2
    }
    // Where the question itself says little, its goal says what it is about.
    score +=
      goal.share(of: section.terms.union(statements.titleTerms))
      * (asked.count <= 2 ? Weights.goalAlone : Weights.goal)
    let chosen = StatementValues(
      knowledge: knowledge, asked: asked, reading: reading, subject: headings, isTitled: isTitled)
    return Found(
      statements: statements, section: number, score: score,
      share: share, pageShare: pageShare, sentence: min(1, said + context), fit: fit,
      isNamed: isNamed,
      isTitled: isTitled,
      values: section.statements.indices.map {
        chosen.value(
          of: section.statements[$0], isAbout: isAbout || isOfAspect, isChosen: true)
          + (leads[$0] ?? 0)
      })
  }

  /// Sentences and header rows that lead to a list, where one is asked for: they name what it holds.
  private func leads(
    of section: PageStatements.Section, _ asked: AskedWords, _ reading: QuestionReading,
    isTitled: Bool
  ) -> [Int: Double] {
    guard reading.asksList || reading.asksWay, reading.aspects.isEmpty else { return [:] }
    let statements = section.statements
    var leads: [Int: Double] = [:]
    for place in statements.indices.dropLast(2)
    where statements[place].isLeadIn && !statements[place + 1].isProse
      && !statements[place + 2].isProse
    {
      if asked.count(in: statements[place].terms) > 0 {
        leads[place] = Weights.leadIn
      } else if isTitled {
        leads[place] = Weights.leadIn / 2
      }
    }
    return leads
  }
}
