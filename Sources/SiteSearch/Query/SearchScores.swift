/// Scores of every page and section, word by word of a query.
struct SearchScores {
  /// Sums over the words so far; `found` is the rarity of those that were there.
  private struct Sum {
    var score = 0
    var found = 0
  }

  private let index: SearchIndex
  private var pageSums: [Sum]
  private var sectionSums: [Sum]
  private var titles: [Int]
  /// Rarity of all words that the index knows.
  private var asked = 0

  init(index: SearchIndex) {
    self.index = index
    pageSums = [Sum](repeating: Sum(), count: index.documents.count)
    sectionSums = [Sum](repeating: Sum(), count: index.pages.count)
    titles = [Int](repeating: 0, count: index.documents.count)
  }

  /// Adds a word of the query: its best term counts, on each page and in each section.
  mutating func add(_ terms: [QueryTerm]) {
    guard let first = terms.first else { return }
    let isExact = first.weight == SearchWeights.exact
    let rarity = isExact ? first.rarity : terms.reduce(0) { max($0, $1.rarity) }
    var bestPages: [Int: Int] = [:]
    var bestSections: [Int: Int] = [:]
    var bestTitles: [Int: Int] = [:]
    for term in terms {
      let value = term.weight * term.rarity
      var frequencies: [Int: Int] = [:]
      for posting in index.postings(of: term.word) {
        let section = Int(index.sections[posting])
        let page = Int(index.pages[section])
        let level = index.levels[posting]
        frequencies[page, default: 0] += level.doubledFrequency
        let score = value * saturated(level.doubledFrequency * 256) / 256
        bestSections[section] = max(bestSections[section] ?? 0, score)
        if level.isInTitle {
          bestTitles[page] = max(bestTitles[page] ?? 0, term.titleWeight * term.rarity / 256)
        }
      }
      for (page, frequency) in frequencies {
        let score = value * saturated(frequency * index.norms[page]) / 256
        bestPages[page] = max(bestPages[page] ?? 0, score)
      }
    }
    asked += rarity
    for (page, score) in bestPages {
      pageSums[page].score += score
      pageSums[page].found += rarity
    }
    for (section, score) in bestSections {
      sectionSums[section].score += score
      sectionSums[section].found += rarity
    }
    for (page, value) in bestTitles { titles[page] += value }
  }

  private func saturated(_ frequency: Int) -> Int {
    SearchWeights.saturationScale * frequency / (frequency + SearchWeights.saturationPoint)
  }

  func rankedPages() -> [(page: Int, score: Int)] {
    let found = pageSums.indices.filter { pageSums[$0].found > 0 }
    return found.map { (page: $0, score: score(ofPage: $0)) }
      .sorted { ($1.score, $0.page) < ($0.score, $1.page) }
  }

  private func score(ofPage page: Int) -> Int {
    let title = titles[page]
    let best = index.sectionNumbers(of: page).map(score(ofSection:)).max() ?? 0
    return whole(pageSums[page])
      + SearchWeights.title * title * title * title / (asked * asked)
      + best / SearchWeights.bestSectionPart
  }

  private func score(ofSection section: Int) -> Int {
    whole(sectionSums[section])
  }

  /// Lowered by the part of the query that is not there.
  private func whole(_ sum: Sum) -> Int {
    sum.score * sum.found / asked
  }

  /// The best sections that have an anchor of their own.
  func shownSections(of page: Int) -> [SearchPassageHit] {
    let passages = index.documents[page].sections
    let hits = zip(index.sectionNumbers(of: page), passages).compactMap { section, passage in
      let score = score(ofSection: section)
      return score > 0 && !passage.anchor.isEmpty
        ? (section: section, hit: SearchPassageHit(passage: passage, score: score)) : nil
    }
    let best = hits.map(\.hit.score).max() ?? 0
    return hits.filter { $0.hit.score * SearchWeights.shownSectionPart >= best }
      .sorted { ($1.hit.score, $0.section) < ($0.hit.score, $1.section) }
      .prefix(SearchWeights.shownSections).map(\.hit)
  }
}

extension SearchIndex {
  /// The numbers of a page's sections.
  fileprivate func sectionNumbers(of page: Int) -> Range<Int> {
    firstSections[page]..<firstSections[page + 1]
  }
}
