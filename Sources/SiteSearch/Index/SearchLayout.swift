/// How an index is cut into files, and from how many pages on it leaves something out of them.
///
/// A small site with a small layout has everything that a large site has: many shards and blocks,
/// words on most pages, places that only phrases ask for.
package struct SearchLayout: Hashable, Sendable {
  /// Bits at which a shard is closed, by estimate.
  let shardBits: Int
  /// Words of a block of the dictionary.
  let blockWords: Int
  /// Pages of each term whose places are read with it.
  let pagesWithPlaces: Int
  /// Pages from which words on more than half of them are left out of queries: on a small site they
  /// are its subjects.
  let pagesForStopWords: Int

  package static let usual = SearchLayout(
    shardBits: 5 << 12, blockWords: 1000, pagesWithPlaces: 300, pagesForStopWords: 200)
}
