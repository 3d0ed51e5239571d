/// Finds the words of an index that a mistyped word may stand for.
///
/// Looks where a browser looks: in the shard that would have the word, in a block of the words by
/// their last letters, and only when these have nothing in a block of the words by their first.
struct MistypedWords {
  struct Correction {
    /// Number in the index.
    let word: Int
    let weight: Int
    fileprivate let distance: Int
  }

  private let index: SearchIndex

  init(index: SearchIndex) {
    self.index = index
  }

  /// The nearest words: at the smallest distance at which there are any, the likeliest first.
  ///
  /// A word that is still being typed may also be the beginning of a word, with one mistake in it.
  func corrections(of word: SearchQuery.Word) -> [Correction] {
    let bare = Array(word.bare.utf8)
    let typed = word.bare.unicodeScalars.map(\.value)
    let hasDigit = bare.contains { (0x30...0x39).contains($0) }
    let limit = SearchWeights.correctedLetters.count { $0 <= typed.count }
    guard limit > 0, !hasDigit, index.words.count > 0 else { return [] }

    let shard = index.shard(of: bare.span)
    let own = Array(index.shardStarts[shard]..<index.shardStarts[shard + 1])
    var found = corrections(of: typed, limit: limit, among: own + reversedBlock(of: bare))
    if word.isUnfinished, !found.contains(where: { $0.distance == 1 }) {
      found += beginnings(of: typed, among: own)
    }
    if found.isEmpty {
      found = corrections(of: typed, limit: limit, among: forwardBlock(of: bare))
    }
    let nearest = found.map(\.distance).min()
    return found.filter { $0.distance == nearest }
      .sorted { ($1.weight, $0.word) < ($0.weight, $1.word) }
  }

  // MARK: - Distances

  private func corrections(of typed: [UInt32], limit: Int, among words: [Int]) -> [Correction] {
    var found: [Int: Correction] = [:]
    for word in words where found[word] == nil && index.vocabulary.uses[word] > 0 {
      guard let letters = letters(of: word, notFewerThan: typed.count - limit),
        letters.count <= typed.count + limit
      else { continue }
      let distance = EditDistance.between(typed, letters, limit: limit)
      guard distance <= limit, distance > 0 else { continue }
      found[word] = correction(
        word, letters, of: typed, distance: distance, weight: SearchWeights.typo[distance - 1])
    }
    return Array(found.values)
  }

  /// Longer words whose beginning is one edit away.
  private func beginnings(of typed: [UInt32], among words: [Int]) -> [Correction] {
    words.compactMap { word in
      guard index.vocabulary.uses[word] > 0,
        let letters = letters(of: word, notFewerThan: typed.count + 1),
        EditDistance.toBeginning(typed, letters, limit: 1) == 1
      else { return nil }
      let weight = SearchWeights.typo[0] * SearchWeights.prefix(added: letters.count - typed.count)
      return correction(word, letters, of: typed, distance: 1, weight: weight / 256)
    }
  }

  /// - Parameter weight: By the distance alone.
  private func correction(
    _ word: Int, _ letters: [UInt32], of typed: [UInt32], distance: Int, weight: Int
  ) -> Correction {
    let uses = SearchWeights.commonness(uses: index.vocabulary.uses[word])
    var weight = weight * SearchWeights.commonness[uses] / 256
    if letters.first != typed.first { weight = weight * SearchWeights.otherFirstLetter / 256 }
    return Correction(word: word, weight: weight, distance: distance)
  }

  private func letters(of word: Int, notFewerThan count: Int) -> [UInt32]? {
    let bytes = index.words[word]
    guard bytes.count >= count else { return nil }
    let letters = String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
    return letters.count >= count ? letters : nil
  }

  // MARK: - Blocks of the dictionary

  private func forwardBlock(of bare: [UInt8]) -> [Int] {
    Array(block(of: bare, count: index.words.count) { Array(index.words[$0]) })
  }

  private func reversedBlock(of bare: [UInt8]) -> [Int] {
    let order = index.reversed.order
    let block = block(of: ReversedWords.reversed(bare), count: order.count) {
      ReversedWords.reversed(index.words[order[$0]])
    }
    return Array(order[block])
  }

  /// The last block whose first word's first letters do not come behind the typed ones.
  private func block(of typed: [UInt8], count: Int, word: (Int) -> [UInt8]) -> Range<Int> {
    let size = index.layout.blockWords
    var low = 0
    var high = (count + size - 1) / size
    while high - low > 1 {
      let middle = (low + high) / 2
      let key = ReversedWords.key(of: word(middle * size))
      if WordOrder.precedes(typed.span, key.span) { high = middle } else { low = middle }
    }
    return low * size..<min((low + 1) * size, count)
  }
}
