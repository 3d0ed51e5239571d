/// The numbers of the ranking, all whole.
///
/// The browser is sent these values and never a formula that two machines may compute differently, so
/// that both programs give the same scores: every product stays below 2^53, where JavaScript's
/// numbers are exact.
enum SearchWeights {
  /// A word that stands in the text as it was asked for; the others are parts of it.
  static let exact = 256
  /// A longer word, by the number of letters added: `179·e^(−0.1·added)`; more than listed counts
  /// as the last.
  static let prefix = [162, 147, 133, 120, 109, 98, 89, 80, 73, 66, 60, 54]
  /// Longer words for one beginning, the most used first.
  static let longestExpansion = 12
  /// A word at edit distance 1 and 2.
  static let typo = [205, 128]
  /// Words for one mistyped word, the likeliest first.
  static let longestCorrection = 2
  /// Mistyped first letters are rare: 0.6.
  static let otherFirstLetter = 154
  /// A mistyped word is rather a common one: `min(1, 0.4 + log10(uses + 1)/4)`, by
  /// ``commonness(uses:)``.
  static let commonness =
    [0]
    + (0...18).map { step in
      // Uses double every second step; log10 of 2 is 0.30103.
      min(256, 102 + step * 963 / 100)
    }
  /// Letters from which words are corrected, at distance 1 and 2.
  static let correctedLetters = [4, 8]
  /// Another word of the same meaning.
  static let synonym = 179
  /// A word that only an asker's everyday language takes for another.
  static let alternative = 128
  /// And where the index has the word itself: its writers know the word.
  static let knownAlternative = 64
  /// A page that has the word in another spelling: its marks are not those that were asked for.
  static let otherSpelling = 224

  /// What a title made of nothing but the query's words adds.
  static let title = 1536
  /// How many of the best pages are ranked by the nearness of the words.
  static let nearnessPages = 30
  /// Words of the query that are so far apart at most are looked for near each other.
  static let nearWords = 5
  /// Places that count as near.
  static let nearPlaces = 8
  static let nearness = 100
  /// BM25's saturation by the number of times two words are near, see ``saturation(of:)``.
  static let nearnessTable = (0...15).map { saturation(of: Double($0)) }
  /// And by the level of a posting.
  static let levelTable = PostingLevel.frequencies.map { saturation(of: $0) }

  static let shownSections = 3
  static let longestQuery = 32

  /// `1024 · 2.2 x / (x + 1.2)`: BM25 with k₁ = 1.2.
  private static func saturation(of frequency: Double) -> Int {
    Int(1024 * 2.2 * frequency / (frequency + 1.2) + 0.5)
  }

  /// BM25's inverse document frequency of a term on `pages` of `all`: `64 · ln((2N + 2)/(2n + 1))`, at
  /// least 1.
  static func rarity(pages: Int, of all: Int) -> Int {
    let ratio = scaledLogarithm(of: 2 * all + 2) - scaledLogarithm(of: 2 * pages + 1)
    return max(1, (ratio * 2_907_270) >> 32)  // 64 · ln 2 · 65,536
  }

  /// The binary logarithm in 65,536ths. Whole arithmetic gives the same digits on every machine, which
  /// the C library does not promise.
  static func scaledLogarithm(of value: Int) -> Int {
    let exponent = Int.bitWidth - 1 - value.leadingZeroBitCount
    var mantissa = exponent > 25 ? value >> (exponent - 25) : value << (25 - exponent)
    var binary = exponent
    for _ in 0..<16 {
      mantissa = (mantissa * mantissa) >> 25
      binary <<= 1
      if mantissa >= 1 << 26 {
        mantissa >>= 1
        binary += 1
      }
    }
    return binary
  }

  /// As much as the index keeps of a word's uses: 0 for none, else twice their binary logarithm,
  /// rounded down, plus one.
  static func commonness(uses: Int) -> Int {
    guard uses > 0 else { return 0 }
    let doubled = (scaledLogarithm(of: uses) * 2) >> 16
    return min(doubled + 1, commonness.count - 1)
  }

  /// Of a word with so many letters more than were typed, one or more.
  static func prefix(added letters: Int) -> Int { prefix[min(letters, prefix.count) - 1] }
}
