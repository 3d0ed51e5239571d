import SiteModel
import SiteSearch

/// Reads a question in the words of a language: names first, then labels, then what is asked of them.
struct QuestionReader {
  let knowledge: LanguageKnowledge
  let words: [WordForm]
  let stems: [String]
  /// Positions of words that hold a question in English together, asked of a site in another language.
  private let foreign: Set<Int>
  /// Positions of words that are part of a name or label.
  var taken: Set<Int> = []

  init(_ text: String, _ knowledge: LanguageKnowledge) {
    self.knowledge = knowledge
    let words = knowledge.forms.forms(of: text)
    let english = knowledge.english?.forms(of: text) ?? []
    self.words = words
    stems = words.map(\.stem)
    let isEnglish =
      english.count == words.count
      && english.count(where: \.isFunctionWord) > words.count(where: \.isFunctionWord)
    foreign = Set(isEnglish ? words.indices.filter { english[$0].isFunctionWord } : [])
  }

  mutating func reading() -> QuestionReading {
    let vocabulary = knowledge.vocabulary
    let toolWords = vocabulary.tools.positions(in: stems)
    let numbered = numberedTools(toolWords)
    let tools = numbered ?? namedTools()
    let labels = wholeLabels()
    let near = tools.isEmpty ? nearTool(besides: toolWords) : nil
    let parts = partOfLabels(isAboutTools: !toolWords.isEmpty)
    let terms = terms(of: labels.merging(parts) { first, _ in first })
    var fieldWords: Set<Int> = []
    var fields: Set<QuestionVocabulary.Field> = []
    for (field, names) in vocabulary.fields {
      let places = names.positions(in: stems).subtracting(taken)
      if !places.isEmpty { fields.insert(field) }
      fieldWords.formUnion(places)
    }
    let several = vocabulary.several.positions(in: stems)
    let asking = vocabulary.asking.positions(in: stems).union(several)
    let counts = numbered == nil ? vocabulary.counts.positions(in: stems) : []
    var (aspects, aspectWords) = aspects()
    if !counts.isEmpty { aspects.insert(.count) }
    let comparing = vocabulary.comparing.positions(in: stems)
    let asksSeveral = asksSeveral(toolWords, asking)
    // Beside the name of a phase, "phase" says nothing more.
    let termWords =
      labels.isEmpty
      ? []
      : [.type, .phase].reduce(into: Set<Int>()) { words, field in
        words.formUnion((vocabulary.fields[field] ?? []).positions(in: stems).subtracting(taken))
      }
    // What the whole site is called tells none of its pages from the others.
    let siteWords = vocabulary.whole.positions(in: stems).filter {
      knowledge.titleStems.contains(stems[$0]) && !taken.contains($0)
    }
    // Who asks for tools that do something does not ask for the word.
    let telling = words.indices.filter {
      !(asksSeveral && toolWords.contains($0)) && !words[$0].isFunctionWord
        && !(asking.contains($0) && !taken.contains($0) && !toolWords.contains($0))
        && !(comparing.contains($0) && !taken.contains($0)) && !foreign.contains($0)
        && !termWords.contains($0)
        && !counts.contains($0) && !siteWords.contains($0) && !aspectWords.contains($0)
        && !words[$0].isSingleLetter
    }
    let understood = taken.union(fieldWords).union(toolWords).union(several).union(comparing)
      .union(vocabulary.both.positions(in: stems)).union(exclusionPlaces)
      .union(vocabulary.whole.positions(in: stems))
    let numberWords =
      numbered == nil ? [] : (vocabulary.aspectNames[.count] ?? []).positions(in: stems)
    let rest = telling.filter { !understood.contains($0) && !numberWords.contains($0) }
    let ways = vocabulary.ways.positions(in: stems)
    return QuestionReading(
      words: words, tools: tools, nearTool: near, types: terms.types, phases: terms.phases,
      excludedTypes: terms.excludedTypes, excludedPhases: terms.excludedPhases,
      exclusions: exclusionPlaces.count, asksBoth: !vocabulary.both.positions(in: stems).isEmpty,
      fields: fields,
      mentionsTools: !toolWords.isEmpty, asksSeveral: asksSeveral,
      isTermsAlone: taken.count == words.count, asksCount: !counts.isEmpty,
      asksWay: counts.isEmpty && !ways.subtracting(aspectWords).isEmpty, aspects: aspects,
      compares: !comparing.isEmpty, asksList: !several.isEmpty,
      rest: rest.map { words[$0].word }, telling: telling.map { words[$0].word })
  }

  /// What is asked beside what a thing is, and the words that ask it. A single word that asks for people
  /// or a time stands at the start of a question: elsewhere it joins clauses.
  private func aspects() -> (Set<QuestionVocabulary.Aspect>, Set<Int>) {
    var found: Set<QuestionVocabulary.Aspect> = []
    var places: Set<Int> = []
    for (aspect, names) in knowledge.vocabulary.aspects {
      for name in names {
        guard let range = name.range(in: stems), taken.isDisjoint(with: range),
          aspect == .duration || range.count > 1 || range.lowerBound <= 2
        else { continue }
        found.insert(aspect)
        places.formUnion(range)
      }
    }
    return (found, places)
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
}
