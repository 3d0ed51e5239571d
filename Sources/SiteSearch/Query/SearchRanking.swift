/// The pages that answer a query, best first, and what the query was taken to mean.
package struct SearchRanking: Sendable {
  /// A word of the query and what it means in the index.
  struct Meaning: Sendable {
    let word: SearchQuery.Word
    let terms: [QueryTerm]
  }

  /// Best first; equal ones in the order of the site.
  let pages: [RankedPage]
  /// Words that counted, in the order of the query.
  let meanings: [Meaning]
  /// How many pages each type has among those found, whatever types are filtered by; in the order of
  /// the index.
  package let typeCounts: [Int]
  package let phaseCounts: [Int]

  package var pageCount: Int { pages.count }
}

extension SearchIndex {
  /// - Scores: for each word the best of its terms, by BM25F over the page; a title of the query's
  ///   words; words near each other on the best pages.
  /// - Cost: linear in the postings of the query's words, and in the number of pages.
  package func ranking(_ query: SearchQuery, filter: SearchFilter = SearchFilter()) -> SearchRanking
  {
    let meanings = meanings(of: query)
    var scores = SearchScores(index: self)
    for meaning in meanings {
      scores.add(
        meaning.terms, weight: meaning.word.weight, spelled: variantPages(of: meaning.word))
    }

    let places = PagePlaces(index: self)
    let phrases = query.phrases.map { places.pages(with: $0) }
    let isFilterAlone =
      query.words.isEmpty
      && !(filter.isEmpty && query.types.isEmpty && query.phases.isEmpty)
    let hasPhrases: (Int) -> Bool = { page in phrases.allSatisfy { $0.contains(page) } }
    let found =
      isFilterAlone
      ? (0..<pageCount).map { RankedPage(page: $0, score: 0) } : scores.ranked(where: hasPhrases)

    let ofTypes = pages(of: types, asked: query.types, chosen: filter.types)
    let ofPhases = pages(of: phases, asked: query.phases, chosen: filter.phases)
    let typed = found.filter { ofTypes?.contains($0.page) ?? true }
    let phased = found.filter { ofPhases?.contains($0.page) ?? true }
    let wanted = typed.filter { ofPhases?.contains($0.page) ?? true }
    return SearchRanking(
      pages: nearnessAdded(to: wanted, meanings), meanings: meanings,
      typeCounts: counts(of: types, among: phased), phaseCounts: counts(of: phases, among: typed))
  }

  // MARK: - Words

  /// Words on more than half of the pages, and those that only hold a question together, are left out
  /// unless there is nothing else.
  private func meanings(of query: SearchQuery) -> [SearchRanking.Meaning] {
    let finder = QueryTerms(index: self)
    let rare = query.words.filter { !isStop($0.bare) }
    let counted = rare.isEmpty ? query.words : rare
    let meanings = counted.indices.map {
      SearchRanking.Meaning(word: counted[$0], terms: finder.terms(for: counted, at: $0))
    }
    return meanings.filter { !$0.terms.isEmpty }
  }

  /// The pages that spell a word with the marks of the query; nil where it was asked for without marks or
  /// where nobody writes it like that.
  private func variantPages(of word: SearchQuery.Word) -> [Int]? {
    guard word.spelling != word.bare, let number = words.number(of: Array(word.bare.utf8).span)
    else { return nil }
    let spelling = Array(word.spelling.utf8)
    return vocabulary.variantRange(of: number)
      .first { vocabulary.variants[$0].spelling == spelling }.map { variantPages[$0] }
  }

  // MARK: - Filters

  /// Nil where nothing is filtered.
  private func pages(of facets: [SearchFacet], asked: [String], chosen: [String]) -> Set<Int>? {
    guard !asked.isEmpty || !chosen.isEmpty else { return nil }
    let wanted = facets.filter { facet in
      (chosen.isEmpty || chosen.contains(facet.id))
        && (asked.isEmpty || asked.contains { facet.isMeant(by: $0) })
    }
    return Set(wanted.flatMap(\.pages))
  }

  private func counts(of facets: [SearchFacet], among pages: [RankedPage]) -> [Int] {
    let found = Set(pages.map(\.page))
    return facets.map { facet in facet.pages.count { found.contains($0) } }
  }

  // MARK: - Nearness

  private func nearnessAdded(
    to pages: [RankedPage], _ meanings: [SearchRanking.Meaning]
  ) -> [RankedPage] {
    guard meanings.count > 1, !pages.isEmpty else { return pages }
    let finder = PagePlaces(index: self)
    let best = Set(pages.prefix(SearchWeights.nearnessPages).map(\.page))
    let places = meanings.map { finder.places(of: $0.terms, on: best, onlyKept: true) }
    var added: [Int: Int] = [:]
    for (first, one) in meanings.enumerated() {
      for second in meanings.indices where second > first {
        let other = meanings[second]
        let distance = other.word.place - one.word.place
        guard abs(distance) <= SearchWeights.nearWords,
          let rarity = SearchScores.rarity(of: one.terms),
          let otherRarity = SearchScores.rarity(of: other.terms)
        else { continue }
        for page in best {
          guard let mine = places[first][page], let theirs = places[second][page] else { continue }
          let near = NearPlaces(mine, theirs)
          added[page, default: 0] +=
            SearchWeights.nearness * min(rarity, otherRarity)
            * (2 * saturated(near.adjacent) + saturated(near.near)) / 512
        }
      }
    }
    return pages.map {
      RankedPage(page: $0.page, score: $0.score + (added[$0.page] ?? 0))
    }.sorted()
  }

  private func saturated(_ count: Int) -> Int {
    SearchWeights.nearnessTable[min(count, SearchWeights.nearnessTable.count - 1)]
  }
}
