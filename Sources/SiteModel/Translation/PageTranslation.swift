/// One page of a language compared with its source, block by block.
package struct PageTranslation: Hashable, Sendable {
  /// How far a page is.
  package enum State: String, CaseIterable, Hashable, Sendable {
    /// Every block of the source is translated as it now stands.
    case current
    /// The source has changed since: a block says something else, or is new.
    case outdated
    /// Blocks still stand in the source's words.
    case untranslated
    /// Current, and says more than the source.
    case ahead
    /// Nobody recorded what it was made from.
    case unrecorded
    /// There is no translation.
    case missing
    /// There is no source.
    case orphaned
  }

  /// A block of the source, of the translation, or both.
  package struct Pair: Hashable, Sendable {
    package enum State: String, CaseIterable, Hashable, Sendable {
      case current, outdated, untranslated, unrecorded
      /// The source alone has it.
      case missing
      /// The translation alone has it.
      case ahead
    }

    package let state: State
    /// Position in ``PageTranslation/sourceBlocks``.
    package let source: Int?
    /// Position in ``PageTranslation/blocks``.
    package let block: Int?
    /// What the block was made from, where it was recorded.
    package let recorded: BlockFingerprint?
  }

  package let source: PageID?
  package let page: PageID?
  package let sourceBlocks: [TranslationBlock]
  package let blocks: [TranslationBlock]
  /// In the source's order; a block that the translation alone has follows the one before it.
  package let pairs: [Pair]
  package let state: State

  /// A page with its source.
  ///
  /// - Parameter entries: What was recorded for the page; `nil` when nothing was.
  init(
    source: PageID, page: PageID, sourceBlocks: [TranslationBlock], blocks: [TranslationBlock],
    entries: [TranslationRecord.Entry]?
  ) {
    self.source = source
    self.page = page
    self.sourceBlocks = sourceBlocks
    self.blocks = blocks
    pairs = BlockComparison(source: sourceBlocks, blocks: blocks, entries: entries).pairs
    state = entries == nil ? .unrecorded : PageTranslation.state(of: pairs)
  }

  /// A source that has no translation.
  init(missing source: PageID, sourceBlocks: [TranslationBlock]) {
    self.source = source
    page = nil
    self.sourceBlocks = sourceBlocks
    blocks = []
    pairs = sourceBlocks.indices.map {
      Pair(state: .missing, source: $0, block: nil, recorded: nil)
    }
    state = .missing
  }

  /// A translation that has no source.
  init(orphaned page: PageID, blocks: [TranslationBlock]) {
    source = nil
    self.page = page
    sourceBlocks = []
    self.blocks = blocks
    pairs = blocks.indices.map { Pair(state: .ahead, source: nil, block: $0, recorded: nil) }
    state = .orphaned
  }

  package func count(_ state: Pair.State) -> Int { pairs.count { $0.state == state } }

  private static func state(of pairs: [Pair]) -> State {
    var found: Set<Pair.State> = []
    for pair in pairs { found.insert(pair.state) }
    if found.contains(.outdated) || found.contains(.missing) { return .outdated }
    if found.contains(.untranslated) { return .untranslated }
    if found.contains(.unrecorded) { return .unrecorded }
    return found.contains(.ahead) ? .ahead : .current
  }
}
