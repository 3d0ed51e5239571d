import SiteModel
import SiteRendering
import SiteSearch

/// Lists of tools: all, those of types and phases, and those whose text has some words.
struct ToolLists {
  /// Tools whose texts are looked through for words, the best of the search first.
  private static let searched = 200
  /// What words count that a record has in several sentences.
  private static let record = 0.9
  /// Tools that have at least this part of the best one's words are listed too.
  private static let beside = 0.75

  let knowledge: LanguageKnowledge

  func answer(_ question: Question, _ reading: QuestionReading) -> Answer? {
    let kinds = reading.fields.intersection([.type, .phase])
    let namesNone = reading.tools.isEmpty && reading.nearTool == nil
    if !reading.namesTerms, reading.rest.isEmpty, namesNone, let kind = kinds.first,
      kinds.count == 1
    {
      return terms(question, isTypes: kind == .type)
    }
    // A type or phase may be counted, or named and nothing else: it is its tools that are asked for.
    let isAboutTools =
      reading.mentionsTools || reading.isTermsAlone || reading.asksCount && reading.rest.isEmpty
    if namesNone, reading.namesTerms, isAboutTools { return ofTerms(question, reading) }
    guard reading.mentionsTools, reading.asksSeveral || reading.asksCount else { return nil }
    if reading.rest.isEmpty {
      return namesNone ? listed(question, heading: nil, knowledge.tools) : nil
    }
    let words = reading.rest + reading.tools.flatMap { knowledge.tools[$0].stems }
    let found = saying(words, share: 0.6)
    return found.isEmpty ? nil : listed(question, found: found)
  }

  // MARK: - Types and phases

  /// The types or phases themselves, each with its tools.
  private func terms(_ question: Question, isTypes: Bool) -> Answer? {
    let configuration = knowledge.site.configuration
    let profile = knowledge.profile
    let names: [(label: String, tools: [KnownTool])] =
      isTypes
      ? configuration.types.map { type in
        (profile.label(of: type), knowledge.tools.filter { $0.belongs(to: [type], []) })
      }
      : configuration.phases.map { phase in
        (profile.label(of: phase), knowledge.tools.filter { $0.belongs(to: [], [phase]) })
      }
    guard !names.isEmpty else { return nil }
    let blocks = names.map { label, tools in
      let list = UnicodeText.list(tools.map(\.tool.name), in: profile.tag)
      return AnswerBlock(.item, tools.isEmpty ? label : "\(label) (\(count(tools.count))): \(list)")
    }
    let labels = names.map(\.label)
    return made(
      question, blocks, knowledge.tools,
      followUps: FollowUps(knowledge: knowledge).lists(of: labels))
  }

  /// The tools of types and phases, but for those of the ones left out: exactly those of the records.
  /// Where one has the question's other words, the sentence that has them stands with it.
  private func ofTerms(_ question: Question, _ reading: QuestionReading) -> Answer {
    let profile = knowledge.profile
    let tools = knowledge.tools.filter { tool in
      tool.belongs(to: reading.types, reading.phases, all: reading.asksBoth)
        && !reading.excludedTypes.contains { tool.tool.types.contains($0) }
        && !reading.excludedPhases.contains { tool.tool.isUsed(in: $0) }
    }
    let labels =
      reading.types.map(profile.label(of:)) + reading.phases.map(profile.label(of:))
      + (reading.excludedTypes.map(profile.label(of:))
      + reading.excludedPhases.map(profile.label(of:)))
      .map { knowledge.words("ask.without", ["label": $0]) }
    let sentences = Dictionary(
      (reading.rest.isEmpty ? [] : saying(reading.rest, share: 0.6))
        .map { ($0.tool.page.id, $0.sentence) }, uniquingKeysWith: { first, _ in first })
    let title = "\(labels.joined(separator: ", ")): \(count(tools.count))"
    let blocks =
      [AnswerBlock(.paragraph, title)] + tools.map { item($0, sentences[$0.page.id]) }
    let others = knowledge.labels.compactMap { label -> String? in
      switch label.term {
      case .type(let type): reading.types.contains(type) ? nil : profile.label(of: type)
      case .phase(let phase): reading.phases.contains(phase) ? nil : profile.label(of: phase)
      }
    }
    return made(
      question, blocks, tools,
      followUps: FollowUps(knowledge: knowledge).lists(of: others))
  }

  // MARK: - Lists

  private func listed(_ question: Question, heading: String?, _ tools: [KnownTool]) -> Answer {
    let blocks = [AnswerBlock(.paragraph, "\(count(tools.count)):")] + tools.map { item($0, nil) }
    let overview = knowledge.site.overview(of: knowledge.language).map { knowledge.place($0.id) }
    let labels = knowledge.labels.map { label in
      switch label.term {
      case .type(let type): knowledge.profile.label(of: type)
      case .phase(let phase): knowledge.profile.label(of: phase)
      }
    }
    return made(
      question, blocks, tools, first: overview,
      followUps: FollowUps(knowledge: knowledge).lists(of: labels))
  }

  private func listed(
    _ question: Question, found: [(tool: KnownTool, sentence: String)]
  ) -> Answer {
    made(
      question, found.map { item($0.tool, $0.sentence) }, found.map(\.tool),
      followUps: found.prefix(1).flatMap {
        FollowUps(knowledge: knowledge).questions(about: $0.tool, besides: [])
      })
  }

  private func made(
    _ question: Question, _ blocks: [AnswerBlock], _ tools: [KnownTool],
    first: AnswerPlace? = nil, followUps: [String]
  ) -> Answer {
    let overview =
      first ?? knowledge.site.overview(of: knowledge.language).map { knowledge.place($0.id) }
    let places = tools.map { knowledge.place($0.page.id) }
    let isWhole = tools.count == knowledge.tools.count
    return Answer(
      question: question.text, kind: .records, language: knowledge.position,
      tag: knowledge.language.tag, blocks: blocks,
      sources: isWhole
        ? (overview.map { [$0] } ?? []) + places : places + (overview.map { [$0] } ?? []),
      followUps: followUps)
  }

  private func item(_ tool: KnownTool, _ sentence: String?) -> AnswerBlock {
    AnswerBlock(
      .item, link: knowledge.place(tool.page.id),
      sentence ?? PageDescription.text(of: tool.page) ?? "")
  }

  /// "9 tools"
  private func count(_ count: Int) -> String {
    let category = UnicodeText.pluralCategory(of: count, in: knowledge.language.tag)
    let key = "ask.tools.\(category.rawValue)"
    return knowledge.words(
      knowledge.words[key] == nil ? "ask.tools.other" : key, ["count": String(count)])
  }

  // MARK: - Words

  /// Tools whose text has the words, in a sentence or in what their record says; those that have most of
  /// them first, of equal ones in the tools' own order.
  ///
  /// - Parameter share: Of the words' weight that a tool must have.
  private func saying(
    _ words: [String], share: Double
  ) -> [(tool: KnownTool, sentence: String)] {
    let asked = AskedWords(words, of: knowledge)
    guard asked.total > 0 else { return [] }
    let candidates = asked.ranking(in: knowledge.index, limit: Self.searched)
      .compactMap { knowledge.toolNumbers[knowledge.pages[$0.page]] }.sorted()
    let found = candidates.compactMap { number -> (tool: KnownTool, share: Double, text: String)? in
      let tool = knowledge.tools[number]
      let statements = knowledge.statements(of: tool.page.id)
      let best = statements.all.map { (asked.share(of: $0.terms), $0.text) }
        .max { $0.0 < $1.0 }
      guard let best else { return nil }
      let record = asked.share(of: statements.recordTerms) * Self.record
      let most = max(best.0, record)
      return most >= share ? (tool, most, best.1) : nil
    }
    let least = (found.map(\.share).max() ?? 0) * Self.beside
    return found.filter { $0.share >= least }.enumerated()
      .sorted { ($1.element.share, $0.offset) < ($0.element.share, $1.offset) }
      .map { ($0.element.tool, $0.element.text) }
  }
}
