/// The pages of each term, with how much they say about it and where.
struct Postings: Sendable {
  /// Where each term's postings begin, and the number of all postings at the end.
  let starts: [Int]
  /// Ascending by page within a term.
  let entries: [Entry]
  /// Of each posting, whether its places are read with the term: those of its best
  /// ``SearchLayout/pagesWithPlaces`` pages. The others are only asked for by a phrase.
  let keepsPlaces: [Bool]
  /// The distances of the places from one to the next, posting by posting: base-128 digits, the least
  /// first. At terms' ``placeStarts``.
  let places: [UInt8]
  let placeStarts: [Int]

  /// A page of a term. All that is known of it lies together, because it is written in no order.
  struct Entry: Sendable {
    var page: UInt32 = 0
    /// On how many places of the page the term stands.
    var placeCount: UInt32 = 0
    var level = PostingLevel(rawValue: 0)
  }

  var termCount: Int { starts.count - 1 }

  func range(of term: Int) -> Range<Int> { starts[term]..<starts[term + 1] }
  func pageCount(of term: Int) -> Int { starts[term + 1] - starts[term] }

  /// Gives the places of a term, posting by posting, ascending within each.
  func forEachPlaces(of term: Int, _ body: (_ posting: Int, _ places: [Int]) -> Void) {
    var position = placeStarts[term]
    let bytes = places.span
    var found: [Int] = []
    for posting in range(of: term) {
      found.removeAll(keepingCapacity: true)
      var place = 0
      for _ in 0..<entries[posting].placeCount {
        place += Base128.next(in: bytes, at: &position)
        found.append(place)
      }
      body(posting, found)
    }
  }
}
