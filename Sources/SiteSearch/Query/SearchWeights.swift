/// The numbers of the ranking, all whole.
///
/// The browser is sent these values and never a formula, so that both programs compute the same
/// scores: every product stays below 2^53, where JavaScript's numbers are exact.
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
  /// A mistyped word is rather a common one, by the binary logarithm of its uses:
  /// `min(1, 0.4 + log10(uses + 1)/4)`.
  static let commonness = [122, 133, 147, 163, 181, 200, 218, 238, 256]
  /// Letters from which words are corrected, at distance 1 and 2.
  static let correctedLetters = [4, 8]

  /// Where more uses stop to count: BM25's k₁ = 1.2, for doubled frequencies in 256ths.
  static let saturationPoint = 614
  static let saturationScale = 2253
  /// What a title made of nothing but the query's words adds.
  static let title = 1536
  /// A page is also as good as its best section: a quarter of it, divided by.
  static let bestSectionPart = 4
  /// Sections below half of the page's best one are not shown, nor more than three.
  static let shownSectionPart = 2
  static let shownSections = 3
  static let longestQuery = 16

  /// What a use of a word counts on a page, in 256ths: BM25's length norm with b = 0.75, so that a
  /// page of average length has 256 and a long one less.
  static func norm(length: Int, total: Int, pages: Int) -> Int {
    max(1, 1024 * total / max(1, total + 3 * length * pages))
  }

  /// BM25's inverse document frequency for every number of pages from 0 to all:
  /// `64 · ln((2N + 2)/(2n + 1))`, at least 1.
  static func rarities(pages: Int) -> [Int] {
    let all = scaledLogarithm(of: 2 * pages + 2)
    return (0...pages).map { max(1, (all - scaledLogarithm(of: 2 * $0 + 1)) >> 16) }
  }

  /// `64 · ln(value)` in 65,536ths. Whole arithmetic gives the same digits on every machine, which
  /// the C library does not promise.
  static func scaledLogarithm(of value: Int) -> Int {
    let exponent = Int.bitWidth - 1 - value.leadingZeroBitCount
    var mantissa = exponent > 30 ? value >> (exponent - 30) : value << (30 - exponent)
    var binary = exponent
    for _ in 0..<24 {
      mantissa = (mantissa * mantissa) >> 30
      binary <<= 1
      if mantissa >= 1 << 31 {
        mantissa >>= 1
        binary += 1
      }
    }
    return (binary * 2_907_270) >> 24  // 64 · ln 2 · 65,536
  }
}
