/// A word whose parts signs join, and the parts that are words of their own.
///
/// Used again for one word after the other, so that a page full of identifiers needs little memory.
struct JoinedWord {
  /// The parts in one, without the signs: `nodejs`, `aujourdhui`.
  private(set) var letters: [UInt8] = []
  /// Of an identifier, else one: where its parts stand in `letters`.
  private(set) var parts: [Range<Int>] = []

  /// Puts together what ``WordRuns`` found last.
  mutating func join(_ runs: WordRuns, without elisions: Elisions) {
    letters.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    var first = 0
    for end in runs.partEnds {
      let start = letters.count
      for atom in elisions.remaining(of: runs.atoms[first..<end], in: runs.text) {
        letters += runs.text[atom]
      }
      parts.append(start..<letters.count)
      first = end
    }
  }
}
