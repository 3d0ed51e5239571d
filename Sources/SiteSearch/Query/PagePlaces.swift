/// Where the words of a query stand on pages.
struct PagePlaces {
  private let index: SearchIndex

  init(index: SearchIndex) {
    self.index = index
  }

  /// The places of terms on some pages, ascending, each once; nothing for pages that lack them.
  ///
  /// - Parameters:
  ///   - pages: Wanted pages.
  ///   - onlyKept: Whether to leave out those that are not read with a term.
  func places(of terms: [QueryTerm], on pages: Set<Int>, onlyKept: Bool) -> [Int: [Int]] {
    var found: [Int: [Int]] = [:]
    for term in terms where !(onlyKept && index.stopTerms[term.term]) {
      index.postings.forEachPlaces(of: term.term) { posting, places in
        let page = Int(index.postings.entries[posting].page)
        guard pages.contains(page), !onlyKept || index.postings.keepsPlaces[posting] else { return }
        found[page, default: []] += places
      }
    }
    return found.mapValues { places in
      var last = -1
      return places.sorted().filter { place in
        defer { last = place }
        return place != last
      }
    }
  }

  /// Pages that have the words in a row, as they were quoted.
  func pages(with phrase: [SearchQuery.Word]) -> Set<Int> {
    let terms = QueryTerms(index: index)
    var starts: [Int: Set<Int>]?
    for word in phrase {
      guard let term = terms.exactTerm(for: Array(word.bare.utf8)) else { return [] }
      let offset = word.place - phrase[0].place
      let pages = starts.map { Set($0.keys) } ?? Set(0..<index.pageCount)
      var next: [Int: Set<Int>] = [:]
      for (page, places) in places(of: [term], on: pages, onlyKept: false) {
        let here = Set(places.map { $0 - offset })
        let both = starts.map { here.intersection($0[page] ?? []) } ?? here
        if !both.isEmpty { next[page] = both }
      }
      starts = next
    }
    return Set((starts ?? [:]).keys)
  }
}
