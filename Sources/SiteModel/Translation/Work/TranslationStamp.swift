/// What is to be recorded of a translation that is current now, and what of it is new.
package struct TranslationStamp: Sendable {
  /// A line of the record that says something else than before.
  package struct Change: Hashable, Sendable {
    /// As in ``TranslationStatus/Block/number``.
    package let number: Int
    package let kind: TranslationBlock.Kind
    package let place: TextPlace
    package let entry: TranslationRecord.Entry
  }

  package let path: PagePath
  /// The path that messages name.
  package let shownPath: String
  /// One for each block of the translation.
  package let entries: [TranslationRecord.Entry]
  package let changes: [Change]
  /// Whether nothing was recorded of the page before.
  package let isFirst: Bool
  /// Numbers of the blocks that the source alone has; none when blocks were named.
  package let missing: [Int]

  /// Every block is recorded with the source's block it is paired with, as its own when there is none.
  /// Prose that still is the source's text is recorded as untranslated, unless it is named.
  ///
  /// - Parameters:
  ///   - named: Positions in the source of the blocks to record; the others keep their lines. All of
  ///     them when empty.
  /// - Returns: `nil` for a page that is missing or has no source.
  package init?(_ translation: PageTranslation, in site: Site, named: Set<Int> = []) {
    guard let page = translation.page, let places = BlockPlaces(translation, in: site) else {
      return nil
    }
    let parsed = site[page].parsed
    let recorded = site.languages[site[page].language].record[parsed.path]
    let before = TranslationRecord.aligned(recorded ?? [], with: translation.blocks)
    path = parsed.path
    shownPath = parsed.sourcePath
    isFirst = recorded == nil
    let lacking = translation.pairs.filter { $0.block == nil }.compactMap(\.source)
    missing = named.isEmpty ? lacking.map { $0 + 1 } : []
    var entries: [Int: TranslationRecord.Entry] = [:]
    var changes: [Change] = []
    for (index, pair) in translation.pairs.enumerated() {
      guard let position = pair.block else { continue }
      let entry = translation.entry(
        for: pair, at: position, before: before[position], named: named, in: site)
      entries[position] = entry
      if !entry.saysTheSame(as: before[position]) {
        changes.append(
          Change(
            number: places.number(ofPair: index), kind: entry.kind,
            place: places.own(ofPair: index), entry: entry))
      }
    }
    self.entries = translation.blocks.indices.compactMap { entries[$0] }
    self.changes = changes
  }
}

extension PageTranslation {
  fileprivate func entry(
    for pair: Pair, at position: Int, before: TranslationRecord.Entry?, named: Set<Int>,
    in site: Site
  ) -> TranslationRecord.Entry {
    let block = blocks[position]
    let words = words(of: pair, in: site)
    let isNamed = pair.source.map(named.contains) ?? false
    guard named.isEmpty || isNamed else {
      return before ?? .init(origin: .unknown, kind: block.kind, words: words)
    }
    guard let source = pair.source else {
      return .init(origin: .own, kind: block.kind, words: words)
    }
    let fingerprint = sourceBlocks[source].fingerprint
    return .init(
      origin: .source(fingerprint), kind: block.kind,
      isUntranslated: !isNamed && block.isProse && block.fingerprint == fingerprint, words: words)
  }
}

extension TranslationRecord.Entry {
  fileprivate func saysTheSame(as other: Self?) -> Bool {
    other.map {
      $0.origin == origin && $0.kind == kind && $0.isUntranslated == isUntranslated
    } ?? false
  }
}
