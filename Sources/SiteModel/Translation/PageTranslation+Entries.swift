extension PageTranslation {
  /// What the record says of each block of the translation, as it stands now.
  ///
  /// - Parameter sourcePage: The page of ``source``, for the first words.
  func entries(_ sourcePage: ParsedPage?, _ ownPage: ParsedPage) -> [TranslationRecord.Entry] {
    var entries = blocks.map {
      TranslationRecord.Entry(
        origin: .own, kind: $0.kind,
        words: TranslationRecord.firstWords(of: ownPage.plainLine(of: $0)))
    }
    for pair in pairs {
      guard let block = pair.block else { continue }
      let source = pair.source.map { sourceBlocks[$0] }
      let origin: TranslationRecord.Origin? =
        if let recorded = pair.recorded { .source(recorded) } else if pair.source != nil {
          .unknown
        } else { nil }
      guard let origin else { continue }
      let words = source.flatMap { block in sourcePage?.plainLine(of: block) }
      entries[block] = TranslationRecord.Entry(
        origin: origin, kind: blocks[block].kind, isUntranslated: pair.state == .untranslated,
        words: words.map(TranslationRecord.firstWords) ?? entries[block].words)
    }
    return entries
  }
}
