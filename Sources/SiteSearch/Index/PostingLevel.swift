/// How much a section says about a word, in one small number: the level of a posting.
///
/// A use in the text counts 1, in a heading 2.5, in the page's title 5 (BM25F's field weights); the
/// sum is doubled to stay whole and rounded down to one of ``steps``. Page length is left to the
/// query, so that an edit of one page does not move the levels of the others.
struct PostingLevel: Hashable, Sendable {
  enum Field: Int {
    case text = 2
    case heading = 5
    case title = 10
  }

  /// Doubled frequencies, ascending; a level is a position here.
  static let steps = [2, 4, 5, 6, 7, 8, 9, 10, 12, 14, 17, 20, 24, 30, 40, 60]

  /// Level in the low four bits, then one bit for a word of the page's title.
  let rawValue: UInt8

  init(doubledFrequency: Int, isInTitle: Bool) {
    let above = Self.steps.firstIndex { $0 > doubledFrequency } ?? Self.steps.count
    rawValue = UInt8(max(0, above - 1)) | (isInTitle ? 16 : 0)
  }

  var isInTitle: Bool { rawValue & 16 != 0 }
  var doubledFrequency: Int { Self.steps[Int(rawValue & 15)] }
}
