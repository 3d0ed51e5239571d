import SiteModel
import SiteRendering

/// Answers from the records of tools: exact, and complete.
struct RecordAnswers {
  let knowledge: LanguageKnowledge

  private typealias Field = QuestionVocabulary.Field

  /// - Returns: `nil` where the question is none about records.
  func answer(_ question: Question, _ reading: QuestionReading) -> Answer? {
    guard !knowledge.tools.isEmpty else { return nil }
    if let answer = fields(question, reading) ?? comparison(question, reading) { return answer }
    if let answer = occasion(question, reading) { return answer }
    let lists = ToolLists(knowledge: knowledge)
    return lists.answer(question, reading) ?? purposes(question, reading)
  }

  // MARK: - One tool

  /// What a named tool's record says of what is asked of it.
  private func fields(_ question: Question, _ reading: QuestionReading) -> Answer? {
    let named = reading.tools.isEmpty ? reading.nearTool.map { [$0] } ?? [] : reading.tools
    // A question with further words of its own is one about the text.
    guard !named.isEmpty, !reading.fields.isEmpty, reading.rest.count <= 1, !reading.asksCount,
      !reading.aspects.contains(.duration)
    else { return nil }
    // "Which kinds of stakeholders" is no question about a tool that has stakeholders in its name.
    let isOfTerms = reading.fields.isSubset(of: [.type, .phase, .related])
    guard !reading.tools.isEmpty || !isOfTerms || reading.mentionsTools else { return nil }
    let fields = reading.fields.sorted()
    var blocks: [AnswerBlock] = []
    var sources: [AnswerPlace] = []
    for tool in named.map({ knowledge.tools[$0] }) {
      for field in fields {
        let found = self.blocks(of: field, tool, withName: named.count > 1)
        blocks += found.blocks
        sources.append(found.place)
      }
    }
    guard !blocks.isEmpty else { return nil }
    return made(question, blocks, about: sources, named.map { knowledge.tools[$0] })
  }

  /// When a named tool is used: its phases, and what its rationale says.
  private func occasion(_ question: Question, _ reading: QuestionReading) -> Answer? {
    guard reading.tools.count == 1, let number = reading.tools.first, reading.rest.isEmpty,
      reading.aspects == [.occasion], reading.exclusions == 0
    else { return nil }
    let tool = knowledge.tools[number]
    let found = [Field.phase, .rationale].map { blocks(of: $0, tool, withName: false) }
    return made(question, found.flatMap(\.blocks), about: found.map(\.place), [tool])
  }

  /// What several tools are for, of which types they are and where they are used, tool by tool.
  private func comparison(_ question: Question, _ reading: QuestionReading) -> Answer? {
    guard reading.tools.count >= 2, reading.compares, reading.rest.count <= 2, !reading.asksCount
    else { return nil }
    let tools = reading.tools.map { knowledge.tools[$0] }
    let blocks = tools.flatMap { tool in
      let facts = [Field.type, .phase].flatMap { self.blocks(of: $0, tool, withName: false).blocks }
      return [AnswerBlock(.paragraph, link: knowledge.place(tool.page.id), "")]
        + self.blocks(of: .purpose, tool, withName: false).blocks
        + facts.map { AnswerBlock(.item, $0.text) }
    }
    return made(question, blocks, about: tools.map { knowledge.place($0.page.id) }, tools)
  }

  /// What named tools are for, where nothing else is asked of them.
  private func purposes(_ question: Question, _ reading: QuestionReading) -> Answer? {
    guard !reading.tools.isEmpty, reading.rest.isEmpty, reading.fields.isEmpty, !reading.asksWay,
      !reading.asksCount,
      reading.aspects.isDisjoint(with: [.duration, .people, .time])
    else { return nil }
    let tools = reading.tools.map { knowledge.tools[$0] }
    let found = tools.map { blocks(of: .purpose, $0, withName: tools.count > 1) }
    return made(question, found.flatMap(\.blocks), about: found.map(\.place), tools)
  }

  private func made(
    _ question: Question, _ blocks: [AnswerBlock], about places: [AnswerPlace],
    _ tools: [KnownTool]
  ) -> Answer {
    var seen: Set<AnswerPlace> = []
    let related = tools.prefix(1).flatMap { knowledge.linked[$0.page.id].related }
    let sources = (places + related.prefix(2).map { knowledge.place($0.page) }).map(\.page)
    let follow = FollowUps(knowledge: knowledge)
    return Answer(
      question: question.text, kind: .records, language: knowledge.position,
      tag: knowledge.language.tag, blocks: blocks,
      sources: sources.filter {
        seen.insert($0).inserted
      },
      followUps: tools.prefix(1).flatMap { follow.questions(about: $0, besides: places) })
  }

  /// A field of a tool's record as text, and where it stands.
  private func blocks(
    of field: Field, _ tool: KnownTool, withName isNamed: Bool
  ) -> (blocks: [AnswerBlock], place: AnswerPlace) {
    let place = knowledge.place(tool.page.id)
    let profile = knowledge.profile
    func fact(_ word: String, _ values: [String]) -> [AnswerBlock] {
      guard !values.isEmpty else { return [] }
      let list = UnicodeText.list(values, in: profile.tag)
      return [AnswerBlock(.paragraph, link: place, "\(knowledge.words(word)): \(list)")]
    }
    switch field {
    case .type: return (fact("record.serves", tool.tool.types.map(profile.label(of:))), place)
    case .phase:
      let phases = tool.phases(of: knowledge.site).map(profile.label(of:))
      return (fact("record.used", phases), place)
    case .related:
      let related = knowledge.linked[tool.page.id].related.map(\.page)
      return (
        related.map {
          AnswerBlock(
            .item, link: knowledge.place($0),
            PageDescription.text(of: knowledge.site[$0]) ?? "")
        }, place
      )
    case .purpose: return section(tool.tool.purpose, tool, withName: isNamed)
    case .rationale: return section(tool.tool.rationale, tool, withName: isNamed)
    case .outcomes: return section(tool.tool.outcomes, tool, withName: isNamed)
    }
  }

  private func section(
    _ section: ToolSection, _ tool: KnownTool, withName isNamed: Bool
  ) -> (blocks: [AnswerBlock], place: AnswerPlace) {
    let reading = knowledge.reader.reading(of: tool.page.id)
    guard let read = reading.sections.first(where: { $0.headingIndex == section.headingIndex })
    else { return ([], knowledge.place(tool.page.id)) }
    let place = knowledge.place(tool.page.id, heading: read.heading, anchor: read.anchor)
    let head = isNamed ? [AnswerBlock(.paragraph, link: place, "")] : []
    return (head + AnswerBlock.blocks(of: read.lines), place)
  }
}

extension AnswerBlock {
  /// Lines of a section as they stand there; code is left out.
  static func blocks(of lines: some Sequence<PageReading.Line>) -> [AnswerBlock] {
    var number = 0
    return lines.compactMap { line in
      if line.kind != .numberedItem { number = 0 }
      switch line.kind {
      case .paragraph, .description, .header: return AnswerBlock(.paragraph, line.text)
      case .item, .row: return AnswerBlock(.item, line.text)
      case .numberedItem:
        number += 1
        return AnswerBlock(.numberedItem(number), line.text)
      case .code: return nil
      }
    }
  }
}
