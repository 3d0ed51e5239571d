import Synchronization

/// The buckets of all clients, for all tasks.
package final class QuestionBuckets: Sendable {
  /// `nil` where everybody may ask as much as they like.
  private let buckets: Mutex<TokenBuckets?>

  /// - Parameter perMinute: 0 sets no limit.
  package init(perMinute: Int) {
    buckets = Mutex(perMinute > 0 ? TokenBuckets(perMinute: perMinute) : nil)
  }

  /// Takes tokens as ``TokenBuckets`` does, now.
  package func wait(of address: ClientAddress, taking count: Int = 1) -> Int? {
    buckets.withLock { $0?.wait(of: address.client, taking: count, at: .now) }
  }
}
