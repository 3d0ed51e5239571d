/// Finds for each block of a translation the block of the source that it belongs to.
///
/// 1. The translation's blocks are matched with the recorded lines by their kinds: they are the same
///    unless somebody added or removed a block since.
/// 2. Blocks whose recorded source still stands in the page belong to it, moved ones too.
/// 3. Between two such blocks, those of one kind belong together in their order: the source has
///    changed.
/// 4. Blocks without a record are matched likewise.
/// 5. What is left over is missing on the one side, more on the other.
struct BlockComparison {
  let pairs: [PageTranslation.Pair]

  init(
    source: [TranslationBlock], blocks: [TranslationBlock], entries: [TranslationRecord.Entry]?
  ) {
    var matching = Matching(source: source, blocks: blocks, entries: entries)
    if entries != nil {
      matching.pairUnchanged()
      matching.pairMoved()
      matching.pairChanged()
    }
    matching.pairUnrecorded()
    pairs = matching.pairs
  }
}

private struct Matching {
  let source: [TranslationBlock]
  let blocks: [TranslationBlock]
  /// By block of the translation.
  private let entries: [TranslationRecord.Entry?]
  private var sourceOf: [Int: Int] = [:]
  private var stateOf: [Int: PageTranslation.Pair.State] = [:]
  private var taken: Set<Int> = []
  /// Pairs in the order of both.
  private var frame: [(left: Int, right: Int)] = []

  init(
    source: [TranslationBlock], blocks: [TranslationBlock], entries: [TranslationRecord.Entry]?
  ) {
    self.source = source
    self.blocks = blocks
    self.entries = TranslationRecord.aligned(entries ?? [], with: blocks)
  }

  private func recorded(_ block: Int) -> BlockFingerprint? {
    if case .source(let fingerprint)? = entries[block]?.origin { fingerprint } else { nil }
  }

  private mutating func pair(
    _ block: Int, _ position: Int, _ state: PageTranslation.Pair.State
  ) {
    sourceOf[block] = position
    taken.insert(position)
    let isAsItWas =
      entries[block]?.isUntranslated == true
      && recorded(block) == blocks[block].fingerprint
    stateOf[block] = isAsItWas ? .untranslated : state
  }

  mutating func pairUnchanged() {
    let known = blocks.indices.filter { recorded($0) != nil }
    let common = BlockAlignment.common(known.map(recorded), source.map { $0.fingerprint })
    for match in common {
      pair(known[match.left], match.right, .current)
      frame.append((known[match.left], match.right))
    }
  }

  mutating func pairMoved() {
    var free: [BlockFingerprint: [Int]] = [:]
    for place in source.indices.reversed() where !taken.contains(place) {
      free[source[place].fingerprint, default: []].append(place)
    }
    for block in blocks.indices where sourceOf[block] == nil {
      guard let recorded = recorded(block), let place = free[recorded]?.popLast() else { continue }
      pair(block, place, .current)
    }
  }

  mutating func pairChanged() {
    let others = Set(blocks.indices.filter { sourceOf[$0] != nil || recorded($0) == nil })
    let changed = BlockAlignment.between(
      frame, blocks.map(\.kind), source.map(\.kind), excluding: others, taken)
    for match in changed { pair(match.left, match.right, .outdated) }
  }

  mutating func pairUnrecorded() {
    let others = Set(
      blocks.indices.filter {
        sourceOf[$0] != nil || recorded($0) != nil || entries[$0]?.origin == .own
      })
    if frame.isEmpty {
      frame = BlockAlignment.common(blocks.map(Shape.init), source.map(Shape.init)).filter {
        !others.contains($0.left) && !taken.contains($0.right)
      }
      for match in frame { pair(match.left, match.right, .unrecorded) }
    }
    let rest = BlockAlignment.between(
      frame, blocks.map(\.kind), source.map(\.kind),
      excluding: others.union(sourceOf.keys), taken)
    for match in rest { pair(match.left, match.right, .unrecorded) }
  }

  /// What is known of a block whose words are in another language.
  private struct Shape: Hashable {
    let kind: TranslationBlock.Kind
    let rank: Int

    init(_ block: TranslationBlock) {
      kind = block.kind
      rank = block.rank
    }
  }

  /// In the source's order, what the translation alone has behind the block before it.
  var pairs: [PageTranslation.Pair] {
    let blockOf = Dictionary(
      sourceOf.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    var followers: [Int: [Int]] = [:]
    var last = -1
    for block in blocks.indices {
      if let place = sourceOf[block] {
        last = place
      } else {
        followers[last, default: []].append(block)
      }
    }
    var pairs: [PageTranslation.Pair] = []
    func addFollowers(of place: Int) {
      for block in followers[place] ?? [] {
        pairs.append(
          .init(state: .ahead, source: nil, block: block, recorded: recorded(block)))
      }
    }
    addFollowers(of: -1)
    for place in source.indices {
      let block = blockOf[place]
      pairs.append(
        .init(
          state: block.flatMap { stateOf[$0] } ?? .missing, source: place, block: block,
          recorded: block.flatMap(recorded)))
      addFollowers(of: place)
    }
    return pairs
  }
}
