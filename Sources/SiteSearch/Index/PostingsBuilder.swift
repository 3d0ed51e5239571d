/// Turns "words of a page" into "pages of a word", in two passes over the pages: one counts, one
/// writes. Both are linear in the words of all pages.
struct PostingsBuilder {
  private let pages: [CountedPage]
  private let termOfSpelling: [UInt32]
  private let termCount: Int
  private let layout: SearchLayout

  /// A page whose words are numbered through the whole index.
  struct CountedPage: Sendable {
    /// Of each word of the page, its number among all spellings.
    let spellings: [UInt32]
    let uses: WordUses
    /// Words by ``SearchField``.
    let lengths: [Int]
  }

  init(
    pages: [CountedPage], termOfSpelling: [UInt32], termCount: Int, layout: SearchLayout
  ) {
    self.pages = pages
    self.termOfSpelling = termOfSpelling
    self.termCount = termCount
    self.layout = layout
  }

  /// What is known of a term: on the page at hand, and where its next posting goes.
  private struct Use {
    var page: Int32 = -1
    /// Whether several words of the page are of this term.
    var isJoined = false
    /// Pages at first, then where the next one is written.
    var next = 0
    /// Bytes of places at first, then where the next one is written.
    var nextPlace = 0
  }

  func postings() -> Postings {
    var uses = [Use](repeating: Use(), count: termCount)
    for (number, page) in pages.enumerated() { count(page, Int32(number), in: &uses) }
    var starts = [0]
    var placeStarts = [0]
    for term in uses.indices {
      starts.append(starts[term] + uses[term].next)
      placeStarts.append(placeStarts[term] + uses[term].nextPlace)
      uses[term] = Use()
      uses[term].next = starts[term]
      uses[term].nextPlace = placeStarts[term]
    }
    var entries = [Postings.Entry](repeating: .init(), count: starts[termCount])
    var places = [UInt8](repeating: 0, count: placeStarts[termCount])
    write(&entries, &places, from: &uses)
    return Postings(
      starts: starts, entries: entries, keepsPlaces: keepsPlaces(starts: starts, entries: entries),
      places: places, placeStarts: placeStarts)
  }

  /// Adds a page to the numbers of pages and of places. Words of one term on one page count each for
  /// itself, which is never too little.
  private func count(_ page: CountedPage, _ number: Int32, in uses: inout [Use]) {
    page.uses.forEach { word, use, _ in
      let term = Int(termOfSpelling[Int(page.spellings[word])])
      if uses[term].page != number {
        uses[term].page = number
        uses[term].next += 1
      }
      uses[term].nextPlace += use.places.count
    }
  }

  private func write(
    _ entries: inout [Postings.Entry], _ places: inout [UInt8], from uses: inout [Use]
  ) {
    let averages = FieldLengths(
      totals: SearchField.allCases.map { field in
        pages.reduce(0) { $0 + $1.lengths[field.rawValue] }
      }, pages: pages.count)
    let steps = PostingLevel.Steps()
    for (number, page) in pages.enumerated() {
      let weights = averages.weights(of: page.lengths)
      for spelling in page.spellings {
        let term = Int(termOfSpelling[Int(spelling)])
        uses[term].isJoined = uses[term].page == Int32(number)
        uses[term].page = Int32(number)
      }
      var joined: [Int: WordUses.Joined] = [:]
      page.uses.forEach { word, use, bytes in
        let term = Int(termOfSpelling[Int(page.spellings[word])])
        guard !uses[term].isJoined else {
          joined[term, default: .init()].add(use, in: bytes)
          return
        }
        entries[uses[term].next] = Postings.Entry(
          page: UInt32(number), placeCount: UInt32(use.count),
          level: steps.level(use.counts, weights: weights))
        uses[term].next += 1
        var position = uses[term].nextPlace
        for byte in use.places {
          places[position] = bytes[byte]
          position += 1
        }
        uses[term].nextPlace = position
      }
      for (term, use) in joined {
        entries[uses[term].next] = Postings.Entry(
          page: UInt32(number), placeCount: UInt32(use.places.count),
          level: steps.level(use.counts, weights: weights))
        uses[term].next += 1
        for byte in use.distances {
          places[uses[term].nextPlace] = byte
          uses[term].nextPlace += 1
        }
      }
    }
  }

  private func keepsPlaces(starts: [Int], entries: [Postings.Entry]) -> [Bool] {
    var keeps = [Bool](repeating: true, count: entries.count)
    let most = layout.pagesWithPlaces
    for term in 0..<starts.count - 1 where starts[term + 1] - starts[term] > most {
      let range = starts[term]..<starts[term + 1]
      var room = [Int](repeating: 0, count: PostingLevel.count)
      for posting in range { room[entries[posting].level.level] += 1 }
      var left = most
      for level in room.indices.reversed() {
        room[level] = min(room[level], left)
        left -= room[level]
      }
      for posting in range {
        let level = entries[posting].level.level
        keeps[posting] = room[level] > 0
        if room[level] > 0 { room[level] -= 1 }
      }
    }
    return keeps
  }
}
