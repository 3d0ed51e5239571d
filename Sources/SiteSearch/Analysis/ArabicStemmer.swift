/// A light stemmer for Arabic: takes off what is written together with a word, and endings.
///
/// - Source: light10 of Larkey, Ballesteros and Connell, “Light Stemming for Arabic Information
///   Retrieval” (2007). `search-words.js` has the same.
enum ArabicStemmer {
  /// With the letters that must be left; the first that fits is taken off.
  private static let beginnings: [(letters: [UInt8], rest: Int)] =
    [
      "ال", "وال", "بال", "كال", "فال", "لل",
    ].map { (Array($0.utf8), 2) } + [(Array("و".utf8), 3)]

  /// Each is taken off once, in this order, where two letters are left.
  private static let endings = ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"].map {
    Array($0.utf8)
  }

  /// - Parameter word: As ``BareLetters`` gives it: `ة` is `ه`.
  static func stem(_ word: [UInt8]) -> [UInt8] {
    var stem = word[...]
    for (letters, rest) in beginnings where stem.starts(with: letters) {
      guard scalars(of: stem.dropFirst(letters.count)) >= rest else { continue }
      stem = stem.dropFirst(letters.count)
      break
    }
    for ending in endings where stem.suffix(ending.count).elementsEqual(ending) {
      let shorter = stem.dropLast(ending.count)
      if scalars(of: shorter) >= 2 { stem = shorter }
    }
    return Array(stem)
  }

  private static func scalars(of text: ArraySlice<UInt8>) -> Int { scalarCount(of: text.span) }
}
