import Synchronization

/// Lets some questions be worked on at once, and some wait for their turn in the order they came.
package final class QuestionGate: Sendable {
  private struct State: Sendable {
    var free: Int
    var waiting:
      [(id: Int, client: ClientAddress, continuation: CheckedContinuation<Bool, Never>)] =
        []
    var next = 0
    var cancelled: Set<Int> = []
  }

  /// Questions of one client that may wait, so that there is room for those of others.
  private static let waitingOfClient = 16

  private let state: Mutex<State>
  private let waitingLimit: Int

  package init(atOnce: Int, waiting: Int) {
    state = Mutex(State(free: atOnce))
    waitingLimit = waiting
  }

  /// Does the work when its turn has come.
  ///
  /// - Returns: `nil` when too many wait already, or the task was cancelled while it waited.
  package func run<Value: Sendable>(
    for client: ClientAddress, _ work: @Sendable () async throws -> Value
  ) async rethrows -> Value? {
    guard await enter(client) else { return nil }
    defer { leave() }
    return try await work()
  }

  private func enter(_ client: ClientAddress) async -> Bool {
    let id = state.withLock { state in
      state.next += 1
      return state.next
    }
    defer { state.withLock { _ = $0.cancelled.remove(id) } }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isAdmitted = state.withLock { state -> Bool? in
          if state.cancelled.remove(id) != nil { return false }
          if state.free > 0 {
            state.free -= 1
            return true
          }
          guard state.waiting.count < waitingLimit,
            state.waiting.count(where: { $0.client == client }) < Self.waitingOfClient
          else { return false }
          state.waiting.append((id, client, continuation))
          return nil
        }
        if let isAdmitted { continuation.resume(returning: isAdmitted) }
      }
    } onCancel: {
      let waiting = state.withLock { state -> CheckedContinuation<Bool, Never>? in
        guard let place = state.waiting.firstIndex(where: { $0.id == id }) else {
          state.cancelled.insert(id)
          return nil
        }
        return state.waiting.remove(at: place).continuation
      }
      waiting?.resume(returning: false)
    }
  }

  private func leave() {
    let next = state.withLock { state -> CheckedContinuation<Bool, Never>? in
      guard !state.waiting.isEmpty else {
        state.free += 1
        return nil
      }
      return state.waiting.removeFirst().continuation
    }
    next?.resume(returning: true)
  }
}
