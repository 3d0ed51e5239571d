import Synchronization

/// Files that were asked for lately, ready to go out.
///
/// Two generations: what the older one has is taken over when it is asked for again, and the rest of
/// it goes when the newer one is full. So memory stays below twice the limit, and no file's use is
/// written down.
package final class PreparedFiles: Sendable {
  private struct State: Sendable {
    var young: [String: PreparedFile] = [:]
    var old: [String: PreparedFile] = [:]
    var size = 0
  }

  private let state = Mutex(State())
  private let limit: Int

  /// - Parameter limit: In bytes, for each generation.
  package init(limit: Int = 32 << 20) { self.limit = limit }

  /// A file, made when it is not here. Two tasks may make the same file at once.
  package func file(
    at path: String, making make: () async throws(DeadlineError) -> [UInt8]?
  ) async throws(DeadlineError) -> PreparedFile? {
    if let known = known(path) { return known }
    guard let bytes = try await make() else { return nil }
    let file = PreparedFile(path: path, bytes: bytes)
    keep(file, at: path)
    return file
  }

  private func known(_ path: String) -> PreparedFile? {
    state.withLock { state in
      if let file = state.young[path] { return file }
      guard let file = state.old[path] else { return nil }
      Self.add(file, path, to: &state, limit)
      return file
    }
  }

  private func keep(_ file: PreparedFile, at path: String) {
    state.withLock { Self.add(file, path, to: &$0, limit) }
  }

  private static func add(
    _ file: PreparedFile, _ path: String, to state: inout State, _ limit: Int
  ) {
    guard file.size <= limit / 4 else { return }
    if state.size + file.size > limit {
      (state.old, state.young, state.size) = (state.young, [:], 0)
    }
    if state.young.updateValue(file, forKey: path) == nil { state.size += file.size }
  }
}
