/// Scores of every page, word by word of a query.
struct SearchScores {
  private let index: SearchIndex
  private var scores: [Int]
  private var titles: [Int]
  /// Rarity of all words so far.
  private var asked = 0

  init(index: SearchIndex) {
    self.index = index
    scores = [Int](repeating: 0, count: index.pageCount)
    titles = scores
  }

  /// Adds a word of the query: its best term counts on each page.
  ///
  /// - Parameter spelled: Pages that have the word as it is spelled in the query, where its language
  ///   has several spellings; nil where it has not.
  /// - Parameter weight: What the word counts, in 256ths.
  mutating func add(_ terms: [QueryTerm], weight: Int = 256, spelled: [Int]?) {
    guard let rarity = Self.rarity(of: terms).map({ max(1, $0 * weight / 256) }) else { return }
    var best = [Int](repeating: 0, count: index.pageCount)
    var bestTitles = best
    let isSpelled = spelled.map(pageSet)
    for term in terms {
      for posting in index.postings.range(of: term.term) {
        let page = Int(index.postings.entries[posting].page)
        let level = index.postings.entries[posting].level
        var value = term.weight * term.rarity * weight / 256
        if let isSpelled, !isSpelled[page] { value = value * SearchWeights.otherSpelling / 256 }
        best[page] = max(best[page], value * SearchWeights.levelTable[level.level] / 256)
        if level.isInTitle { bestTitles[page] = max(bestTitles[page], value / 256) }
      }
    }
    asked += rarity
    for page in scores.indices {
      scores[page] += best[page]
      titles[page] += bestTitles[page]
    }
  }

  /// How rare a word of the query is: as its own term, or as the rarest that stands in for it. Nil
  /// for a word without terms.
  static func rarity(of terms: [QueryTerm]) -> Int? {
    terms.first.map { first in
      first.reason == .asked ? first.rarity : terms.reduce(0) { max($0, $1.rarity) }
    }
  }

  private func pageSet(_ pages: [Int]) -> [Bool] {
    var set = [Bool](repeating: false, count: index.pageCount)
    for page in pages { set[page] = true }
    return set
  }

  /// Pages with a score, best first; equal ones in the order of the site.
  func ranked(where isWanted: (Int) -> Bool) -> [RankedPage] {
    scores.indices.filter { scores[$0] > 0 && isWanted($0) }
      .map { RankedPage(page: $0, score: scores[$0] + titleScore(of: $0)) }
      .sorted()
  }

  /// Steeply more for a title that is nearly made of the query's words.
  private func titleScore(of page: Int) -> Int {
    let title = titles[page]
    return title == 0 ? 0 : SearchWeights.title * (title * title / asked) * title / asked
  }
}

/// A page and its score; ordered best first.
struct RankedPage: Hashable, Comparable, Sendable {
  let page: Int
  let score: Int

  static func < (one: RankedPage, other: RankedPage) -> Bool {
    one.score == other.score ? one.page < other.page : one.score > other.score
  }
}
