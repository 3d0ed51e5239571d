import Testing

@testable import SiteSearch

@Suite struct SearchRankingTests {
  /// Scores included: the browser has to compute the same.
  @Test func matchesGolden() throws {
    let vectors = try Vectors.read("ranking.json", as: [Vectors.Ranking].self)
    let ranked = try vectors.map(ranked)
    if Vectors.isUpdating { return try Vectors.writeLines(ranked, to: "ranking.json") }
    #expect(vectors.count >= 200)
    for (vector, found) in zip(vectors, ranked) {
      #expect(found == vector, "\(vector.testDescription)")
    }
  }

  private func ranked(_ vector: Vectors.Ranking) throws -> Vectors.Ranking {
    let site = try Vectors.site(vector.language, vector.layout)
    let ranking = site.index.ranking(
      SearchQuery(vector.text, analyzer: site.index.analyzer),
      filter: SearchFilter(types: vector.types, phases: vector.phases))
    let hits = site.index.hits(of: ranking, documents: site.documents, limit: .max)
    return Vectors.Ranking(
      about: vector.about, language: vector.language, layout: vector.layout,
      query: vector.query, times: vector.times, types: vector.types, phases: vector.phases,
      hits: hits.map {
        .init(
          address: $0.document.address, score: $0.score,
          sections: $0.sections.map(\.passage.anchor),
          substitutes: $0.substitutes.map { [$0.asked, $0.found] })
      }, typeCounts: ranking.typeCounts, phaseCounts: ranking.phaseCounts)
  }

  /// The small layout has everything that only large sites have.
  @Test func hasVectorsForEveryKindOfFile() throws {
    let index = try Vectors.site("en", .tiny).index
    #expect(index.shardCount > 10)
    #expect(index.stopTerms.contains(true))
    #expect(index.postings.keepsPlaces.contains(false))
    #expect(index.words.count > 10 * index.layout.blockWords)
  }

  @Test func putsTitleBeforeHeadingBeforeText() {
    let small = SmallIndex([
      SearchPage("text", title: "One page", heading: "A part", text: "Something about trust."),
      SearchPage("heading", title: "One page", heading: "Trust", text: "Something about others."),
      SearchPage("title", title: "Trust", heading: "A part", text: "Something about others."),
      SearchPage("none", title: "One page", heading: "A part", text: "Something about others."),
    ])
    #expect(small.found("trust") == ["title", "heading", "text"])
  }

  @Test func putsWordsNearEachOtherFirst() {
    let small = SmallIndex(texts: [
      "trust one two three four five six seven eight nine ten map",
      "trust one two map three four five six seven eight nine ten",
      "trust map one two three four five six seven eight nine ten", "other", "page", "more",
    ])
    #expect(small.found("trust map ") == ["2", "1", "0"])
  }

  @Test func putsMoreOfTheWordsFirst() {
    let small = SmallIndex(texts: ["trust", "trust map", "map", "other", "page", "more"])
    #expect(small.found("map trust ").first == "1")
  }

  @Test func putsEqualPagesInTheOrderOfTheSite() {
    let small = SmallIndex(texts: ["trust", "other", "trust", "trust"])
    #expect(small.found("trust ") == ["0", "2", "3"])
  }

  @Test func leavesFunctionWordsOutUnlessThereIsNothingElse() {
    let small = SmallIndex(texts: ["what is the map", "what is the day", "trust"])
    #expect(small.found("what is trust ") == ["2"])
    #expect(small.found("what is ") == ["0", "1"])
  }

  @Test func leavesWordsOnMostPagesOutUnlessThereIsNothingElse() {
    let small = SmallIndex(
      texts: (0..<10).map { "common word\($0)" } + ["trust"], layout: Vectors.Layout.tiny.layout)
    #expect(small.found("common trust ") == ["10"])
    #expect(small.found("common ").count == 10)
  }

  @Test func putsTheSpellingThatWasAskedForFirst() {
    let small = SmallIndex(
      texts: ["péché mortel", "peche mortel", "pêche mortelle"], language: "fr")
    #expect(small.found("péché ").first == "0")
    #expect(small.found("pêche ").first == "2")
    #expect(small.found("peche ") == ["0", "1", "2"])
    #expect(Set(small.ranking("peche ").pages.map(\.score)).count == 1)
  }

  // MARK: - Filters

  private let filtered = SmallIndex(
    [
      SearchPage("0", text: "trust", types: ["x"], phases: ["p"]),
      SearchPage("1", text: "trust", types: ["y"], phases: ["p", "q"]),
      SearchPage("2", text: "trust", types: ["x", "y"]),
      SearchPage("3", text: "other", types: ["x"], phases: ["q"]),
    ], types: ["x", "y", "z"], phases: ["p", "q"])

  @Test func keepsPagesOfAnyChosenTypeAndAnyChosenPhase() {
    let addresses = { (types: [String], phases: [String]) in
      filtered.ranking("trust ", types: types, phases: phases).pages.map(\.page)
    }
    #expect(addresses(["x"], []) == [0, 2])
    #expect(addresses(["x", "y"], []) == [0, 1, 2])
    #expect(addresses(["x"], ["p"]) == [0])
    #expect(addresses(["z"], []) == [])
    #expect(addresses([], ["q", "p"]) == [0, 1])
    #expect(filtered.found("type:x trust ") == ["0", "2"])
    #expect(filtered.found("type:nobody trust ") == [])
    #expect(filtered.ranking("type:x trust ", types: ["y"]).pages.isEmpty)
  }

  /// A type's own choice does not change its counts, another facet's does.
  @Test func countsWhatEachChoiceWouldGive() {
    let all = filtered.ranking("trust ")
    #expect(all.typeCounts == [2, 2, 0] && all.phaseCounts == [2, 1])
    let chosen = filtered.ranking("trust ", types: ["x"])
    #expect(chosen.typeCounts == [2, 2, 0] && chosen.phaseCounts == [1, 0])
    let phased = filtered.ranking("trust ", phases: ["q"])
    #expect(phased.typeCounts == [0, 1, 0] && phased.phaseCounts == [2, 1])
  }

  @Test func listsPagesForAFilterAlone() {
    #expect(filtered.found("type:x") == ["0", "2", "3"])
    #expect(filtered.ranking("", types: ["x"]).pageCount == 3)
    #expect(filtered.found("").isEmpty)
  }
}
