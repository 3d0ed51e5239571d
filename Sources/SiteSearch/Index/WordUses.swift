/// Where the words of a page stand, word by word: what the index turns into "where each word stands,
/// page by page".
///
/// Made where a page is analysed, on any core and in memory still at hand, so that the index touches a
/// word once a page however often it stands there.
struct WordUses: Sendable {
  /// Of each word, in the order of their numbers: how many bytes its places are, doubled, plus one
  /// where it stands in other fields than the text; then its uses there, field by field; then the
  /// distances of its places from one to the next. All in base-128 digits, the least first.
  private let bytes: [UInt8]

  /// One word's uses on the page.
  struct Word {
    /// By ``SearchField``.
    let counts: InlineArray<4, Int>
    /// The distances of its places, as in ``Postings/places``.
    let places: Range<Int>

    var count: Int { counts[0] + counts[1] + counts[2] + counts[3] }
  }

  /// - Parameters:
  ///   - tokens: Numbers of words in text order, doubled; plus one where a word stands at the place
  ///     of the one before.
  ///   - words: How many words there are.
  init(tokens: [UInt32], runs: [Run], words: Int) {
    var ends = [Int](repeating: 0, count: words)
    for token in tokens { ends[Int(token >> 1)] += 1 }
    var total = 0
    for word in ends.indices {
      total += ends[word]
      ends[word] = total - ends[word]
    }
    var uses = [UInt32](repeating: 0, count: tokens.count)
    for run in runs {
      var place = run.place - 1
      for position in run.tokens {
        let token = tokens[position]
        if token & 1 == 0 { place += 1 }
        let word = Int(token >> 1)
        uses[ends[word]] = UInt32(place << 2 | run.field.rawValue)
        ends[word] += 1
      }
    }
    bytes = Self.packed(uses, ends: ends)
  }

  /// - Parameters:
  ///   - uses: By word, then by place; the field in the low two bits.
  ///   - ends: Where each word's uses end.
  private static func packed(_ uses: [UInt32], ends: [Int]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(uses.count * 5 / 4 + ends.count)
    let uses = uses.span
    var start = 0
    for end in ends {
      var size = 0
      var last = 0
      var isElsewhere = false
      for position in start..<end {
        let place = Int(uses[position] >> 2)
        size += Base128.size(of: place - last)
        last = place
        if uses[position] & 3 != UInt32(SearchField.text.rawValue) { isElsewhere = true }
      }
      Base128.append(size << 1 | (isElsewhere ? 1 : 0), to: &bytes)
      if isElsewhere {
        for field in 0..<SearchField.text.rawValue {
          let count = (start..<end).count { uses[$0] & 3 == UInt32(field) }
          Base128.append(count, to: &bytes)
        }
      }
      last = 0
      for position in start..<end {
        let place = Int(uses[position] >> 2)
        Base128.append(place - last, to: &bytes)
        last = place
      }
      start = end
    }
    return bytes
  }

  /// Gives each word in the order of their numbers, with the bytes that hold its places.
  @inline(__always)
  func forEach(_ body: (_ number: Int, _ word: Word, _ bytes: Span<UInt8>) -> Void) {
    let bytes = bytes.span
    var position = 0
    var number = 0
    while position < bytes.count {
      let head = Base128.next(in: bytes, at: &position)
      var counts = InlineArray<4, Int>(repeating: 0)
      var elsewhere = 0
      if head & 1 == 1 {
        for field in 0..<SearchField.text.rawValue {
          counts[field] = Base128.next(in: bytes, at: &position)
          elsewhere += counts[field]
        }
      }
      let places = position..<position + head >> 1
      for byte in places where bytes[byte] < 0x80 { counts[SearchField.text.rawValue] += 1 }
      counts[SearchField.text.rawValue] -= elsewhere
      body(number, Word(counts: counts, places: places), bytes)
      position = places.upperBound
      number += 1
    }
  }

  /// A stretch of words of one field.
  struct Run: Hashable, Sendable {
    let field: SearchField
    let tokens: Range<Int>
    /// Place of the first word; between two runs lie ``AnalyzedPage/gap`` places, so that no phrase
    /// crosses them.
    let place: Int
  }

  /// The uses of several words of a page that are of one term.
  struct Joined {
    /// By ``SearchField``.
    private(set) var counts = InlineArray<4, Int>(repeating: 0)
    /// In any order.
    private(set) var places: [Int] = []

    mutating func add(_ word: Word, in bytes: Span<UInt8>) {
      for field in counts.indices { counts[field] += word.counts[field] }
      var position = word.places.lowerBound
      var place = 0
      while position < word.places.upperBound {
        place += Base128.next(in: bytes, at: &position)
        places.append(place)
      }
    }

    /// As in ``Postings/places``.
    var distances: [UInt8] {
      var distances: [UInt8] = []
      var last = 0
      for place in places.sorted() {
        Base128.append(place - last, to: &distances)
        last = place
      }
      return distances
    }
  }
}
