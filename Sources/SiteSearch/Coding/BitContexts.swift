/// How likely each context's next decision is a yes, learnt from those before.
///
/// A class over memory of its own: a decision is a few nanoseconds, and an array would ask at each
/// whether it is shared.
final class BitContexts {
  /// Chances are in 32,768ths.
  static let precision: UInt32 = 15
  private static let longestMemory: UInt32 = 126
  private static let none: UInt32 = 1 << 22

  typealias Steps = UnsafePointer<Int>

  /// What one context has learnt.
  struct State {
    /// The chance of a yes, and in the low byte how many decisions it was learnt from.
    private var value = BitContexts.none

    /// Never nought and never all.
    @inline(__always)
    var chance: UInt32 { min(max(value >> 8, 32), 32_736) }

    /// - Parameter digit: 1 for a yes, 0 for a no.
    @inline(__always)
    mutating func learn(_ digit: UInt32, _ steps: Steps) {
      let chance = Int(value >> 8)
      let count = value & 0xFF
      let change = ((Int((0 &- digit) & 32_767) &- chance) &* steps[Int(count)]) >> 16
      value =
        UInt32(truncatingIfNeeded: chance &+ change) << 8
        | min(count &+ 1, BitContexts.longestMemory)
    }
  }

  let states: UnsafeMutablePointer<State>
  /// `65536 / (n + 1.5)`: what the next decision changes after n of them.
  let steps: Steps

  init(count: Int) {
    states = .allocate(capacity: count)
    states.initialize(repeating: State(), count: count)
    let steps = UnsafeMutablePointer<Int>.allocate(capacity: Int(Self.longestMemory) + 1)
    for count in 0...Int(Self.longestMemory) {
      (steps + count).initialize(to: 131_072 / (2 * count + 3))
    }
    self.steps = Steps(steps)
  }

  deinit {
    states.deallocate()
    steps.deallocate()
  }
}
