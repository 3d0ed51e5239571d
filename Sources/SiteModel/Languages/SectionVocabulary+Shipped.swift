/// Words that need not stand in `language.yml`: those of the languages whose string tables we ship.
extension SectionVocabulary {
  static func shipped(for tag: LanguageTag) -> SectionVocabulary {
    var vocabulary = SectionVocabulary()
    switch tag.widening.last?.rawValue {
    case "en":
      vocabulary.roles = [
        .purpose: ["Purpose"], .rationale: ["Rationale"], .outcomes: ["Outcomes"],
      ]
      vocabulary.typeLabels = ["Type of tool"]
    case "fr":
      vocabulary.roles = [
        .purpose: ["Objectif"], .rationale: ["Justification"], .outcomes: ["Résultats"],
      ]
      vocabulary.typeLabels = ["Type d’outil"]
    default: break
    }
    return vocabulary
  }

  static func shippedConjunctions(for tag: LanguageTag) -> [String] {
    switch tag.widening.last?.rawValue {
    case "en": ["and"]
    case "fr": ["et"]
    default: []
    }
  }
}
