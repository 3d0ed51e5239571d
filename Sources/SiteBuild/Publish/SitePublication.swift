package import SiteRendering
import Synchronization

/// One build's way of putting its files in the place of the site before, all of them or none.
///
/// ```swift
/// let publication = try SitePublication.begin(target: "public", protecting: ["content"])
/// defer { publication.abandon() }
/// try publication.write(files)              // any number of times, from any number of tasks
/// let summary = try publication.finish()
/// ```
///
/// Until ``finish()`` nothing in the target is touched. Memory: a path and a digest for each file.
package final class SitePublication: Sendable {
  /// A file of the new site.
  struct Written: Sendable {
    let entry: Manifest.Entry
    /// Whether the target has it already, byte for byte. It is linked when it is known that the
    /// site has to be exchanged at all.
    let isUnchanged: Bool
  }

  private struct State: Sendable {
    var paths: Set<String> = [Manifest.fileName]
    var written: [Written] = []
    var hasEnded = false
  }

  let staging: StagingFolder
  let published: PublishedSite
  let exchange: PathExchange
  let folders = FolderMaker()
  private let state = Mutex(State())

  private init(
    staging: consuming StagingFolder, published: PublishedSite,
    exchange: @escaping PathExchange
  ) {
    self.staging = staging
    self.published = published
    self.exchange = exchange
  }

  /// Mends and clears away what a killed build left, and makes sure that the target is ours.
  ///
  /// - Parameters:
  ///   - target: Made when it is missing, with the folders above it. A symbolic link is followed.
  ///   - protected: What the build reads: the target may be none of it and hold none of it.
  /// - Throws: ``PublishError``; nothing of ours is left on disk then, except the folders above the
  ///   target and a `.git` that nobody knows.
  package static func begin(
    target: String, protecting protected: [String],
    exchange: @escaping PathExchange = exchangeOnDisk
  ) throws(PublishError) -> SitePublication {
    let place = try PublishTarget(target, protecting: protected)
    let staging = try StagingFolder.take(for: place)
    try staging.settle()
    do throws(PublishError) {
      let published = try PublishedSite(place.folder)
      try publishing { () throws(FileError) in try FolderMaker().make(staging.site) }
      return SitePublication(staging: staging, published: published, exchange: exchange)
    } catch {
      staging.giveUp()
      throw error
    }
  }

  /// Adds files to the site, in any order.
  ///
  /// - Throws: ``PublishError/duplicatePath(_:)``, also for `manifest.json`;
  ///   ``PublishError/unusablePath(_:)``; what the disk refuses. The publication is then to be
  ///   abandoned.
  package func write(_ files: [OutputFile]) throws(PublishError) {
    try reserve(files.map(\.path))
    var written: [Written] = []
    written.reserveCapacity(files.count)
    for file in files {
      let entry = Manifest.Entry(
        path: file.path, digest: ContentDigest(of: file.bytes), size: file.bytes.count)
      let isUnchanged = try publishing { () throws(FileError) in try stage(file) }
      written.append(Written(entry: entry, isUnchanged: isUnchanged))
    }
    state.withLock { $0.written.append(contentsOf: written) }
  }

  /// Gives the site up and removes what was staged. Does nothing after ``finish()`` and the second
  /// time. What cannot be removed now is removed by the next ``begin(target:protecting:exchange:)``.
  package func abandon() {
    let isFirst = state.withLock { state in
      defer { state.hasEnded = true }
      return !state.hasEnded
    }
    if isFirst { staging.giveUp() }
  }

  /// Ends the writing.
  ///
  /// - Returns: All files, in the order of their paths' bytes.
  func end() -> [Written] {
    let written = state.withLock { state in
      precondition(
        !state.hasEnded, "a publication is finished once, and not after it was abandoned")
      state.hasEnded = true
      return state.written
    }
    return written.sorted { precedesByBytes($0.entry.path, $1.entry.path) }
  }

  /// Writes a file into the staged site, unless the target has the same.
  ///
  /// - Returns: Whether the target has it.
  func stage(_ file: OutputFile) throws(FileError) -> Bool {
    if published.files.contains(file.path),
      try isFile(published.folder.appending(file.path), holding: file.bytes)
    {
      return true
    }
    let place = staging.site.appending(file.path)
    try folders.make(place.parent)
    try writeFile(place, file.bytes)
    return false
  }

  private func reserve(_ paths: [String]) throws(PublishError) {
    if let path = paths.first(where: { !isPublishable($0) }) { throw .unusablePath(path) }
    let duplicate = state.withLock { state -> String? in
      precondition(!state.hasEnded, "nothing is written after the publication has ended")
      return paths.first { !state.paths.insert($0).inserted }
    }
    if let duplicate { throw .duplicatePath(duplicate) }
  }
}
