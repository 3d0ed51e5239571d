/// Turns "words of a page" into "pages of a word", in two passes over the pages: one counts, one
/// writes. Both are linear in the words of all pages.
struct PostingsBuilder {
  private let pages: [CountedPage]
  private let termOfSpelling: [UInt32]
  private let termCount: Int
  private let layout: SearchLayout

  /// A page whose words are numbered through the whole index.
  struct CountedPage: Sendable {
    /// As in ``AnalyzedPage/tokens``, base-128 digits, the least first: two bytes a word.
    let tokens: [UInt8]
    let runs: [AnalyzedPage.Run]
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
    /// Of its latest use.
    var place: Int32 = 0
    var count: UInt32 = 0
    var isInTitle = false
    var frequency = 0.0
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
    return write(starts: starts, placeStarts: placeStarts, uses: &uses)
  }

  /// Adds a page to the numbers of pages and of places.
  private func count(_ page: CountedPage, _ number: Int32, in uses: inout [Use]) {
    uses.withUnsafeMutableBufferPointer { uses in
      forEachUse(on: page) { term, place, _ in
        if uses[term].page != number {
          uses[term].page = number
          uses[term].place = 0
          uses[term].next += 1
        }
        uses[term].nextPlace += Self.digits(of: place - Int(uses[term].place))
        uses[term].place = Int32(place)
      }
    }
  }

  private func write(starts: [Int], placeStarts: [Int], uses: inout [Use]) -> Postings {
    var numbers = [UInt32](repeating: 0, count: starts[termCount])
    var levels = [PostingLevel](repeating: PostingLevel(rawValue: 0), count: numbers.count)
    var placeCounts = numbers
    var places = [UInt8](repeating: 0, count: placeStarts[termCount])
    let averages = FieldLengths(
      totals: SearchField.allCases.map { field in
        pages.reduce(0) { $0 + $1.lengths[field.rawValue] }
      }, pages: pages.count)

    var present: [Int] = []
    for (number, page) in pages.enumerated() {
      let weights = averages.weights(of: page.lengths)
      present.removeAll(keepingCapacity: true)
      uses.withUnsafeMutableBufferPointer { uses in
        places.withUnsafeMutableBufferPointer { places in
          forEachUse(on: page) { term, place, field in
            if uses[term].page != Int32(number) {
              uses[term].page = Int32(number)
              uses[term].place = 0
              uses[term].count = 0
              uses[term].frequency = 0
              uses[term].isInTitle = false
              present.append(term)
            }
            Self.write(
              place - Int(uses[term].place), to: places, at: &uses[term].nextPlace)
            uses[term].place = Int32(place)
            uses[term].count += 1
            uses[term].frequency += weights[field.rawValue]
            if field == .title { uses[term].isInTitle = true }
          }
        }
      }
      for term in present {
        let use = uses[term]
        numbers[use.next] = UInt32(number)
        levels[use.next] = PostingLevel(frequency: use.frequency, isInTitle: use.isInTitle)
        placeCounts[use.next] = use.count
        uses[term].next += 1
      }
    }
    return Postings(
      starts: starts, pages: numbers, levels: levels,
      keepsPlaces: keepsPlaces(starts: starts, levels: levels), placeCounts: placeCounts,
      places: places, placeStarts: placeStarts)
  }

  /// Gives the words of a page in their order, with their terms and places.
  @inline(__always)
  private func forEachUse(
    on page: CountedPage, _ body: (_ term: Int, _ place: Int, _ field: SearchField) -> Void
  ) {
    var position = 0
    let tokens = page.tokens.span
    let terms = termOfSpelling.span
    for run in page.runs {
      var place = run.place - 1
      for _ in run.tokens {
        var token = 0
        var shift = 0
        while true {
          let byte = tokens[position]
          position += 1
          token |= Int(byte & 0x7F) << shift
          if byte < 0x80 { break }
          shift += 7
        }
        if token & 1 == 0 { place += 1 }
        body(Int(terms[token >> 1]), place, run.field)
      }
    }
  }

  private func keepsPlaces(starts: [Int], levels: [PostingLevel]) -> [Bool] {
    var keeps = [Bool](repeating: true, count: levels.count)
    let most = layout.pagesWithPlaces
    for term in 0..<starts.count - 1 where starts[term + 1] - starts[term] > most {
      let range = starts[term]..<starts[term + 1]
      var room = [Int](repeating: 0, count: PostingLevel.count)
      for posting in range { room[levels[posting].level] += 1 }
      var left = most
      for level in room.indices.reversed() {
        room[level] = min(room[level], left)
        left -= room[level]
      }
      for posting in range {
        let level = levels[posting].level
        keeps[posting] = room[level] > 0
        if room[level] > 0 { room[level] -= 1 }
      }
    }
    return keeps
  }

  @inline(__always)
  private static func digits(of value: Int) -> Int {
    value < 1 << 7 ? 1 : value < 1 << 14 ? 2 : value < 1 << 21 ? 3 : value < 1 << 28 ? 4 : 5
  }

  @inline(__always)
  private static func write(
    _ value: Int, to bytes: UnsafeMutableBufferPointer<UInt8>, at position: inout Int
  ) {
    var rest = value
    while rest >= 0x80 {
      bytes[position] = UInt8(truncatingIfNeeded: rest | 0x80)
      position += 1
      rest >>= 7
    }
    bytes[position] = UInt8(truncatingIfNeeded: rest)
    position += 1
  }
}
