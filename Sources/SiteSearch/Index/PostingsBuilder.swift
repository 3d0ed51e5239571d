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

  /// What is known of a term on the page at hand.
  private struct Use {
    var count: Int32 = 0
    var last: Int32 = 0
    var frequency = 0.0
    var isInTitle = false
  }

  func postings() -> Postings {
    var uses = [Use](repeating: Use(), count: termCount)
    var starts = [Int](repeating: 0, count: termCount + 1)
    var placeStarts = starts
    for page in pages {
      let present = count(page, weights: nil, in: &uses) { term, distance in
        placeStarts[term + 1] += Self.digits(of: distance)
      }
      for term in present {
        starts[term + 1] += 1
        uses[term] = Use()
      }
    }
    for term in 0..<termCount {
      starts[term + 1] += starts[term]
      placeStarts[term + 1] += placeStarts[term]
    }
    return write(starts: starts, placeStarts: placeStarts, uses: &uses)
  }

  private func write(starts: [Int], placeStarts: [Int], uses: inout [Use]) -> Postings {
    var numbers = [UInt32](repeating: 0, count: starts[termCount])
    var levels = [PostingLevel](repeating: PostingLevel(rawValue: 0), count: numbers.count)
    var placeCounts = numbers
    var places = [UInt8](repeating: 0, count: placeStarts[termCount])
    var next = starts
    var nextPlace = placeStarts
    let averages = FieldLengths(
      totals: SearchField.allCases.map { field in
        pages.reduce(0) { $0 + $1.lengths[field.rawValue] }
      }, pages: pages.count)

    for (number, page) in pages.enumerated() {
      let weights = averages.weights(of: page.lengths)
      let present = count(page, weights: weights, in: &uses) { term, distance in
        Self.append(distance, to: &places, at: &nextPlace[term])
      }
      for term in present {
        let use = uses[term]
        numbers[next[term]] = UInt32(number)
        levels[next[term]] = PostingLevel(frequency: use.frequency, isInTitle: use.isInTitle)
        placeCounts[next[term]] = UInt32(use.count)
        next[term] += 1
        uses[term] = Use()
      }
    }
    return Postings(
      starts: starts, pages: numbers, levels: levels,
      keepsPlaces: keepsPlaces(starts: starts, levels: levels), placeCounts: placeCounts,
      places: places,
      placeStarts: placeStarts)
  }

  /// Counts a page's words by term.
  ///
  /// - Parameters:
  ///   - weights: What a use counts, by field.
  ///   - found: Told each use's term and its distance from the one before.
  /// - Returns: The terms, in the order of their first use.
  private func count(
    _ page: CountedPage, weights: [Double]?, in uses: inout [Use],
    _ found: (_ term: Int, _ distance: Int) -> Void
  ) -> [Int] {
    var present: [Int] = []
    var position = 0
    let tokens = page.tokens.span
    for run in page.runs {
      var place = run.place - 1
      let weight = weights?[run.field.rawValue] ?? 0
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
        let term = Int(termOfSpelling[token >> 1])
        if uses[term].count == 0 { present.append(term) }
        found(term, place - Int(uses[term].last))
        uses[term].count += 1
        uses[term].last = Int32(place)
        uses[term].frequency += weight
        if run.field == .title { uses[term].isInTitle = true }
      }
    }
    return present
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

  private static func digits(of value: Int) -> Int {
    value < 1 << 7 ? 1 : value < 1 << 14 ? 2 : value < 1 << 21 ? 3 : value < 1 << 28 ? 4 : 5
  }

  static func append(_ value: Int, to bytes: inout [UInt8], at position: inout Int) {
    var rest = value
    while rest >= 0x80 {
      bytes[position] = UInt8(rest & 0x7F | 0x80)
      position += 1
      rest >>= 7
    }
    bytes[position] = UInt8(rest)
    position += 1
  }
}
