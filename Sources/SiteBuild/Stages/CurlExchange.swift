import Dispatch
import Synchronization

/// Asks a web address through the system's `curl`.
package enum CurlExchange {
  /// The longest that anybody waits. Who waits less cancels the task, which ends the program at once.
  package static let patience = Duration.seconds(20)

  /// What the address answers; `nil` whenever anything fails: no `curl`, no connection, too slow, too
  /// long, cancelled.
  ///
  /// The waiting is done on a thread that is made for waiting.
  ///
  /// - Parameters:
  ///   - request: In the form of curl's configuration files. The program reads it from its standard
  ///     input: nothing of it is seen by others on the machine.
  ///   - longest: Bytes of an answer that are read.
  package static func response(to request: String, longest: Int) async -> [UInt8]? {
    let wait = Wait()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        DispatchQueue.global().async {
          // The caller's own settings of curl are left out.
          let outcome = ChildProcess.run(
            "curl", ["--disable", "--config", "-"], input: Array(request.utf8),
            outputLimit: longest, while: { wait.goesOn })
          continuation.resume(returning: outcome.flatMap { $0.status == 0 ? $0.output : nil })
        }
      }
    } onCancel: {
      wait.end()
    }
  }

  /// Whether somebody still waits. A class, because both who waits and who cancels hold it.
  private final class Wait: Sendable {
    private let isOver = Mutex(false)
    private let deadline = ContinuousClock.now + CurlExchange.patience

    var goesOn: Bool { ContinuousClock.now < deadline && !isOver.withLock(\.self) }

    func end() { isOver.withLock { $0 = true } }
  }
}
