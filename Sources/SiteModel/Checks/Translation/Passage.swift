/// Blocks of a translation, and the blocks of its source that say the same.
///
/// One block beside one block where that is certain. Where nobody recorded which belongs to which, pairs
/// are guessed by kind and order, and a wrong guess would accuse two right blocks: then a passage is a
/// section with the section, or the page with the page.
struct Passage {
  /// Positions in ``PageTranslation/sourceBlocks``.
  let source: [Int]
  /// Positions in ``PageTranslation/blocks``.
  let blocks: [Int]

  /// What can be compared of a page: nothing that is outdated, untranslated or missing, which is told
  /// as such.
  ///
  /// - Parameter entries: What was recorded for the page.
  static func all(
    in comparison: PageTranslation, entries: [TranslationRecord.Entry]?
  ) -> [Passage] {
    let kinds = comparison.blocks.map(\.kind)
    let sourceKinds = comparison.sourceBlocks.map(\.kind)
    if let entries, entries.map(\.kind) == kinds {
      return comparison.pairs.compactMap { pair in
        guard let source = pair.source, let block = pair.block,
          pair.state == .current || pair.state == .unrecorded && kinds == sourceKinds
        else { return nil }
        return Passage(source: [source], blocks: [block])
      }
    }
    let told = entries == nil ? [] : comparison.told
    let sections = Sections(kinds)
    let sourceSections = Sections(sourceKinds)
    guard sections.ranges.count == sourceSections.ranges.count else {
      // A summary of its source is not accused of all that it leaves out.
      guard told.isEmpty, kinds.count * 2 >= sourceKinds.count else { return [] }
      return [Passage(source: Array(sourceKinds.indices), blocks: Array(kinds.indices))]
    }
    var passages: [Passage] = []
    for (own, source) in zip(sections.ranges, sourceSections.ranges) {
      if kinds[own].elementsEqual(sourceKinds[source]) {
        for (block, source) in zip(own, source) where !told.contains(source) {
          passages.append(Passage(source: [source], blocks: [block]))
        }
      } else if told.isDisjoint(with: source) {
        passages.append(Passage(source: Array(source), blocks: Array(own)))
      }
    }
    return passages
  }
}

extension PageTranslation {
  /// Blocks of the source of which something else is told already.
  fileprivate var told: Set<Int> {
    var told: Set<Int> = []
    for pair in pairs {
      switch pair.state {
      case .outdated, .untranslated, .missing: if let source = pair.source { told.insert(source) }
      case .current, .unrecorded, .ahead: break
      }
    }
    return told
  }
}

/// A page's blocks, divided before each heading.
private struct Sections {
  let ranges: [Range<Int>]

  init(_ kinds: [TranslationBlock.Kind]) {
    var starts = kinds.indices.filter { $0 > 0 && kinds[$0] == .heading }
    starts.insert(0, at: 0)
    ranges = zip(starts, starts.dropFirst() + [kinds.count]).map { $0..<$1 }
  }
}
