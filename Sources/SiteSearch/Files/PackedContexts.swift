/// Where the contexts of packed values lie: `search-engine.js` holds the same numbers.
///
/// First the contexts of numbers, ``RangeEncoder/numberContexts`` each, then single decisions and
/// symbols.
enum PackedContexts {
  // Numbers.
  static let wordCount = number(0)
  static let sharedLetters = number(1)
  static let termBack = number(2)
  static let shardBack = number(3)
  static let termInShard = number(4)
  static let pageCount = number(5)
  static let variantCount = number(6)
  static let variantPageCount = number(7)
  static let variantGap = number(8)
  static let firstPlace = number(9)
  /// By whether a term has at most ``fewPlaces`` places on the page.
  static let fewPlaceGap = number(10)
  static let manyPlaceGap = number(11)
  /// By ``bucket(pages:of:)``.
  static func pageGap(_ bucket: Int) -> Int { number(16 + bucket) }
  /// By the posting's level.
  static func placeCount(_ level: Int) -> Int { number(32 + level) }

  static let fewPlaces = 4

  // Symbols and decisions.
  private static let letters = number(48)
  private static let symbols = letters + 65_536
  /// By the letter before.
  static func letter(after letter: UInt8) -> Int { letters + Int(letter) << 8 }
  /// By bucket, sixteen levels each.
  static func level(_ bucket: Int) -> Int { symbols + bucket << 4 }
  /// By level.
  static func isInTitle(_ level: Int) -> Int { symbols + 256 + level }
  static func keepsPlaces(_ level: Int) -> Int { symbols + 256 + 16 + level }
  static let isOwnTerm = symbols + 256 + 32
  static let isTermHere = symbols + 256 + 33
  static let hasVariants = symbols + 256 + 34
  static let isStop = symbols + 256 + 35
  static let uses = symbols + 256 + 64

  static let count = symbols + 384

  private static func number(_ context: Int) -> Int { context * RangeEncoder.numberContexts }

  /// How far apart a term's pages are, as a power of two from 0 to 15.
  static func bucket(pages: Int, of all: Int) -> Int {
    let ratio = all / max(1, pages)
    return min(15, Int.bitWidth - 1 - max(1, ratio).leadingZeroBitCount)
  }
}

extension RangeEncoder {
  /// Writes a word that follows another in order: how many bytes both begin with, then the others up
  /// to a zero.
  mutating func word(_ word: ArraySlice<UInt8>, after previous: ArraySlice<UInt8>) {
    var shared = 0
    for (one, other) in zip(word, previous) {
      guard one == other else { break }
      shared += 1
    }
    number(shared, at: PackedContexts.sharedLetters)
    letters(word.dropFirst(shared), after: word.prefix(shared).last ?? 0)
  }

  mutating func letters(_ letters: ArraySlice<UInt8>, after first: UInt8) {
    var last = first
    for letter in letters {
      symbol(Int(letter), bits: 8, at: PackedContexts.letter(after: last))
      last = letter
    }
    symbol(0, bits: 8, at: PackedContexts.letter(after: last))
  }

  /// Writes the places of a term on a page, ascending.
  mutating func places(_ places: [Int], level: PostingLevel) {
    number(places.count - 1, at: PackedContexts.placeCount(level.level))
    let gap =
      places.count <= PackedContexts.fewPlaces
      ? PackedContexts.fewPlaceGap : PackedContexts.manyPlaceGap
    var last = 0
    for (position, place) in places.enumerated() {
      number(place - last, at: position == 0 ? PackedContexts.firstPlace : gap)
      last = place
    }
  }
}
