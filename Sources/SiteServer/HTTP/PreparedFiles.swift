import Synchronization

/// Files that were asked for lately, ready to go out.
///
/// Two generations: what the older one has is taken over when it is asked for again, and the rest
/// of it goes when the newer one is full. So memory stays below twice the limit, and no file's use
/// is written down. Large files, of which few fill a generation, have a room of their own, where the
/// one that was not asked for the longest goes first.
package final class PreparedFiles: Sendable {
  private struct State: Sendable {
    var young: [String: PreparedFile] = [:]
    var old: [String: PreparedFile] = [:]
    var size = 0
    /// What was asked for last stands last.
    var large: [(path: String, file: PreparedFile)] = []
    /// Files that are being made, each once, however many wait for it.
    var making: [String: Task<PreparedFile?, Never>] = [:]
  }

  private let state = Mutex(State())
  private let limit: Int
  private let largeLimit: Int
  private let holdsBytes: Bool

  /// - Parameters:
  ///   - limit: In bytes, for each generation.
  ///   - largeLimit: In bytes, for all files together that are larger than a quarter of a
  ///     generation.
  ///   - holdsBytes: Whether the bytes of files are in memory anyway: then only compressed ones
  ///     count.
  package init(limit: Int = 32 << 20, largeLimit: Int = 128 << 20, holdsBytes: Bool = false) {
    self.limit = limit
    self.largeLimit = largeLimit
    self.holdsBytes = holdsBytes
  }

  /// A file, made when it is neither here nor being made.
  ///
  /// What is compressed is kept, so that no file is compressed for every request; what is too large
  /// to be kept goes out as it is.
  ///
  /// - Throws: ``DeadlineError`` when it takes longer than `patience`. The making goes on, and the
  ///   file may be here when it is asked for again.
  package func file(
    at path: String, within patience: Duration,
    making make: @escaping @Sendable () async -> [UInt8]?
  ) async throws(DeadlineError) -> PreparedFile? {
    switch state.withLock({ found(path, make, in: &$0) }) {
    case .ready(let file): return file
    case .making(let task): return try await within(patience) { await task.value }
    }
  }

  private enum Found: Sendable {
    case ready(PreparedFile)
    case making(Task<PreparedFile?, Never>)
  }

  private func found(
    _ path: String, _ make: @escaping @Sendable () async -> [UInt8]?, in state: inout State
  ) -> Found {
    if let file = state.young[path] { return .ready(file) }
    if let file = state.old[path] {
      add(file, path, to: &state)
      return .ready(file)
    }
    if let place = state.large.firstIndex(where: { $0.path == path }) {
      let entry = state.large.remove(at: place)
      state.large.append(entry)
      return .ready(entry.file)
    }
    if let task = state.making[path] { return .making(task) }
    let task = Task { [self] in
      let file = await make().map { bytes in
        PreparedFile(path: path, bytes: bytes, isPacked: bytes.count <= largeLimit / 2)
      }
      self.state.withLock { state in
        state.making[path] = nil
        if let file { add(file, path, to: &state) }
      }
      return file
    }
    state.making[path] = task
    return .making(task)
  }

  private func add(_ file: PreparedFile, _ path: String, to state: inout State) {
    let size = size(of: file)
    if size > limit / 4 {
      guard size <= largeLimit else { return }
      state.large.append((path, file))
      while state.large.reduce(0, { $0 + self.size(of: $1.file) }) > largeLimit {
        state.large.removeFirst()
      }
      return
    }
    if state.size + size > limit {
      (state.old, state.young, state.size) = (state.young, [:], 0)
    }
    if state.young.updateValue(file, forKey: path) == nil { state.size += size }
  }

  private func size(of file: PreparedFile) -> Int {
    (holdsBytes ? 0 : file.identity.bytes.count) + (file.gzip?.bytes.count ?? 0)
  }
}
