import SiteModel
import SiteRendering
import SiteSearch

/// Lists of tools: all, those of types and phases, and those whose text has some words.
struct ToolLists {
  /// Tools whose texts are looked through for words, the best of the search first.
  private static let searched = 200

  let knowledge: LanguageKnowledge

  func answer(_ question: Question, _ reading: QuestionReading) -> Answer? {
    let isAboutTerms = !reading.types.isEmpty || !reading.phases.isEmpty
    let kinds = reading.fields.intersection([.type, .phase])
    if !isAboutTerms, reading.rest.isEmpty, reading.tools.isEmpty, reading.nearTool == nil,
      let kind = kinds.first, kinds.count == 1
    {
      return terms(question, isTypes: kind == .type)
    }
    guard reading.mentionsTools else { return nil }
    if reading.tools.isEmpty, reading.nearTool == nil, isAboutTerms {
      return ofTerms(question, reading)
    }
    guard reading.asksSeveral || reading.asksCount else { return nil }
    if reading.rest.isEmpty, reading.tools.isEmpty, reading.nearTool == nil {
      return listed(question, heading: nil, knowledge.tools)
    }
    let words = reading.rest + reading.tools.flatMap { knowledge.tools[$0].stems }
    let found = saying(words, among: nil, share: 0.6)
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

  /// The tools of types and phases. Those that also have the question's other words stand first, with
  /// the sentence that has them; then others whose text has the words of the types and phases.
  private func ofTerms(_ question: Question, _ reading: QuestionReading) -> Answer {
    let profile = knowledge.profile
    let tools = knowledge.tools.filter { $0.belongs(to: reading.types, reading.phases) }
    let labels =
      reading.types.map(profile.label(of:)) + reading.phases.map(profile.label(of:))
    let own = Set(tools.map(\.page.id))
    let saying = saying(reading.telling, among: nil, share: 0.99)
    let sentences = Dictionary(
      saying.map { ($0.tool.page.id, $0.sentence) }, uniquingKeysWith: { first, _ in first })
    let further = saying.filter { !own.contains($0.tool.page.id) }
    let title = "\(labels.joined(separator: ", ")): \(count(tools.count))"
    var blocks = [AnswerBlock(.paragraph, title)]
    blocks += tools.map { item($0, sentences[$0.page.id]) }
    if !further.isEmpty {
      blocks.append(AnswerBlock(.paragraph, "\(knowledge.words("ask.further")):"))
      blocks += further.map { item($0.tool, $0.sentence) }
    }
    let others = knowledge.labels.compactMap { label -> String? in
      switch label.term {
      case .type(let type): reading.types.contains(type) ? nil : profile.label(of: type)
      case .phase(let phase): reading.phases.contains(phase) ? nil : profile.label(of: phase)
      }
    }
    return made(
      question, blocks, tools + further.map(\.tool),
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

  /// Tools that have a sentence with the words, by the tools' own order.
  ///
  /// - Parameter share: Of the words' weight that a sentence must have.
  private func saying(
    _ words: [String], among tools: Set<PageID>?, share: Double
  ) -> [(tool: KnownTool, sentence: String)] {
    let asked = AskedWords(words, of: knowledge)
    guard asked.total > 0 else { return [] }
    let candidates = asked.ranking(in: knowledge.index, limit: Self.searched)
      .compactMap { knowledge.toolNumbers[knowledge.pages[$0.page]] }.sorted()
    return candidates.compactMap { number in
      let tool = knowledge.tools[number]
      let statements = knowledge.statements(of: tool.page.id)
      let best = statements.all.map { (asked.share(of: $0.terms), $0.text) }
        .max { $0.0 < $1.0 }
      guard let best, best.0 >= share else { return nil }
      return (tool, best.1)
    }
  }
}
