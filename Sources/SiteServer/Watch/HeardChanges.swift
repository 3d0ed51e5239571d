import Dispatch
import SiteBuild
import Synchronization

/// What was heard of some folders and not yet told: a signal goes out when all has been quiet for a moment.
final class HeardChanges: Sendable {
  /// How long nothing must change before changes are told, in milliseconds.
  private static let quiet = 50
  /// How often something may be heard before changes are told all the same.
  private static let patience = 512

  private struct State: ~Copyable {
    var folders: WatchedFolders
    var pending = SiteChanges([])
    /// How often something was heard: each time the waiting starts anew.
    var count = 0
    /// Its value when changes were taken last.
    var taken = 0
    var failure: WatchError?
  }

  let signals: AsyncStream<Void>
  private let signal: AsyncStream<Void>.Continuation
  private let state: Mutex<State>
  private let queue: DispatchQueue

  init(_ folders: consuming WatchedFolders, _ queue: DispatchQueue) {
    state = Mutex(State(folders: folders))
    self.queue = queue
    (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  var failure: WatchError? { state.withLock { $0.failure } }

  /// All that was heard since the last time; `nil` for nothing.
  func take() -> SiteChanges? {
    state.withLock { state in
      let changes = state.pending
      state.pending = SiteChanges([])
      state.taken = state.count
      return changes.isEmpty ? nil : changes
    }
  }

  /// Reads the notices that are there.
  func hear() {
    guard let count = read() else { return finish() }
    if state.withLock({ count - $0.taken }) > Self.patience {
      signal.yield()
      return
    }
    queue.asyncAfter(deadline: .now() + .milliseconds(Self.quiet)) { [self] in
      if state.withLock({ $0.count == count }) { signal.yield() }
    }
  }

  func finish() { signal.finish() }

  /// - Returns: How often something was heard; `nil` when nothing more can be.
  private func read() -> Int? {
    state.withLock { state in
      do throws(WatchError) {
        state.pending = state.pending.joined(with: try state.folders.changes())
      } catch {
        state.failure = error
        return nil
      }
      state.count += 1
      return state.count
    }
  }
}
