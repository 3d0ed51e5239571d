/// Overlapping groups of letters, which stand for words where spaces do not part them; a dictionary
/// would have to be the same in the browser.
///
/// Mean reciprocal rank of the page that a query was cut from, 4 to 8 letters in a row and two words
/// typed as one (of 2 letters, in Thai of 4), pairs / triples: Chinese 0.83, 0.53 / 0.87, 0.02; Japanese
/// 0.53, 0.43 / 0.59, 0.01; Thai 0.61, 0.71 / 0.69, 0.80; Korean, its two words apart, 0.76, 0.78 / 0.79, 0.72,
/// by whole words 0.78, 0.56. Single letters beside the pairs cost about 0.01.
enum LetterGroups {
  /// - Parameters:
  ///   - letters: In a row, each with its marks.
  ///   - length: Letters of a group.
  /// - Returns: All letters in one where they are not more than a group.
  static func groups(of letters: [Range<Int>], length: Int) -> [Range<Int>] {
    guard let first = letters.first, let last = letters.last else { return [] }
    guard letters.count > length else { return [first.lowerBound..<last.upperBound] }
    return zip(letters, letters.dropFirst(length - 1)).map { $0.lowerBound..<$1.upperBound }
  }
}
