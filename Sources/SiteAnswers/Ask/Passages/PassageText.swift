import SiteModel
import SiteRendering

/// Chooses the sentences of sections that answer, whole and in reading order.
struct PassageText {
  private typealias Weights = PassageWeights

  let knowledge: LanguageKnowledge
  let asked: AskedWords
  let reading: QuestionReading

  /// The answer's text, from the best section and those that are nearly as good.
  func blocks(of found: [PassageAnswers.Found]) -> [AnswerBlock] {
    guard let best = found.first else { return [] }
    let section = best.parts
    if isWhole(best) || isAskedForSteps(best) {
      return blocks(of: whole(section.statements), in: section)
    }
    var blocks = blocks(of: chosen(in: best), in: section)
    // A second section of the same page may complete the answer.
    let length = blocks.reduce(0) { $0 + $1.text.count }
    if length < Weights.text / 2,
      let second = found.dropFirst().first(where: {
        $0.statements.page == best.statements.page && $0.score >= best.score * 0.85
      })
    {
      blocks += self.blocks(of: chosen(in: second), in: second.parts)
    }
    return blocks
  }

  /// A section under a heading that is what was asked for: all of it, as far as no sentence has more of
  /// the question than the heading.
  private func isWhole(_ found: PassageAnswers.Found) -> Bool {
    guard found.fit >= Weights.isHeading else { return false }
    let said = Set(found.parts.headingTerms).union(found.statements.titleTerms)
    let beyond = found.parts.statements.map { asked.share(of: $0.terms, beyond: said) }.max() ?? 0
    let isList = found.parts.statements.count { !$0.isProse } >= 3
    if reading.asksList || reading.asksWay, isList { return true }
    return beyond < Weights.beyond && reading.aspects.isEmpty
  }

  /// What each of several pages says that are set side by side: those whose titles have words of the
  /// question that no better page's title has. `nil` where there are not two.
  func comparison(
    of found: [PassageAnswers.Found]
  ) -> (blocks: [AnswerBlock], found: [PassageAnswers.Found])? {
    guard let first = found.first, first.fit < Weights.isHeading || first.isTitled else {
      return nil
    }
    var covered: Set<Int> = []
    var sides: [PassageAnswers.Found] = []
    for section in found where section.isTitled {
      let words = asked.covered(by: Set(section.statements.titleTerms))
      guard !words.subtracting(covered).isEmpty,
        !sides.contains(where: { $0.statements.page == section.statements.page })
      else { continue }
      covered.formUnion(words)
      sides.append(section)
    }
    guard sides.count >= 2 else { return definitions(in: first) }
    let blocks = sides.prefix(3).flatMap { side in
      [AnswerBlock(.paragraph, link: knowledge.place(side.statements.page), "")]
        + self.blocks(
          of: isWhole(side) ? whole(side.parts.statements) : chosen(in: side), in: side.parts)
    }
    return (blocks, Array(sides.prefix(3)))
  }

  /// What one page says of each of two words, in the sentences that begin with them.
  private func definitions(
    in found: PassageAnswers.Found
  ) -> (blocks: [AnswerBlock], found: [PassageAnswers.Found])? {
    guard asked.count == 2 else { return nil }
    let statements = found.statements.all
    let places = (0..<2).compactMap { asked.beginning(with: $0, among: statements) }
    guard Set(places).count == 2 else { return nil }
    return (places.sorted().map { AnswerBlock(.item, statements[$0].text) }, [found])
  }

  private func isAskedForSteps(_ found: PassageAnswers.Found) -> Bool {
    reading.asksWay && found.isNamed && found.parts.isSteps
      && (found.values.max() ?? 0) < 0.6
  }

  // MARK: - Choice

  /// Positions of the section's statements from its start, as far as there is room; lists whole.
  private func whole(_ statements: [Statement]) -> [Int] {
    var chosen: [Int] = []
    var length = 0
    for (position, statement) in statements.enumerated() {
      let isListed = !statement.isProse
      length += statement.text.count
      if !chosen.isEmpty, length > (isListed ? Weights.list : Weights.text) {
        if isListed { break } else { continue }
      }
      chosen.append(position)
    }
    return chosen
  }

  /// Positions of the best statements, with what they belong to: a sentence that ends in a colon has
  /// its list with it, an item the sentence that leads to it.
  private func chosen(in found: PassageAnswers.Found) -> [Int] {
    let statements = found.parts.statements
    let values = found.values
    guard let best = values.max(), best > 0 else { return whole(statements) }
    var chosen: Set<Int> = []
    var length = 0
    let order = statements.indices.sorted { (values[$1], $0) < (values[$0], $1) }
    for position in order where values[position] >= best * Weights.near {
      guard chosen.isEmpty || length + statements[position].text.count <= Weights.text else {
        continue
      }
      chosen.insert(position)
      length += statements[position].text.count
    }
    // What follows the best sentence in its paragraph goes on with its thought.
    // But where a number or a time was asked for, it stands for itself.
    if let first = order.first, statements[first].isProse, reading.aspects.isEmpty {
      for next in [first + 1, first - 1, first + 2] where statements.indices.contains(next) {
        guard statements[next].line == statements[first].line, statements[next].isProse,
          length + statements[next].text.count <= Weights.text / 2
        else { continue }
        chosen.insert(next)
        length += statements[next].text.count
      }
    }
    for position in chosen.sorted() {
      if !statements[position].isProse {
        if statements[position].isLeadIn { chosen.formUnion(list(behind: position, statements)) }
        if let leadIn = leadIn(of: position, statements) { chosen.insert(leadIn) }
      } else if statements[position].isLeadIn || isFollowedByList(position, statements) {
        chosen.formUnion(list(behind: position, statements))
      }
    }
    return chosen.sorted()
  }

  /// The sentence before a list that leads to it.
  private func leadIn(of item: Int, _ statements: [Statement]) -> Int? {
    var position = item
    while position > 0, statements[position].kind == statements[item].kind { position -= 1 }
    return statements[position].isProse && statements[position].isLeadIn
      ? position : nil
  }

  /// Who asks for several things or a way is answered by the list behind a sentence that fits.
  private func isFollowedByList(_ position: Int, _ statements: [Statement]) -> Bool {
    (reading.asksList || reading.asksWay) && statements.indices.contains(position + 1)
      && !statements[position + 1].isProse
  }

  private func list(behind leadIn: Int, _ statements: [Statement]) -> [Int] {
    var items: [Int] = []
    var length = 0
    var position = leadIn + 1
    while position < statements.count, !statements[position].isProse {
      length += statements[position].text.count
      if length > Weights.list { break }
      items.append(position)
      position += 1
    }
    return items
  }

  // MARK: - Text

  /// Sentences of one paragraph stand together, with an ellipsis where some are left out.
  private func blocks(of chosen: [Int], in section: PageStatements.Section) -> [AnswerBlock] {
    let statements = section.statements
    var blocks: [AnswerBlock] = []
    var last: Int?
    for position in chosen {
      let statement = statements[position]
      switch statement.kind {
      case .paragraph, .description, .header:
        if let last, statements[last].isProse, statements[last].line == statement.line,
          let block = blocks.popLast()
        {
          let gap = position == last + 1 ? " " : " … "
          blocks.append(AnswerBlock(.paragraph, block.text + gap + statement.text))
        } else {
          blocks.append(AnswerBlock(.paragraph, statement.text))
        }
      case .numberedItem:
        blocks.append(AnswerBlock(.numberedItem(number(position, statements)), statement.text))
      case .item, .row: blocks.append(AnswerBlock(.item, statement.text))
      case .code: break
      }
      last = position
    }
    return blocks
  }

  /// Of an item in its list.
  private func number(_ item: Int, _ statements: [Statement]) -> Int {
    var position = item
    while position > 0, statements[position - 1].kind == .numberedItem { position -= 1 }
    return item - position + 1
  }

  /// The section's words around its best statement.
  func excerpt(of found: PassageAnswers.Found) -> AnswerExcerpt {
    let section = found.parts
    let statements = section.statements
    let values = found.values
    let start = values.indices.max { (values[$0], $1) < (values[$1], $0) } ?? 0
    var text = statements.isEmpty ? "" : statements[start].text
    var next = start + 1
    while next < statements.count,
      text.count + statements[next].text.count + 1 <= Weights.excerpt
    {
      text += " " + statements[next].text
      next += 1
    }
    return AnswerExcerpt(
      place: knowledge.place(
        found.statements.page, heading: section.heading, anchor: section.anchor),
      text: text)
  }
}
