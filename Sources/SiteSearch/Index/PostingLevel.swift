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

  /// Where one level ends and the next begins.
  struct Steps {
    /// Squares of frequencies: the nearest level is meant by ratio.
    private let limits: [Double]

    init() {
      let frequencies = PostingLevel.frequencies
      limits = zip(frequencies, frequencies.dropFirst()).map { $0 * $1 }
    }

    /// The level nearest to the uses of a term on a page.
    ///
    /// - Parameters:
    ///   - counts: Uses by ``SearchField``.
    ///   - weights: What one use counts there.
    func level(_ counts: InlineArray<4, Int>, weights: [Double]) -> PostingLevel {
      var frequency = 0.0
      for field in counts.indices { frequency += Double(counts[field]) * weights[field] }
      let square = frequency * frequency
      var level = 0
      while level < limits.count, square > limits[level] { level += 1 }
      let isInTitle = counts[SearchField.title.rawValue] > 0
      return PostingLevel(rawValue: UInt8(level) | (isInTitle ? 16 : 0))
    }
  }

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  var level: Int { Int(rawValue & 15) }
  var isInTitle: Bool { rawValue & 16 != 0 }
}
