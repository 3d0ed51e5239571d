import SiteModel

/// What a stamp recorded.
package struct StampOutcome: Sendable {
  /// What is recorded anew, a line each.
  package let lines: [String]
  /// The record's path as messages name it; `nil` when it has not changed.
  package let written: String?
}

extension SiteTranslations {
  /// Records that a page says what its source says now.
  ///
  /// - Parameter blocks: Numbers of single blocks; the whole page when empty.
  package func stamp(
    _ page: String, language: String?, blocks: [Int]
  ) throws(TranslationError) -> StampOutcome {
    var wanted: LanguageTag?
    if let language { wanted = try tag(language) }
    let translation = try PageChoice(site: self).translation(page, language: wanted)
    for block in blocks {
      guard (1...max(1, translation.sourceBlocks.count)).contains(block) else {
        throw TranslationError.unknownBlock(block, count: translation.sourceBlocks.count)
      }
      guard translation.pairs.contains(where: { $0.source == block - 1 && $0.block != nil }) else {
        throw TranslationError.missingBlock(block)
      }
    }
    guard let id = translation.page,
      let stamp = TranslationStamp(translation, in: site, named: Set(blocks.map { $0 - 1 }))
    else { throw TranslationError.orphaned(path: page) }
    return try record([stamp], of: site.languages[site[id].language])
  }

  /// Records a whole language; what was recorded of pages that are no longer there is taken out.
  package func stampAll(of language: String) throws(TranslationError) -> StampOutcome {
    let tag = try tag(language)
    guard
      let table = linked.translations.languages.first(where: {
        site.languages[$0.language].tag == tag
      })
    else { throw TranslationError.unknownLanguage(language, known: known) }
    let stamps = table.pages.compactMap { TranslationStamp($0, in: site) }
    return try record(stamps, of: site.languages[table.language], forgetting: true)
  }

  /// - Parameter forgetting: Whether pages that are gone leave the record.
  private func record(
    _ stamps: [TranslationStamp], of language: SiteLanguage, forgetting: Bool = false
  ) throws(TranslationError) -> StampOutcome {
    let file = RecordFile(site: self, language: language)
    var record = language.record
    var lines = stamps.flatMap(\.report)
    let stamped = Set(stamps.map(\.path))
    var gone: Set<PagePath> = []
    if forgetting {
      for path in record.pages.map(\.path.value) where !stamped.contains(path) {
        guard try !file.isThere(path) else { continue }
        gone.insert(path)
        lines.append("\(language.profile.shown(file: path.value)): no longer recorded")
      }
      record = TranslationRecord(pages: record.pages.filter { !gone.contains($0.path.value) })
    }
    try file.checkLines(besides: stamped.union(gone))
    for stamp in stamps { record = record.setting(stamp.entries, for: stamp.path) }
    let isWritten = try file.write(record)
    return StampOutcome(lines: lines, written: isWritten ? file.shown : nil)
  }
}
