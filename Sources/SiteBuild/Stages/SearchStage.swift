import SiteRendering
import SiteSearch

/// Indexes a language's pages and writes the files of its search, a batch of pages at a time.
struct SearchStage: Sendable {
  /// Pages analysed before their words go into the index and the rest of them is dropped.
  private static let batch = 512

  let search: LanguageSearch
  let jobs: Int

  /// All files of the search.
  func files() async -> [OutputFile] {
    var builder = search.builder()
    var fragments = ContentHash()
    var made: [OutputFile] = []
    for (page, fragment) in await parallelMap(
      search.pageCount, jobs: jobs, { [search] in search.analyzed($0) })
    {
      builder.add(page)
      fragments.add(fragment.bytes)
      made.append(fragment)
    }
    let files = search.files(of: builder.index())
    let shards = await parallelMap(files.shardCount, jobs: jobs, chunk: 4) { files.shard($0) }
    return made
      + files.files(shards: shards, fragments: fragments.text)
      .map { OutputFile(path: $0.path, bytes: $0.bytes) }
  }

  func write(to publication: SitePublication) async throws(BuildError) {
    var builder = search.builder()
    var fragments = ContentHash()
    for start in stride(from: 0, to: search.pageCount, by: Self.batch) {
      let count = min(Self.batch, search.pageCount - start)
      let analyzed = await parallelMap(count, jobs: jobs) { [search] in
        search.analyzed(start + $0)
      }
      for (page, fragment) in analyzed {
        builder.add(page)
        fragments.add(fragment.bytes)
      }
      try write(analyzed.map(\.fragment), to: publication)
    }
    let files = search.files(of: builder.index())
    let shards = await parallelMap(files.shardCount, jobs: jobs, chunk: 4) { files.shard($0) }
    try write(
      files.files(shards: shards, fragments: fragments.text)
        .map { OutputFile(path: $0.path, bytes: $0.bytes) },
      to: publication)
  }

  private func write(
    _ files: [OutputFile], to publication: SitePublication
  ) throws(BuildError) {
    do throws(PublishError) {
      try publication.write(files)
    } catch {
      throw .publish(error)
    }
  }
}
