import Testing

@testable import SiteModel

@Suite struct SectionVocabularyTests {
  static let vocabulary = {
    var vocabulary = SectionVocabulary()
    vocabulary.roles = [
      .purpose: ["Purpose", "Objectif de l’outil"], .rationale: ["Rationale", "理由"],
      .outcomes: ["Résultats attendus"],
    ]
    vocabulary.typeLabels = ["Type of tool", "Type d'outil", "工具类型"]
    return vocabulary
  }()

  @Test(arguments: [
    ("Purpose", SectionRole.purpose), ("PURPOSE", .purpose), ("purpose:", .purpose),
    ("Purpose :", .purpose), ("Purpose\u{A0}:", .purpose), ("Purpose：", .purpose),
    ("Objectif de l'outil", .purpose), ("Objectif de lʼoutil", .purpose),
    ("Objectif\u{202F}de  l‘outil", .purpose), ("理由：", .rationale),
    ("Re\u{301}sultats\u{A0}attendus", .outcomes), ("RÉSULTATS ATTENDUS", .outcomes),
  ])
  func understandsAHeadingHoweverItIsWritten(_ heading: String, _ role: SectionRole) {
    #expect(Self.vocabulary.role(of: heading) == role)
  }

  @Test(arguments: ["Purposes", "Purpose of tools", "", ":", "Resultats attendus"])
  func otherHeadingsAreTheAuthorsOwn(_ heading: String) {
    #expect(Self.vocabulary.role(of: heading) == nil)
  }

  @Test(arguments: [
    ("Type of tool: Trust", 13), ("TYPE OF TOOL : Trust", 14),
    ("Type d’outil\u{A0}: Confiance", 14),
    ("工具类型：信任", 5), ("Type of tool：Trust", 13),
  ])
  func findsTheEndOfATypeLabel(_ line: String, _ length: Int) {
    #expect(Self.vocabulary.typeLabelLength(of: line) == length)
  }

  @Test(arguments: ["Type of tool", "Type of tools: Trust", "A type of tool: Trust", ": x"])
  func otherLinesAreNoTypeLines(_ line: String) {
    #expect(Self.vocabulary.typeLabelLength(of: line) == nil)
  }

  @Test func aTranslationUnderstandsTheSourceToo() {
    var own = SectionVocabulary()
    own.roles = [.purpose: ["Цель"]]
    let both = own.understandingAlso(Self.vocabulary)
    #expect(both.role(of: "цель") == .purpose)
    #expect(both.role(of: "Purpose") == .purpose)
    #expect(both.typeLabelLength(of: "Type of tool: x") == 13)
  }

  @Test(arguments: [
    ("en-GB", "Rationale", "Type of tool"), ("fr-CA", "Justification", "Type d’outil"),
    ("pt", "Justificação", "Tipo de ferramenta"), ("pt-BR", "Justificativa", "Tipo de ferramenta"),
    ("zh-Hans-SG", "依据", "工具类型"), ("zh-Hant-TW", "依據", "工具類型"),
  ])
  func shippedWordsAreThoseOfTheNarrowestTag(
    _ tag: String, _ rationale: String, _ type: String
  ) throws {
    let shipped = SectionVocabulary.shipped(for: try #require(LanguageTag(tag)))
    #expect(shipped.role(of: rationale) == .rationale)
    #expect(shipped.typeLabelLength(of: type + ": x") == type.count + 1)
  }

  @Test func otherLanguagesHaveNoShippedWords() throws {
    let tag = try #require(LanguageTag("cy"))
    #expect(SectionVocabulary.shipped(for: tag) == SectionVocabulary())
    #expect(SectionVocabulary.shippedConjunctions(for: tag) == [])
  }
}
