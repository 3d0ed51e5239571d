/// The pages of each term, with how much they say about it and where.
struct Postings: Sendable {
  /// Where each term's postings begin, and the number of all postings at the end.
  let starts: [Int]
  /// Page numbers, ascending within a term.
  let pages: [UInt32]
  let levels: [PostingLevel]
  /// Of each posting, whether its places are read with the term: those of its best
  /// ``SearchLayout/pagesWithPlaces`` pages. The others are only asked for by a phrase.
  let keepsPlaces: [Bool]
  /// Of each posting, on how many places of the page the term stands.
  let placeCounts: [UInt32]
  /// The distances of the places from one to the next, posting by posting: base-128 digits, the least
  /// first. At terms' ``placeStarts``.
  let places: [UInt8]
  let placeStarts: [Int]

  var termCount: Int { starts.count - 1 }

  func range(of term: Int) -> Range<Int> { starts[term]..<starts[term + 1] }
  func pageCount(of term: Int) -> Int { starts[term + 1] - starts[term] }

  /// Gives the places of a term, posting by posting, ascending within each.
  func forEachPlaces(of term: Int, _ body: (_ posting: Int, _ places: [Int]) -> Void) {
    var position = placeStarts[term]
    func next() -> Int {
      var value = 0
      var shift = 0
      while true {
        let byte = places[position]
        position += 1
        value |= Int(byte & 0x7F) << shift
        if byte < 0x80 { return value }
        shift += 7
      }
    }
    var found: [Int] = []
    for posting in range(of: term) {
      found.removeAll(keepingCapacity: true)
      var place = 0
      for _ in 0..<placeCounts[posting] {
        place += next()
        found.append(place)
      }
      body(posting, found)
    }
  }
}
