import SiteRendering
import SiteSearch

/// Indexes a language's pages and makes the files of its search, a batch of pages at a time.
struct SearchStage: Sendable {
  /// Pages analysed before their words go into the index and the rest of them is dropped.
  private static let batch = 512

  let jobs: Int

  /// - Parameter use: Takes each batch of pages, with the number of its first.
  func index<Failure: Error>(
    of words: LanguageWords,
    _ use: ([AnalyzedPage], _ first: Int) throws(Failure) -> Void
  ) async throws(Failure) -> SearchIndex {
    var builder = words.builder()
    for start in stride(from: 0, to: words.pageCount, by: Self.batch) {
      let count = min(Self.batch, words.pageCount - start)
      let analyzed = await parallelMap(count, jobs: jobs) { words.analyzed(start + $0) }
      for page in analyzed { builder.add(page) }
      try use(analyzed, start)
    }
    return builder.index()
  }

  /// - Parameter write: Takes the pages' fragments, a batch at a time.
  /// - Returns: All other files.
  func files<Failure: Error>(
    of search: LanguageSearch, fragments write: ([OutputFile]) throws(Failure) -> Void
  ) async throws(Failure) -> [OutputFile] {
    var hash = ContentHash()
    let index = try await index(of: search.words) { pages, first throws(Failure) in
      let fragments = pages.enumerated().map { search.fragment(of: $1, number: first + $0) }
      for fragment in fragments { hash.add(fragment.bytes) }
      try write(fragments)
    }
    let files = search.files(of: index)
    let shards = await parallelMap(files.shardCount, jobs: jobs, chunk: 4) { files.shard($0) }
    return files.files(shards: shards, fragments: hash.text)
      .map { OutputFile(path: $0.path, bytes: $0.bytes) }
  }
}
