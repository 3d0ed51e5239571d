/// A term of the index that a word of a query means.
struct QueryTerm: Hashable, Sendable {
  /// Why a word means it.
  enum Reason: Int, Hashable, Sendable {
    case asked, prefix, typo, synonym, alternative
  }

  let term: Int
  /// The word by which it was found.
  let word: Int
  /// In 256ths.
  let weight: Int
  let rarity: Int
  let reason: Reason
}
