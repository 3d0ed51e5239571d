@testable import SiteSearch

extension SearchFiles {
  /// Everything but the fragments.
  func allFiles(fragments: String) -> [SearchFile] {
    files(shards: (0..<shardCount).map(shard), fragments: fragments)
  }
}
