import Glibc
import NIOPosix
import Synchronization

/// Writes a line for each request to standard output.
///
/// Nobody waits for it: lines are collected and written on a thread of their own, the only one that
/// writes. When whoever reads them falls behind by more than ``limit`` bytes, lines are lost, and a
/// line says how many.
package final class AccessLog: Sendable {
  private static let limit = 1 << 20

  private struct State: Sendable {
    var lines: [UInt8] = []
    var isWriting = false
    var lost = 0
  }

  private let state = Mutex(State())
  private let thread = NIOThreadPool(numberOfThreads: 1)
  private let format: LogEntry.Format
  private let descriptor: Int32

  /// - Parameter descriptor: Where the lines go.
  package init(_ format: LogEntry.Format, to descriptor: Int32 = 1) {
    self.format = format
    self.descriptor = descriptor
    thread.start()
  }

  package func write(_ entry: LogEntry) {
    let line = entry.line(format, at: time(nil))
    let startsWriting = state.withLock { state in
      guard state.lines.count < Self.limit else {
        state.lost += 1
        return false
      }
      state.lines.append(contentsOf: line.utf8)
      defer { state.isWriting = true }
      return !state.isWriting
    }
    if startsWriting { thread.submit { [self] _ in drain() } }
  }

  /// Waits until all lines are written; nothing is to be written after it.
  ///
  /// - Parameter patience: A reader that takes nothing for longer loses them.
  package func finish(within patience: Duration) async {
    // Whoever stops the server may have cancelled the task: the lines are written all the same.
    await Task {
      do throws(DeadlineError) {
        // Behind what is being written now: there is one thread.
        try await within(patience) { [self] in
          await withCheckedContinuation { continuation in
            thread.submit { [self] _ in
              drain()
              continuation.resume()
            }
          }
        }
      } catch {
        // Nobody reads any more.
      }
    }.value
    thread.shutdownGracefully { _ in }
  }

  private func drain() {
    while let bytes = next() {
      var written = 0
      while written < bytes.count {
        let count = bytes[written...].withUnsafeBytes {
          Glibc.write(descriptor, $0.baseAddress, $0.count)
        }
        if count < 0, errno == EINTR { continue }
        // A reader that is gone does not come back.
        guard count > 0 else { break }
        written += count
      }
    }
  }

  private func next() -> [UInt8]? {
    let (lines, lost) = state.withLock { state -> ([UInt8], Int) in
      defer {
        state.lines = []
        state.lost = 0
      }
      if state.lines.isEmpty { state.isWriting = false }
      return (state.lines, state.lost)
    }
    guard !lines.isEmpty else { return nil }
    guard lost > 0 else { return lines }
    let note =
      switch format {
      case .text: "# \(lost) lines lost\n"
      case .json: "{\"lost\":\(lost)}\n"
      }
    return lines + Array(note.utf8)
  }
}
