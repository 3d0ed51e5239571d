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
    var starts = [0]
    var bits = 0
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
      if bits + cost / 2 > layout.shardBits, starts[starts.count - 1] < word {
        starts.append(word)
        bits = 0
      }
      bits += cost
    }
    return starts + [vocabulary.words.count]
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
