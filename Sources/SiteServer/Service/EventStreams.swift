import Synchronization

/// A message to open pages (HTML Living Standard, §9.2 “Server-sent events”).
package struct ServerEvent: Hashable, Sendable {
  package let name: String
  /// On one line or several.
  package let data: String

  package init(name: String, data: String) {
    self.name = name
    self.data = data
  }

  /// As it goes over the wire.
  package var bytes: [UInt8] {
    var out = "event: \(name)\n"
    for line in data.split(separator: "\n", omittingEmptySubsequences: false) {
      out += "data: \(line)\n"
    }
    return Array((out + "\n").utf8)
  }

  /// A comment, so that nobody takes a quiet stream for a dead one.
  static let heartbeat = Array(":\n\n".utf8)
}

/// The pages that listen, and what they are told.
package final class EventStreams: Sendable {
  private struct State: Sendable {
    var listeners: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
    var next = 0
    /// What who comes now is told first.
    var greeting: ServerEvent?
  }

  private let state = Mutex(State())
  private let limit: Int

  package init(limit: Int = ServerLimits().streams) { self.limit = limit }

  package var count: Int { state.withLock { $0.listeners.count } }

  /// Tells everybody who listens.
  ///
  /// - Parameter greets: Whether it is also the first that later listeners are told, in the place of
  ///   the greeting before.
  package func send(_ event: ServerEvent, greets: Bool = false) {
    let listeners = state.withLock { state in
      if greets { state.greeting = event }
      return state.listeners.values.map(\.self)
    }
    for listener in listeners { listener.yield(event.bytes) }
  }

  /// - Returns: `nil` when too many listen already. Who does not read misses the older events.
  package func listen() -> AsyncStream<[UInt8]>? {
    let (stream, continuation) = AsyncStream<[UInt8]>.makeStream(
      bufferingPolicy: .bufferingNewest(16))
    let id = state.withLock { state -> Int? in
      guard state.listeners.count < limit else { return nil }
      state.next += 1
      state.listeners[state.next] = continuation
      if let greeting = state.greeting { continuation.yield(greeting.bytes) }
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
      let listeners = state.withLock { $0.listeners.values.map(\.self) }
      for listener in listeners { listener.yield(ServerEvent.heartbeat) }
    }
  }
}
