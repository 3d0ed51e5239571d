import Synchronization

/// The pages that listen, each with what it knows, and the state that they are to know.
package final class EventStreams: Sendable {
  private struct Listener: Sendable {
    let continuation: AsyncStream<[UInt8]>.Continuation
    /// Of what the page shows when it has followed all that it was told.
    var mark: PreviewState.Mark?
    var problems: String?

    mutating func tell(_ state: PreviewState) {
      for event in state.news(since: mark, problems: problems) {
        continuation.yield(event.message(state.mark).bytes)
      }
      // A page may be newer than what is told: it was sent in between.
      if !(mark?.isLater(than: state.mark) ?? false) { mark = state.mark }
      problems = state.problems
    }
  }

  private struct State: Sendable {
    var listeners: [Int: Listener] = [:]
    var next = 0
    /// What pages are to know; `nil` before there is anything.
    var shown: PreviewState?
  }

  private let state = Mutex(State())
  private let limit: Int

  package init(limit: Int = ServerLimits().streams) { self.limit = limit }

  package var count: Int { state.withLock { $0.listeners.count } }

  /// Tells everybody who listens what they miss of a state, and from now on everybody who comes.
  package func tell(_ shown: PreviewState) {
    state.withLock { state in
      state.shown = shown
      for id in state.listeners.keys { state.listeners[id]?.tell(shown) }
    }
  }

  /// - Parameter mark: Of what the page shows that listens; what is shown now where it does not say.
  /// - Returns: `nil` when too many listen already. Who does not read misses the older events.
  package func listen(since mark: PreviewState.Mark?) -> AsyncStream<[UInt8]>? {
    let (stream, continuation) = AsyncStream<[UInt8]>.makeStream(
      bufferingPolicy: .bufferingNewest(16))
    let id = state.withLock { state -> Int? in
      guard state.listeners.count < limit else { return nil }
      state.next += 1
      var listener = Listener(continuation: continuation, mark: mark)
      if let shown = state.shown { listener.tell(shown) }
      state.listeners[state.next] = listener
      return state.next
    }
    guard let id else { return nil }
    continuation.onTermination = { [weak self] _ in
      self?.state.withLock { _ = $0.listeners.removeValue(forKey: id) }
    }
    return stream
  }

  /// Keeps the streams alive until the task ends.
  func beat(every interval: Duration) async {
    while true {
      do { try await Task.sleep(for: interval) } catch { return }
      let listeners = state.withLock { $0.listeners.values.map(\.continuation) }
      for listener in listeners { listener.yield(ServerEvent.heartbeat) }
    }
  }
}
