/// How many questions each address may still ask: a bucket of tokens for each, which fills by
/// itself.
///
/// - Memory: bounded. When too many addresses are known, those whose buckets are full again are
///   forgotten, then all.
package struct TokenBuckets: Sendable {
  private struct Bucket {
    var tokens: Double
    var seen: ContinuousClock.Instant
  }

  private var buckets: [ClientAddress: Bucket] = [:]
  private let perSecond: Double
  private let capacity: Double
  private let limit: Int

  /// - Parameters:
  ///   - perMinute: Tokens that come back; as many may be spent at once after a minute's rest.
  ///   - limit: Addresses that are remembered.
  package init(perMinute: Int, limit: Int = 65_536) {
    perSecond = Double(perMinute) / 60
    capacity = Double(perMinute)
    self.limit = limit
  }

  /// Takes tokens: all of them, or none.
  ///
  /// - Parameter count: More than a bucket holds are as many as it holds; with 0 it is only asked
  ///   whether there is one.
  /// - Returns: `nil` when they were there, else the seconds until they are.
  package mutating func wait(
    of address: ClientAddress, taking count: Int = 1, at now: ContinuousClock.Instant
  ) -> Int? {
    let wanted = min(Double(max(1, count)), capacity)
    var bucket = buckets[address] ?? Bucket(tokens: capacity, seen: now)
    bucket.tokens = tokens(in: bucket, at: now)
    bucket.seen = now
    let isGranted = bucket.tokens >= wanted
    if isGranted, count > 0 { bucket.tokens -= wanted }
    if buckets[address] == nil, buckets.count >= limit { forget(at: now) }
    buckets[address] = bucket
    return isGranted ? nil : max(1, Int(((wanted - bucket.tokens) / perSecond).rounded(.up)))
  }

  private func tokens(in bucket: Bucket, at now: ContinuousClock.Instant) -> Double {
    let (seconds, rest) = bucket.seen.duration(to: now).components
    return min(capacity, bucket.tokens + (Double(seconds) + Double(rest) * 1e-18) * perSecond)
  }

  private mutating func forget(at now: ContinuousClock.Instant) {
    buckets = buckets.filter { tokens(in: $0.value, at: now) < capacity }
    if buckets.count >= limit { buckets = [:] }
  }
}
