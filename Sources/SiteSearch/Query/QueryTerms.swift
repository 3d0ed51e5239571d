/// The words of an index that a word of a query means.
struct QueryTerms {
  private let index: SearchIndex

  init(index: SearchIndex) {
    self.index = index
  }

  /// - Parameter isLast: Longer words are meant too: the reader may still be typing.
  /// - Returns: The word itself first. Corrections only when nothing else is there. Empty when the
  ///   index has no such word.
  func terms(for word: String, isLast: Bool) -> [QueryTerm] {
    let bytes = Array(word.utf8)
    let place = index.words.partition { !$0.lexicographicallyPrecedes(bytes) }
    var terms: [QueryTerm] = []
    if place < index.words.count, index.words[place] == bytes {
      terms.append(term(place, weight: SearchWeights.exact))
    }
    if isLast {
      terms += longerWords(than: bytes, from: place + terms.count, own: terms.first)
    }
    return terms.isEmpty ? corrections(of: word, isLast: isLast) : terms
  }

  private func term(
    _ word: Int, weight: Int, titleWeight: Int = SearchWeights.exact, atMost rarity: Int = .max
  ) -> QueryTerm {
    QueryTerm(
      word: word, weight: weight, titleWeight: titleWeight,
      rarity: min(index.rarities[index.pageCount(of: word)], rarity))
  }

  private func longerWords(than beginning: [UInt8], from place: Int, own: QueryTerm?)
    -> [QueryTerm]
  {
    let length = scalarCount(of: beginning.span)
    let words = index.words[place...].prefix { $0.starts(with: beginning) }.indices
    return mostUsed(Array(words)).prefix(SearchWeights.longestExpansion).map { word in
      let letters = index.words[word]
      let added = scalarCount(of: letters.span) - length
      return term(word, weight: weight(added: added), atMost: own?.rarity ?? .max)
    }
  }

  private func weight(added letters: Int) -> Int {
    SearchWeights.prefix[min(letters, SearchWeights.prefix.count) - 1]
  }

  private func mostUsed(_ words: [Int]) -> [Int] {
    words.sorted { (index.postings(of: $1).count, $0) < (index.postings(of: $0).count, $1) }
  }

  /// The nearest words: at the smallest distance at which there are any. What is one letter away
  /// from the beginning of a word counts for the last word too.
  private func corrections(of word: String, isLast: Bool) -> [QueryTerm] {
    let typed = word.unicodeScalars.map(\.value)
    let hasDigit = word.utf8.contains { (0x30...0x39).contains($0) }
    let limit = SearchWeights.correctedLetters.count { $0 <= typed.count }
    guard limit > 0, !hasDigit else { return [] }

    var rings = [[Correction]](repeating: [], count: limit)
    for (number, bytes) in index.words.enumerated() where bytes.count + limit >= typed.count {
      let letters = String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
      guard isLast || letters.count <= typed.count + limit else { continue }
      let distance = EditDistance(from: typed, to: letters, limit: limit)
      let added = letters.count - typed.count
      let isWhole = distance.whole <= limit
      let isBeginning = isLast && distance.beginning == 1 && added > 0 && distance.whole > 1
      guard isWhole || isBeginning else { continue }
      let ring = isBeginning ? 0 : distance.whole - 1
      rings[ring].append(
        Correction(
          word: number, uses: index.postings(of: number).count,
          hasOtherFirstLetter: letters.first != typed.first,
          weight: isBeginning
            ? SearchWeights.typo[0] * weight(added: added) / 256 : SearchWeights.typo[ring]))
    }
    return best(rings.first { !$0.isEmpty } ?? [])
  }

  private struct Correction {
    let word: Int
    let uses: Int
    let hasOtherFirstLetter: Bool
    /// By its distance alone.
    let weight: Int
  }

  private func best(_ corrections: [Correction]) -> [QueryTerm] {
    let terms = corrections.map { correction in
      let common = SearchWeights.commonness
      let logarithm = Int.bitWidth - 1 - correction.uses.leadingZeroBitCount
      var weight = correction.weight * common[min(logarithm, common.count - 1)] / 256
      if correction.hasOtherFirstLetter { weight = weight * SearchWeights.otherFirstLetter / 256 }
      return term(correction.word, weight: weight, titleWeight: weight)
    }
    let ordered = terms.sorted { ($1.weight, $0.word) < ($0.weight, $1.word) }
    return Array(ordered.prefix(SearchWeights.longestCorrection))
  }
}

extension [[UInt8]] {
  /// The first position whose element meets a condition that every later one meets as well.
  fileprivate func partition(where isLater: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isLater(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
