import Dispatch
package import SiteBuild
import Synchronization

/// Tells what changes below some folders, a burst of changes at once.
///
/// ```swift
/// let watcher = try FolderWatcher(["/site/content"], besides: [])
/// for await changes in watcher.changes { … }
/// ```
///
/// What changes while nobody waits is kept and told together.
package final class FolderWatcher: Sendable {
  private let heard: HeardChanges
  private let source: Mutex<any DispatchSourceRead>

  /// - Parameters:
  ///   - folders: Absolute paths, links taken out; there or not.
  ///   - left: Folders that are not watched, likewise.
  /// - Throws: ``WatchError`` when the system watches no more.
  package convenience init(
    _ folders: [String], besides left: [String] = []
  ) throws(WatchError) {
    try self.init(
      folders, besides: left, quiet: .milliseconds(50), patience: .milliseconds(500))
  }

  /// - Parameters:
  ///   - quiet: How long nothing must change before changes are told.
  ///   - patience: How long a change waits for that at most: a program that never rests holds
  ///     nothing back.
  init(
    _ folders: [String], besides left: [String] = [], quiet: DispatchTimeInterval,
    patience: DispatchTimeInterval
  ) throws(WatchError) {
    let watched = try WatchedFolders.watching(
      folders.map { DiskPath($0) }, besides: Set(left.map { DiskPath($0) }))
    let queue = DispatchQueue(label: "toolkit.watch")
    let source = DispatchSource.makeReadSource(
      fileDescriptor: watched.descriptor, queue: queue)
    let heard = HeardChanges(watched, queue, quiet: quiet, patience: patience)
    source.setEventHandler { heard.hear() }
    // The descriptor must be open until the source is done with it.
    source.setCancelHandler { heard.finish() }
    source.activate()
    self.heard = heard
    self.source = Mutex(source)
  }

  deinit { cancel() }

  /// Ends the sequence of changes.
  package func cancel() { source.withLock { $0.cancel() } }

  /// Why the sequence ended by itself: the system watches no more.
  package var failure: WatchError? { heard.failure }

  /// Sets of changes, each told when all was quiet for a moment. For one task.
  package var changes: Changes { Changes(heard: heard, signals: heard.signals) }

  package struct Changes: AsyncSequence, Sendable {
    package typealias Element = SiteChanges
    package typealias Failure = Never

    fileprivate let heard: HeardChanges
    fileprivate let signals: AsyncStream<Void>

    package func makeAsyncIterator() -> Iterator {
      Iterator(heard: heard, signals: signals.makeAsyncIterator())
    }
  }

  package struct Iterator: AsyncIteratorProtocol {
    fileprivate let heard: HeardChanges
    fileprivate var signals: AsyncStream<Void>.Iterator

    /// - Returns: `nil` when the watcher was cancelled, or the system watches no more.
    package mutating func next() async -> SiteChanges? {
      while await signals.next() != nil {
        if let changes = heard.take() { return changes }
      }
      return nil
    }
  }
}
