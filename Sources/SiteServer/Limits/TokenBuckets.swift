/// How many questions each address may still ask: a bucket of tokens for each, which fills by itself.
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

  /// Takes a token.
  ///
  /// - Returns: `nil` when there was one, else the seconds until there is.
  package mutating func wait(
    of address: ClientAddress, at now: ContinuousClock.Instant
  ) -> Int? {
    var bucket = buckets[address] ?? Bucket(tokens: capacity, seen: now)
    bucket.tokens = tokens(in: bucket, at: now)
    bucket.seen = now
    let isGranted = bucket.tokens >= 1
    if isGranted { bucket.tokens -= 1 }
    if buckets[address] == nil, buckets.count >= limit { forget(at: now) }
    buckets[address] = bucket
    return isGranted ? nil : max(1, Int(((1 - bucket.tokens) / perSecond).rounded(.up)))
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
