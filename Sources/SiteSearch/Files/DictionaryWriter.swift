/// Packs the words of an index alone, in blocks: where mistyped words are looked for.
struct DictionaryWriter {
  private let index: SearchIndex

  init(index: SearchIndex) {
    self.index = index
  }

  /// Words from the first letter, in blocks of ``SearchLayout/blockWords``.
  var forward: [Block] { blocks(of: Array(0..<index.words.count)) { Array(index.words[$0]) } }
  /// Words from the last letter.
  var reversed: [Block] {
    blocks(of: index.reversed.order) { ReversedWords.reversed(index.words[$0]) }
  }

  struct Block {
    /// The first letters of its first word.
    let key: [UInt8]
    let bytes: [UInt8]
  }

  private func blocks(of order: [Int], letters: (Int) -> [UInt8]) -> [Block] {
    let size = index.layout.blockWords
    return stride(from: 0, to: order.count, by: size).map { start in
      let words = order[start..<min(start + size, order.count)]
      var encoder = RangeEncoder(contexts: PackedContexts.count)
      encoder.number(words.count, at: PackedContexts.wordCount)
      var previous: [UInt8] = []
      for word in words {
        let spelled = letters(word)
        encoder.word(spelled[...], after: previous[...])
        previous = spelled
        let uses = SearchWeights.commonness(uses: index.vocabulary.uses[word])
        encoder.symbol(uses, bits: 5, at: PackedContexts.uses)
      }
      return Block(
        key: ReversedWords.key(of: letters(order[start])), bytes: encoder.finish())
    }
  }
}
