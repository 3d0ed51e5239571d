/// What a translator needs to bring a page up to date: for each block that is not current what the
/// source said, what it says now, and what the translation says.
package struct PageDifference: Hashable, Sendable {
  package struct Block: Hashable, Sendable {
    /// As in ``TranslationStatus/Block/number``.
    package let number: Int
    package let kind: TranslationBlock.Kind
    package let state: PageTranslation.Pair.State
    package let place: TextPlace
    package let source: TextPlace
    /// What the translation was made from: its first words, as they were recorded.
    package let words: String
    /// The same as a whole; `nil` when it is not at hand.
    package let old: String?
    /// What the source says now; `nil` when it says nothing.
    package let new: String?
    package let translation: String?

    /// What has changed since the translation was made; `nil` when that is not known.
    package var changes: WordDiff? {
      guard let old, let new else { return nil }
      return WordDiff(from: old, to: new)
    }
  }

  /// The paths that messages name.
  package let path: String
  package let source: String
  package let language: LanguageTag
  package let state: PageTranslation.State
  package let blocks: [Block]
  /// Why texts are missing that the translation was made from; empty when none is.
  package let note: String

  /// What outdated blocks were made from: what to look for in older versions of the source.
  package static func wanted(by translation: PageTranslation) -> Set<BlockFingerprint> {
    Set(translation.pairs.filter { $0.state == .outdated }.compactMap(\.recorded))
  }

  /// - Parameters:
  ///   - old: Texts of the source's older versions.
  ///   - note: Why some of them are not there.
  /// - Returns: `nil` for a page that is missing or has no source.
  package init?(
    _ translation: PageTranslation, in site: Site, old: [BlockFingerprint: String],
    note: String = ""
  ) {
    guard let page = translation.page, let source = translation.source,
      let places = BlockPlaces(translation, in: site)
    else { return nil }
    let own = site[page].parsed
    let other = site[source].parsed
    let language = site.languages[site[page].language]
    let entries = TranslationRecord.aligned(
      language.record[own.path] ?? [], with: translation.blocks)
    path = own.sourcePath
    self.source = other.sourcePath
    self.language = language.tag
    state = translation.state
    self.note = note
    guard translation.state != .unrecorded else {
      blocks = []
      return
    }
    blocks = translation.pairs.indices.compactMap { index in
      let pair = translation.pairs[index]
      guard pair.state != .current, pair.state != .unrecorded,
        let kind = translation.kind(of: pair)
      else { return nil }
      return Block(
        number: places.number(ofPair: index), kind: kind, state: pair.state,
        place: places.own(ofPair: index), source: places.source(ofPair: index),
        words: pair.block.flatMap { entries[$0]?.words } ?? "",
        old: pair.state == .outdated ? pair.recorded.flatMap { old[$0] } : nil,
        new: pair.source.map { other.plainMarkdown(of: translation.sourceBlocks[$0]) },
        translation: pair.block.map { own.plainMarkdown(of: translation.blocks[$0]) })
    }
  }
}

extension ParsedPage {
  /// A block's Markdown, of everything but code on one line.
  package func plainMarkdown(of block: TranslationBlock) -> String {
    block.kind == .code ? markdown(of: block) : markdown(of: block).oneLine
  }
}
