/// How an index is cut into files, and from how many pages on it leaves something out of them.
///
/// A small site with a small layout has everything that a large site has: many shards and blocks,
/// words on most pages, places that only phrases ask for.
package struct SearchLayout: Hashable, Sendable {
  /// Bits at which a shard of a small index is closed, by estimate.
  let shardBits: Int
  /// And at most: shards of a large index are larger, so that the root that names them stays small.
  let largestShardBits: Int
  /// Words of a block of the dictionary.
  let blockWords: Int
  /// Pages of each term whose places are read with it.
  let pagesWithPlaces: Int
  /// Pages from which words on more than half of them are left out of queries: on a small site they
  /// are its subjects.
  let pagesForStopWords: Int

  init(
    shardBits: Int, largestShardBits: Int? = nil, blockWords: Int, pagesWithPlaces: Int,
    pagesForStopWords: Int
  ) {
    self.shardBits = shardBits
    self.largestShardBits = largestShardBits ?? shardBits
    self.blockWords = blockWords
    self.pagesWithPlaces = pagesWithPlaces
    self.pagesForStopWords = pagesForStopWords
  }

  package static let usual = SearchLayout(
    shardBits: 5 << 11, largestShardBits: 5 << 14, blockWords: 1000, pagesWithPlaces: 300,
    pagesForStopWords: 200)
}
