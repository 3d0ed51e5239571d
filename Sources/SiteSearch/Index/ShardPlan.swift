/// Where the words are cut into shards: each is a file that a browser fetches for a word of a query.
enum ShardPlan {
  /// First words of the shards, ascending, and the number of words at the end. At least one shard.
  static func starts(
    vocabulary: Vocabulary, postings: Postings, variantPages: [[Int]], isStop: [Bool],
    pageCount: Int, layout: SearchLayout
  ) -> [Int] {
    let placeBits = (0..<postings.termCount).map { keptPlaceBits(of: $0, postings, layout) }
    var variantBits = [Int](repeating: 0, count: vocabulary.words.count)
    for (variant, pages) in zip(vocabulary.variants, variantPages) {
      variantBits[variant.word] += variant.spelling.count * 6 + pages.count * 8 + 8
    }
    var costs: [Int] = []
    var nextTerm = 0
    for word in 0..<vocabulary.words.count {
      var cost = 24 + 3 * vocabulary.words[word].count + variantBits[word]
      let term = vocabulary.terms[word]
      if term == nextTerm {
        nextTerm += 1
        if !isStop[term] {
          let pages = postings.pageCount(of: term)
          cost += pages * (4 + bitLength(pageCount / max(1, pages))) + placeBits[term]
        }
      }
      costs.append(cost)
    }
    let full = fullShard(of: costs.reduce(0, +), layout)
    var starts = [0]
    var bits = 0
    for (word, cost) in costs.enumerated() {
      if bits + cost / 2 > full, starts[starts.count - 1] < word {
        starts.append(word)
        bits = 0
      }
      bits += cost
    }
    return starts + [vocabulary.words.count]
  }

  /// Bits at which a shard is closed.
  ///
  /// A query of two words fetches two shards and the root, which has some eight bytes for each: the sum
  /// is least where a shard has twice the square root of all bytes. Only doubled, so that an edit does not
  /// move the cuts.
  private static func fullShard(of all: Int, _ layout: SearchLayout) -> Int {
    let best = Int(5.66 * Double(all).squareRoot())
    var bits = layout.shardBits
    while bits * 3 / 2 < best, bits * 2 <= layout.largestShardBits { bits *= 2 }
    return bits
  }

  /// For each shard the shortest beginning of its first word, in whole letters, that comes behind the
  /// word before; the first shard's is empty.
  static func keys(of starts: [Int], _ words: WordList) -> WordList {
    var keys = WordList()
    for start in starts.dropLast() {
      guard start > 0 else {
        keys.append([UInt8]().span)
        continue
      }
      var letters = 0
      for (letter, other) in zip(words[start], words[start - 1]) {
        guard letter == other else { break }
        letters += 1
      }
      let word = words[start]
      var end = word.startIndex + letters + 1
      while end < word.endIndex, word[end] & 0xC0 == 0x80 { end += 1 }
      keys.append(Array(word[..<end]).span)
    }
    return keys
  }

  private static func keptPlaceBits(
    of term: Int, _ postings: Postings, _ layout: SearchLayout
  ) -> Int {
    let pages = postings.pageCount(of: term)
    let bytes = postings.placeStarts[term + 1] - postings.placeStarts[term]
    return pages == 0 ? 0 : bytes * 5 * min(pages, layout.pagesWithPlaces) / pages
  }

  private static func bitLength(_ number: Int) -> Int {
    Int.bitWidth - number.leadingZeroBitCount
  }
}
