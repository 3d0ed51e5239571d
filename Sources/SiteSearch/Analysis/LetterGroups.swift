/// Overlapping groups of letters, which stand for words in scripts without spaces.
enum LetterGroups {
  /// Letters of a group.
  static let length = 2

  /// - Parameter letters: In a row, each with its marks.
  /// - Returns: All letters in one where they are not more than a group.
  static func groups(of letters: [Range<Int>]) -> [Range<Int>] {
    guard let first = letters.first, let last = letters.last else { return [] }
    guard letters.count > length else { return [first.lowerBound..<last.upperBound] }
    return zip(letters, letters.dropFirst(length - 1)).map { $0.lowerBound..<$1.upperBound }
  }
}
