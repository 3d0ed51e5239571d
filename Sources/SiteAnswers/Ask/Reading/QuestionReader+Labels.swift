import SiteModel
import SiteSearch

extension QuestionReader {
  /// Types and phases that a question names.
  struct Terms {
    var types: [ToolTypeID] = []
    var phases: [PhaseID] = []
    var excludedTypes: [ToolTypeID] = []
    var excludedPhases: [PhaseID] = []
  }

  /// The types and phases whose names stand in the question with all their words, and where.
  mutating func wholeLabels() -> [Int: Int] {
    let names = knowledge.labels.enumerated().flatMap { number, label in
      label.names.map { (number, $0) }
    }
    var found: [Int: Int] = [:]
    for (number, name) in names.sorted(by: { ($1.1.count, $0.0) < ($0.1.count, $1.0) }) {
      let places = name.compactMap { stem in
        stems.indices.first { stems[$0] == stem && !taken.contains($0) }
      }
      guard places.count == name.count, let first = places.min() else { continue }
      taken.formUnion(places)
      found[number] = min(first, found[number] ?? first)
    }
    return found
  }

  /// Where tools or phases are spoken of, also those of which it has a word that only one label has.
  mutating func partOfLabels(isAboutTools: Bool) -> [Int: Int] {
    let isAboutPhases =
      !(knowledge.vocabulary.fields[.phase] ?? []).positions(in: stems).isEmpty
    var found: [Int: Int] = [:]
    for place in stems.indices where isAboutTools || isAboutPhases {
      guard !taken.contains(place), !words[place].isFunctionWord else { continue }
      let holders = knowledge.labels.indices.filter { number in
        knowledge.labels[number].names.contains { $0.contains(stems[place]) }
      }
      if holders.count == 1, !isWordOfVocabulary(place) {
        taken.insert(place)
        found[holders[0]] = place
      }
    }
    return found
  }

  private func isWordOfVocabulary(_ place: Int) -> Bool {
    knowledge.vocabulary.tools.positions(in: stems).contains(place)
      || knowledge.vocabulary.fields.values.contains { $0.positions(in: stems).contains(place) }
  }

  /// Positions of words that leave something out.
  var exclusionPlaces: Set<Int> {
    knowledge.vocabulary.exclusions.positions(in: stems)
      .union(knowledge.vocabulary.exclusionsBehind.positions(in: stems))
  }

  /// - Parameter labels: Positions in the question by the numbers of labels.
  func terms(of labels: [Int: Int]) -> Terms {
    let before = knowledge.vocabulary.exclusions.positions(in: stems).subtracting(taken).min()
    let behind = knowledge.vocabulary.exclusionsBehind.positions(in: stems).subtracting(taken)
    // What stands before such a word: the label nearest to it.
    let nearest = Set(
      behind.compactMap { word in
        labels.filter { $0.value < word }.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
      })
    var terms = Terms()
    for number in labels.keys.sorted() {
      let isLeftOut =
        before.map { (labels[number] ?? 0) > $0 } ?? false || nearest.contains(number)
      switch (knowledge.labels[number].term, isLeftOut) {
      case (.type(let type), false): terms.types.append(type)
      case (.type(let type), true): terms.excludedTypes.append(type)
      case (.phase(let phase), false): terms.phases.append(phase)
      case (.phase(let phase), true): terms.excludedPhases.append(phase)
      }
    }
    return terms
  }
}
