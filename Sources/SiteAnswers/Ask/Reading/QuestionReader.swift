import SiteModel
import SiteSearch

/// Reads a question in the words of a language: names first, then labels, then what is asked of them.
struct QuestionReader {
  private let knowledge: LanguageKnowledge
  private let words: [WordForm]
  private let stems: [String]
  /// Positions of words that are part of a name or label.
  private var taken: Set<Int> = []

  init(_ text: String, _ knowledge: LanguageKnowledge) {
    self.knowledge = knowledge
    words = knowledge.forms.forms(of: text)
    stems = words.map(\.stem)
  }

  mutating func reading() -> QuestionReading {
    let vocabulary = knowledge.vocabulary
    let toolWords = vocabulary.tools.positions(in: stems)
    let tools = namedTools()
    let whole = wholeLabels()
    let near = tools.isEmpty ? nearTool(besides: toolWords) : nil
    let (types, phases) = terms(of: whole.union(partOfLabels(isAboutTools: !toolWords.isEmpty)))
    var fieldWords: Set<Int> = []
    var fields: Set<QuestionVocabulary.Field> = []
    for (field, names) in vocabulary.fields {
      let places = names.positions(in: stems).subtracting(taken)
      if !places.isEmpty { fields.insert(field) }
      fieldWords.formUnion(places)
    }
    let asking = vocabulary.asking.positions(in: stems)
      .union(vocabulary.several.positions(in: stems))
    let counts = vocabulary.counts.positions(in: stems)
    let several = asksSeveral(toolWords, asking)
    // Who asks for tools that do something does not ask for the word.
    let telling = words.indices.filter {
      !(several && toolWords.contains($0)) && !words[$0].isFunctionWord
        && !(asking.contains($0) && !taken.contains($0))
        && !counts.contains($0) && !isLetter($0)
    }
    let understood = taken.union(fieldWords).union(toolWords)
      .union(vocabulary.several.positions(in: stems))
    let rest = telling.filter { !understood.contains($0) }
    return QuestionReading(
      words: words, tools: tools, nearTool: near, types: types, phases: phases, fields: fields,
      mentionsTools: !toolWords.isEmpty, asksSeveral: several,
      asksCount: !counts.isEmpty,
      asksWay: counts.isEmpty && !vocabulary.ways.positions(in: stems).isEmpty,
      rest: rest.map { words[$0].word }, telling: telling.map { words[$0].word })
  }

  /// A single letter of an alphabet is what an elision or an abbreviation leaves.
  private func isLetter(_ place: Int) -> Bool {
    let scalars = words[place].word.unicodeScalars
    return scalars.count == 1 && scalars.allSatisfy { (0x61..<0x600).contains($0.value) }
  }

  /// A word that asks for several stands before a word for tools, and between them nothing that has a
  /// meaning of its own: "which of the tools", and not "which countries use the method".
  private func asksSeveral(_ toolWords: Set<Int>, _ asking: Set<Int>) -> Bool {
    if toolWords.contains(0) { return true }
    let fieldWords = knowledge.vocabulary.fields.values
      .reduce(into: Set<Int>()) { $0.formUnion($1.positions(in: stems)) }
    return knowledge.vocabulary.several.positions(in: stems).contains { place in
      guard let tool = toolWords.filter({ $0 > place }).min() else { return false }
      // Short words such as "what" ask for one thing as well.
      let isPlain = words[place].isFunctionWord && words[place].word.count <= 4
      return tool - place <= (isPlain ? 2 : 6)
        && ((place + 1)..<tool).allSatisfy {
          words[$0].isFunctionWord || asking.contains($0) || fieldWords.contains($0)
            || taken.contains($0)
        }
    }
  }

  // MARK: - Names

  /// Tools whose names stand in the question with all their words, close together; of a name within a
  /// longer one only the longer counts.
  private mutating func namedTools() -> [Int] {
    let order = knowledge.tools.indices.sorted {
      (knowledge.tools[$1].stems.count, $0) < (knowledge.tools[$0].stems.count, $1)
    }
    var found: [Int] = []
    for number in order {
      let name = knowledge.tools[number].stems
      let places = name.compactMap { stem in
        stems.indices.first { Self.isForm(stems[$0], of: stem) && !taken.contains($0) }
      }
      guard Set(places).count == name.count, let first = places.min(), let last = places.max(),
        last - first < name.count + 4
      else { continue }
      taken.formUnion(places)
      found.append(number)
    }
    return found.sorted()
  }

  /// Whether two stems are of words that are made of one another, as a verb of its noun: long, and alike
  /// but for their last letters.
  private static func isForm(_ one: String, of other: String) -> Bool {
    if one == other { return true }
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    let shared = zip(short, long).prefix { $0 == $1 }.count
    return shared >= 6 && shared + 1 >= short.count && shared + 3 >= long.count
  }

  /// The one tool of whose name the question has at least half the words, more than of all others.
  private mutating func nearTool(besides toolWords: Set<Int>) -> Int? {
    let own = stems.indices.filter {
      !words[$0].isFunctionWord && !toolWords.contains($0) && !taken.contains($0)
    }
    var best: (number: Int, share: Double, places: [Int])?
    var isOnly = true
    for (number, tool) in knowledge.tools.enumerated() {
      let places = tool.stems.compactMap { stem in own.first { Self.isForm(stems[$0], of: stem) } }
      let share = Double(places.count) / Double(tool.stems.count)
      guard share >= 0.5, places.count >= 2 || tool.stems.count <= 2 && isRare(places) else {
        continue
      }
      if let known = best, known.share >= share {
        if known.share == share { isOnly = false }
      } else {
        best = (number, share, places)
        isOnly = true
      }
    }
    guard let best, isOnly else { return nil }
    taken.formUnion(best.places)
    return best.number
  }

  /// Whether the word at the only place is in one tool's name alone.
  private func isRare(_ places: [Int]) -> Bool {
    guard let place = places.first else { return false }
    return knowledge.tools.count { $0.stems.contains(stems[place]) } == 1
  }

  // MARK: - Labels

  /// Positions of the types and phases whose names stand in the question with all their words.
  private mutating func wholeLabels() -> Set<Int> {
    let names = knowledge.labels.enumerated().flatMap { number, label in
      label.names.map { (number, $0) }
    }
    var found: Set<Int> = []
    for (number, name) in names.sorted(by: { ($1.1.count, $0.0) < ($0.1.count, $1.0) }) {
      let places = name.compactMap { stem in
        stems.indices.first { stems[$0] == stem && !taken.contains($0) }
      }
      guard places.count == name.count else { continue }
      taken.formUnion(places)
      found.insert(number)
    }
    return found
  }

  /// Where tools or phases are spoken of, also those of which it has a word that only one label has.
  private mutating func partOfLabels(isAboutTools: Bool) -> Set<Int> {
    let isAboutPhases =
      !(knowledge.vocabulary.fields[.phase] ?? []).positions(in: stems).isEmpty
    var found: Set<Int> = []
    for place in stems.indices where isAboutTools || isAboutPhases {
      guard !taken.contains(place), !words[place].isFunctionWord else { continue }
      let holders = knowledge.labels.indices.filter { number in
        knowledge.labels[number].names.contains { $0.contains(stems[place]) }
      }
      if holders.count == 1, !isWordOfVocabulary(place) {
        taken.insert(place)
        found.insert(holders[0])
      }
    }
    return found
  }

  private func terms(of labels: Set<Int>) -> ([ToolTypeID], [PhaseID]) {
    var types: [ToolTypeID] = []
    var phases: [PhaseID] = []
    for number in labels.sorted() {
      switch knowledge.labels[number].term {
      case .type(let type): types.append(type)
      case .phase(let phase): phases.append(phase)
      }
    }
    return (types, phases)
  }

  private func isWordOfVocabulary(_ place: Int) -> Bool {
    knowledge.vocabulary.tools.positions(in: stems).contains(place)
      || knowledge.vocabulary.fields.values.contains { $0.positions(in: stems).contains(place) }
  }
}
