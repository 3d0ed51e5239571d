import SiteModel
import SiteRendering

/// Makes all files of a site and puts them in the place of the site before.
struct PublishStage: Sendable {
  let options: BuildOptions
  let disk: any FileReading
  let progress: @Sendable (String) -> Void

  func publish(
    _ renderer: SiteRenderer, languages: Int, _ clock: inout StageClock
  ) async throws(BuildError) -> PublishSummary {
    let publication = try publishing { () throws(PublishError) in
      try SitePublication.begin(
        target: options.outputFolder.string,
        protecting: [options.contentFolder.string]
          + [options.templateFolder?.string].compactMap(\.self))
    }
    defer { publication.abandon() }
    let tree = renderer.tree()
    progress("Writing \(tree.units.count) pages")
    let work = RenderWork(
      content: DiskPath(options.content), disk: disk, tree: tree, publication: publication)
    let units = await parallelMap(tree.units.count, jobs: options.jobs) {
      work.write(tree.units[$0])
    }
    let copies = await parallelMap(tree.copies.count, jobs: options.jobs) {
      work.copy(tree.copies[$0])
    }
    clock.lap("render and write")
    let costs = units + copies
    clock.part("render", cpu: costs.reduce(0) { $0 + $1.rendering })
    clock.part("write", cpu: costs.reduce(0) { $0 + $1.writing })
    if let failure = costs.lazy.compactMap(\.failure).first { throw failure }
    progress("Indexing words")
    for language in 0..<languages {
      try await index(renderer.search(of: language), into: publication)
    }
    clock.lap("search index")
    progress("Publishing")
    let summary = try publishing { () throws(PublishError) in try publication.finish() }
    clock.lap("publish")
    return summary
  }

  private func index(
    _ search: LanguageSearch, into publication: SitePublication
  ) async throws(BuildError) {
    func write(_ files: [OutputFile]) throws(BuildError) {
      try publishing { () throws(PublishError) in try publication.write(files) }
    }
    try write(await SearchStage(jobs: options.jobs).files(of: search, fragments: write))
  }
}

private func publishing<Value>(
  _ work: () throws(PublishError) -> Value
) throws(BuildError) -> Value {
  do throws(PublishError) { return try work() } catch { throw BuildError.publish(error) }
}

/// Makes files and hands them to the publication, on any task.
private struct RenderWork: Sendable {
  let content: DiskPath
  let disk: any FileReading
  let tree: OutputTree
  let publication: SitePublication

  /// What a unit cost, in seconds of its thread, and why it failed.
  struct Cost: Sendable {
    let rendering: Double
    let writing: Double
    let failure: BuildError?
  }

  func write(_ unit: OutputTree.Unit) -> Cost {
    let start = StageClock.thread
    let files = tree.files(of: unit)
    let made = StageClock.thread
    let failure = write(files)
    return Cost(rendering: made - start, writing: StageClock.thread - made, failure: failure)
  }

  func copy(_ copy: OutputTree.Copy) -> Cost {
    let start = StageClock.thread
    var failure: BuildError?
    do throws(FileError) {
      let bytes = try disk.read(content.appending(copy.source))
      failure = write([OutputFile(path: copy.path, bytes: bytes)])
    } catch {
      failure = .file(error)
    }
    return Cost(rendering: 0, writing: StageClock.thread - start, failure: failure)
  }

  private func write(_ files: [OutputFile]) -> BuildError? {
    do throws(PublishError) {
      try publication.write(files)
      return nil
    } catch {
      return .publish(error)
    }
  }
}
