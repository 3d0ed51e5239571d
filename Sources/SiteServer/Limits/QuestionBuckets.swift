import Synchronization

/// The buckets of all clients, for all tasks.
package final class QuestionBuckets: Sendable {
  /// `nil` where everybody may ask as much as they like.
  private let buckets: Mutex<TokenBuckets?>

  /// - Parameter perMinute: 0 sets no limit.
  package init(perMinute: Int) {
    buckets = Mutex(perMinute > 0 ? TokenBuckets(perMinute: perMinute) : nil)
  }

  /// Takes a token.
  ///
  /// - Returns: `nil` when there was one, else the seconds until there is.
  package func wait(of address: ClientAddress) -> Int? {
    buckets.withLock { $0?.wait(of: address.client, at: .now) }
  }
}
