/// How likely each context's next decision is a yes, learnt from those before.
///
/// A class over memory of its own: a decision is a few nanoseconds, and an array would ask at each
/// whether it is shared.
final class BitContexts {
  /// Chances are in 32,768ths.
  static let precision: UInt32 = 15
  private static let longestMemory: UInt32 = 126
  private static let none: UInt32 = 1 << 22

  /// The chance of a yes, and in the low byte how many decisions it was learnt from.
  private let states: UnsafeMutablePointer<UInt32>
  /// `65536 / (n + 1.5)`: what the next decision changes after n of them.
  private let steps: UnsafeMutablePointer<Int>

  init(count: Int) {
    states = .allocate(capacity: count)
    states.initialize(repeating: Self.none, count: count)
    steps = .allocate(capacity: Int(Self.longestMemory) + 1)
    for count in 0...Int(Self.longestMemory) {
      (steps + count).initialize(to: 131_072 / (2 * count + 3))
    }
  }

  deinit {
    states.deallocate()
    steps.deallocate()
  }

  /// Never nought and never all.
  @inline(__always)
  func chance(of context: Int) -> UInt32 { min(max(states[context] >> 8, 32), 32_736) }

  @inline(__always)
  func learn(_ isOne: Bool, in context: Int) {
    let state = states[context]
    let chance = Int(state >> 8)
    let count = state & 0xFF
    let change = (((isOne ? 32_767 : 0) &- chance) &* steps[Int(count)]) >> 16
    states[context] =
      UInt32(truncatingIfNeeded: chance &+ change) << 8
      | min(count &+ 1, Self.longestMemory)
  }
}
