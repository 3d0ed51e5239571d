/// How much a page says about a term, in one small number: the level of a posting.
///
/// It stands for BM25F's weighted frequency, on sixteen geometric steps from 0.25 to 30; one more
/// bit tells a word of the page's title.
struct PostingLevel: Hashable, Sendable {
  static let count = 16
  /// What a level stands for.
  static let frequencies: [Double] = {
    // The fifteenth root of 120, from one end to the other.
    let step = 1.375_986_462_3
    var frequencies = [0.25]
    while frequencies.count < count {
      frequencies.append(frequencies[frequencies.count - 1] * step)
    }
    return frequencies
  }()

  /// Level in the low four bits, then one bit for a word of the page's title.
  let rawValue: UInt8

  /// The nearest level, by ratio.
  init(frequency: Double, isInTitle: Bool) {
    var level = 0
    while level + 1 < Self.count,
      frequency * frequency > Self.frequencies[level] * Self.frequencies[level + 1]
    {
      level += 1
    }
    rawValue = UInt8(level) | (isInTitle ? 16 : 0)
  }

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  var level: Int { Int(rawValue & 15) }
  var isInTitle: Bool { rawValue & 16 != 0 }
}
