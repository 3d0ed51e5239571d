/// Words that need not stand in `language.yml`: those of the languages whose string tables we ship.
extension SectionVocabulary {
  static func shipped(for tag: LanguageTag) -> SectionVocabulary {
    var vocabulary = SectionVocabulary()
    guard let words = ShippedWords.of(tag) else { return vocabulary }
    vocabulary.roles = [
      .purpose: words.purpose, .rationale: words.rationale, .outcomes: words.outcomes,
    ]
    vocabulary.typeLabels = words.type
    return vocabulary
  }

  static func shippedConjunctions(for tag: LanguageTag) -> [String] {
    ShippedWords.of(tag)?.and ?? []
  }
}

/// What one language calls the parts of a tool, its own word first.
private struct ShippedWords: Sendable {
  let purpose: [String]
  let rationale: [String]
  let outcomes: [String]
  /// What stands before the colon of a type line.
  let type: [String]
  /// Between the last two of a list; in Arabic and Hebrew, written onto the last.
  let and: [String]

  init(
    _ purpose: [String], _ rationale: [String], _ outcomes: [String], type: [String], and: [String]
  ) {
    self.purpose = purpose
    self.rationale = rationale
    self.outcomes = outcomes
    self.type = type
    self.and = and
  }

  /// The words of a tag, or of the narrowest wider one that has some.
  static func of(_ tag: LanguageTag) -> ShippedWords? {
    tag.widening.lazy.compactMap { byTag[$0.rawValue] }.first
  }

  private static let byTag: [String: ShippedWords] = [
    "ar": ShippedWords(
      ["الغرض", "الهدف"], ["المبررات", "الأساس المنطقي", "المبرر"],
      ["النتائج", "النتائج المتوقعة"], type: ["نوع الأداة"], and: ["و"]),
    "de": ShippedWords(
      ["Zweck", "Ziel"], ["Begründung", "Hintergrund"], ["Ergebnisse"],
      type: ["Art des Werkzeugs", "Art des Instruments", "Werkzeugtyp"], and: ["und"]),
    "en": ShippedWords(
      ["Purpose"], ["Rationale"], ["Outcomes"], type: ["Type of tool"], and: ["and"]),
    "es": ShippedWords(
      ["Objetivo", "Propósito"], ["Justificación", "Fundamento"], ["Resultados"],
      type: ["Tipo de herramienta"], and: ["y", "e"]),
    "fa": ShippedWords(
      ["هدف"], ["منطق", "دلیل", "توجیه"], ["نتایج", "دستاوردها"],
      type: ["نوع ابزار"], and: ["و"]),
    "fr": ShippedWords(
      ["Objectif"], ["Justification"], ["Résultats"], type: ["Type d’outil"], and: ["et"]),
    "he": ShippedWords(
      ["מטרה", "תכלית"], ["רציונל", "היגיון"], ["תוצאות", "תוצרים"],
      type: ["סוג הכלי", "סוג כלי"], and: ["ו"]),
    "hi": ShippedWords(
      ["उद्देश्य"], ["औचित्य", "तर्क"], ["परिणाम"],
      type: ["साधन का प्रकार", "उपकरण का प्रकार", "टूल का प्रकार"], and: ["और", "एवं", "तथा"]),
    "id": ShippedWords(
      ["Tujuan"], ["Alasan", "Dasar pemikiran"], ["Hasil"],
      type: ["Jenis alat", "Jenis perangkat"], and: ["dan"]),
    "it": ShippedWords(
      ["Obiettivo", "Scopo"], ["Motivazione", "Logica"], ["Risultati"],
      type: ["Tipo di strumento"], and: ["e", "ed"]),
    "ja": ShippedWords(
      ["目的"], ["理由", "根拠", "背景"], ["成果", "期待される成果"],
      type: ["ツールの種類", "ツールの種別"], and: ["と", "および", "及び"]),
    "ko": ShippedWords(
      ["목적", "목표"], ["근거", "필요성"], ["결과", "성과", "기대 효과"],
      type: ["도구 유형", "도구의 유형"], and: ["및", "그리고"]),
    "nl": ShippedWords(
      ["Doel"], ["Motivering", "Onderbouwing"], ["Resultaten"],
      type: ["Soort instrument", "Type instrument"], and: ["en"]),
    "pl": ShippedWords(
      ["Cel"], ["Uzasadnienie"], ["Rezultaty", "Efekty", "Wyniki"],
      type: ["Rodzaj narzędzia", "Typ narzędzia"], and: ["i", "oraz"]),
    "pt": ShippedWords(
      ["Objetivo", "Finalidade", "Propósito"], ["Justificação", "Fundamentação"], ["Resultados"],
      type: ["Tipo de ferramenta"], and: ["e"]),
    "pt-BR": ShippedWords(
      ["Objetivo", "Finalidade", "Propósito"], ["Justificativa", "Fundamentação"], ["Resultados"],
      type: ["Tipo de ferramenta"], and: ["e"]),
    "ru": ShippedWords(
      ["Цель", "Назначение"], ["Обоснование"], ["Результаты"],
      type: ["Тип инструмента", "Вид инструмента"], and: ["и"]),
    "sw": ShippedWords(
      ["Lengo", "Madhumuni", "Kusudi"], ["Sababu", "Mantiki"], ["Matokeo"],
      type: ["Aina ya zana", "Aina ya nyenzo"], and: ["na"]),
    "tr": ShippedWords(
      ["Amaç"], ["Gerekçe"], ["Sonuçlar", "Çıktılar"],
      type: ["Araç türü", "Aracın türü"], and: ["ve"]),
    "uk": ShippedWords(
      ["Мета", "Призначення"], ["Обґрунтування"], ["Результати"],
      type: ["Тип інструмента", "Тип інструменту", "Вид інструмента"], and: ["і", "й", "та"]),
    "vi": ShippedWords(
      ["Mục đích", "Mục tiêu"], ["Lý do", "Cơ sở"], ["Kết quả"],
      type: ["Loại công cụ"], and: ["và"]),
    "zh-Hans": ShippedWords(
      ["目的", "目标"], ["理由", "依据"], ["成果", "结果"],
      type: ["工具类型"], and: ["和", "与", "及", "以及"]),
    "zh-Hant": ShippedWords(
      ["目的", "目標"], ["理由", "依據"], ["成果", "結果"],
      type: ["工具類型"], and: ["和", "與", "及", "以及"]),
  ]
}
