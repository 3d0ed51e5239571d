import SiteServer
import Synchronization
import Testing

@Suite struct QuestionLimitTests {
  private func address(_ number: Int) -> ClientAddress {
    ClientAddress(high: 0, low: 0xFFFF_0000_0000 | UInt64(number))
  }

  @Test func aBucketIsEmptyAndFillsAgain() {
    var buckets = TokenBuckets(perMinute: 60)
    let start = ContinuousClock.now
    for _ in 0..<60 { #expect(buckets.wait(of: address(1), at: start) == nil) }
    #expect(buckets.wait(of: address(1), at: start) == 1)
    #expect(buckets.wait(of: address(2), at: start) == nil)
    #expect(buckets.wait(of: address(1), at: start + .seconds(2)) == nil)
    #expect(buckets.wait(of: address(1), at: start + .seconds(2)) == nil)
    #expect(buckets.wait(of: address(1), at: start + .seconds(2)) != nil)
  }

  @Test func manyTokensAreTakenTogetherOrNotAtAll() {
    var buckets = TokenBuckets(perMinute: 60)
    let start = ContinuousClock.now
    #expect(buckets.wait(of: address(1), taking: 45, at: start) == nil)
    #expect(buckets.wait(of: address(1), taking: 16, at: start) == 1)
    #expect(buckets.wait(of: address(1), taking: 15, at: start) == nil)
    #expect(buckets.wait(of: address(1), taking: 0, at: start) == 1)
    #expect(buckets.wait(of: address(1), taking: 0, at: start + .seconds(1)) == nil)
    #expect(buckets.wait(of: address(1), at: start + .seconds(1)) == nil)
    // What no bucket holds is had for a full one.
    #expect(buckets.wait(of: address(2), taking: 100, at: start) == nil)
    #expect(buckets.wait(of: address(2), at: start) == 1)
  }

  @Test func slowBucketsSayHowLongTheyTake() {
    var buckets = TokenBuckets(perMinute: 1)
    let start = ContinuousClock.now
    #expect(buckets.wait(of: address(1), at: start) == nil)
    #expect(buckets.wait(of: address(1), at: start) == 60)
    #expect(buckets.wait(of: address(1), at: start + .seconds(45)) == 15)
  }

  @Test func fullBucketsAreForgottenFirst() {
    var buckets = TokenBuckets(perMinute: 60, limit: 2)
    let start = ContinuousClock.now
    for _ in 0..<60 { #expect(buckets.wait(of: address(1), at: start) == nil) }
    #expect(buckets.wait(of: address(2), at: start) == nil)
    // The second is full again, the first is not.
    let later = start + .seconds(10)
    #expect(buckets.wait(of: address(3), at: later) == nil)
    for _ in 0..<10 { #expect(buckets.wait(of: address(1), at: later) == nil) }
    #expect(buckets.wait(of: address(1), at: later) != nil)
  }

  @Test func connectionsOfOneAddressAreLimited() throws {
    let trust = ProxyTrust([try #require(AddressBlock("192.0.2.0/24"))])
    let counts = ConnectionCounts(limit: 2, trust: trust)
    let client = try #require(ClientAddress("198.51.100.1"))
    #expect(counts.open(client))
    #expect(counts.open(client))
    #expect(!counts.open(client))
    counts.close(client)
    counts.close(client)
    #expect(counts.open(client))
    for text in ["127.0.0.1", "192.0.2.9"] {
      let address = try #require(ClientAddress(text))
      for _ in 0..<5 { #expect(counts.open(address)) }
    }
    #expect(counts.total == 12)
  }

  @Test func questionsWaitForTheirTurn() async {
    let gate = QuestionGate(atOnce: 1, waiting: 100)
    let tally = Tally()
    await withTaskGroup(of: Int?.self) { group in
      for number in 0..<50 {
        group.addTask {
          await gate.run(for: ClientAddress(high: 0, low: UInt64(number))) {
            tally.begin()
            await Task.yield()
            tally.end()
            return number
          }
        }
      }
      var answers: Set<Int> = []
      for await answer in group { if let answer { answers.insert(answer) } }
      #expect(answers == Set(0..<50))
    }
    #expect(tally.most == 1)
  }

  @Test func tooManyQuestionsAreTurnedAway() async {
    let gate = QuestionGate(atOnce: 1, waiting: 0)
    let second = await gate.run(for: client) { await gate.run(for: client) { 2 } }
    #expect(second == .some(nil))
    #expect(await gate.run(for: client) { 3 } == 3)
  }

  @Test func oneClientLeavesRoomForOthers() async {
    let gate = QuestionGate(atOnce: 1, waiting: 100)
    let other = ClientAddress(high: 0, low: 2)
    let answers = await gate.run(for: client) {
      await withTaskGroup(of: Int?.self) { group in
        // Sixteen of the same wait until they are given up, and one is turned away.
        for number in 0..<17 { group.addTask { await gate.run(for: client) { number } } }
        let first = await group.next()
        group.addTask { await gate.run(for: other) { 9 } }
        group.cancelAll()
        for await _ in group {}
        return first
      }
    }
    #expect(answers == .some(.some(nil)))
    #expect(await gate.run(for: other) { 9 } == 9)
  }

  @Test func whoGoesAwayLeavesTheRow() async {
    let gate = QuestionGate(atOnce: 1, waiting: 1)
    let answer = await gate.run(for: client) {
      let waiting = Task { await gate.run(for: client) { 2 } }
      waiting.cancel()
      return await waiting.value
    }
    #expect(answer == .some(nil))
    #expect(await gate.run(for: client) { 3 } == 3)
  }
}

private let client = ClientAddress(high: 0, low: 1)

/// How many pieces of work are going on at once.
private final class Tally: Sendable {
  private let counts = Mutex((now: 0, most: 0))

  var most: Int { counts.withLock { $0.most } }

  func begin() {
    counts.withLock { counts in
      counts.now += 1
      counts.most = max(counts.most, counts.now)
    }
  }

  func end() { counts.withLock { $0.now -= 1 } }
}
