/// A word of the index that stands for a word of the query.
struct QueryTerm: Hashable, Sendable {
  /// Number in the index.
  let word: Int
  /// 256 for the word itself, less for a longer or a corrected one.
  let weight: Int
  /// The same in a title. A longer word counts as if it were already typed: who types `work` and
  /// goes on is shown the working groups and the workshops first.
  let titleWeight: Int
  let rarity: Int
}
