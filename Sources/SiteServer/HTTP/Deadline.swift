/// Work took longer than anybody waits for it.
package struct DeadlineError: Error {}

/// A value that is there within a time.
///
/// The work is left alone when it takes longer, and its value is dropped: a computation cannot be
/// interrupted, and whoever asked is to be told in time.
func within<Value: Sendable>(
  _ limit: Duration, _ work: @escaping @Sendable () async -> Value
) async throws(DeadlineError) -> Value {
  let (results, continuation) = AsyncStream<Value?>.makeStream(
    bufferingPolicy: .bufferingOldest(1))
  let working = Task { continuation.yield(await work()) }
  let waiting = Task {
    do { try await Task.sleep(for: limit) } catch { return }
    continuation.yield(nil)
  }
  defer {
    working.cancel()
    waiting.cancel()
  }
  for await result in results {
    guard let result else { break }
    return result
  }
  throw DeadlineError()
}
