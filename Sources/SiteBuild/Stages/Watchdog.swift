import Synchronization

/// Names the page that a stage has been working on for too long, so that people who wait know which
/// one to look at.
final class Watchdog: Sendable {
  private struct Work {
    var since: ContinuousClock.Instant
    var isNamed = false
  }

  private let pending = Mutex<[String: Work]>([:])
  private let patience: Duration
  private let tell: @Sendable (String) -> Void

  /// - Parameter tell: Called once for each page that takes longer than `patience`.
  init(patience: Duration = .seconds(2), tell: @escaping @Sendable (String) -> Void) {
    self.patience = patience
    self.tell = tell
  }

  /// Does a page's work under watch.
  func watching<Value>(_ path: String, _ work: () -> Value) -> Value {
    pending.withLock { $0[path] = Work(since: .now) }
    defer { pending.withLock { $0[path] = nil } }
    return work()
  }

  /// Looks now and then until its task is cancelled.
  func run() async {
    while !Task.isCancelled {
      do { try await Task.sleep(for: patience / 4) } catch { return }
      for path in overdue() { tell(path) }
    }
  }

  private func overdue() -> [String] {
    let now = ContinuousClock.now
    return pending.withLock { pending in
      var paths: [String] = []
      for (path, work) in pending where !work.isNamed && work.since.duration(to: now) > patience {
        pending[path]?.isNamed = true
        paths.append(path)
      }
      return paths.sorted()
    }
  }
}
