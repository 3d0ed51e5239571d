import Dispatch
import SiteBuild
import Synchronization

/// What was heard of some folders and not yet told: a signal goes out when all has been quiet for a
/// moment, or the first of it has waited long enough.
final class HeardChanges: Sendable {
  private struct State: ~Copyable {
    var folders: WatchedFolders
    var pending = SiteChanges([])
    /// How often something was heard: each time the waiting for quiet starts anew.
    var count = 0
    /// How often changes were taken.
    var taken = 0
    var failure: WatchError?
  }

  let signals: AsyncStream<Void>
  private let signal: AsyncStream<Void>.Continuation
  private let state: Mutex<State>
  private let queue: DispatchQueue
  private let quiet: DispatchTimeInterval
  private let patience: DispatchTimeInterval

  /// - Parameters:
  ///   - quiet: How long nothing must change before changes are told.
  ///   - patience: How long a change waits for that at most.
  init(
    _ folders: consuming WatchedFolders, _ queue: DispatchQueue, quiet: DispatchTimeInterval,
    patience: DispatchTimeInterval
  ) {
    state = Mutex(State(folders: folders))
    self.queue = queue
    self.quiet = quiet
    self.patience = patience
    (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  var failure: WatchError? { state.withLock { $0.failure } }

  /// All that was heard since the last time; `nil` for nothing.
  func take() -> SiteChanges? {
    state.withLock { state in
      let changes = state.pending
      state.pending = SiteChanges([])
      state.taken += 1
      return changes.isEmpty ? nil : changes
    }
  }

  /// Reads the notices that are there.
  func hear() {
    let heard: Heard
    do throws(WatchError) {
      heard = try read()
    } catch {
      // What was lost with it counts as unknown: the site is read as a whole once more.
      signal.yield()
      return finish()
    }
    guard heard.isNews else { return }
    queue.asyncAfter(deadline: .now() + quiet) { [self] in
      if state.withLock({ $0.count == heard.count }) { signal.yield() }
    }
    guard heard.isFirst else { return }
    queue.asyncAfter(deadline: .now() + patience) { [self] in
      if state.withLock({ $0.taken == heard.taken }) { signal.yield() }
    }
  }

  func finish() { signal.finish() }

  private struct Heard {
    let count: Int
    let taken: Int
    /// Whether the folders have changed at all.
    let isNews: Bool
    /// Whether nothing before it waits to be told.
    let isFirst: Bool
  }

  /// - Throws: When nothing more can be heard; that stays as ``failure``.
  private func read() throws(WatchError) -> Heard {
    try state.withLock { state throws(WatchError) in
      let isFirst = state.pending.isEmpty
      let changes: SiteChanges
      do throws(WatchError) {
        changes = try state.folders.changes()
      } catch {
        state.failure = error
        state.pending = state.pending.joined(with: .unknown)
        throw error
      }
      state.pending = state.pending.joined(with: changes)
      if !changes.isEmpty { state.count += 1 }
      return Heard(
        count: state.count, taken: state.taken, isNews: !changes.isEmpty, isFirst: isFirst)
    }
  }
}
