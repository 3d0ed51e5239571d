import Glibc
package import SiteRendering
package import TypesetProtocol

/// Asks `toolkit-typeset` for everything that a site wants to have set.
///
/// The program is started once. When it is stuck at a piece or dies of it, it is ended, and another
/// one goes on behind that piece: so a piece costs a build some seconds at most, and nothing else.
package struct TypesetClient: Sendable {
  private let program: String
  private let limits: TypesetLimits

  /// - Parameter program: The path of the program's file.
  package init(program: String, limits: TypesetLimits = TypesetLimits()) {
    self.program = program
    self.limits = limits
  }

  /// An outcome for each request, in their order.
  package func outcomes(of requests: [TypesetRequest]) -> [TypesetOutcome] {
    let asked = requests.indices.filter { !requests[$0].isTooLong }
    var outcomes = [TypesetOutcome](repeating: .tooLong, count: requests.count)
    for (index, outcome) in zip(asked, answers(to: asked.map { requests[$0] })) {
      outcomes[index] = outcome
    }
    return outcomes
  }

  private func answers(to requests: [TypesetRequest]) -> [TypesetOutcome] {
    let end = ContinuousClock.now + limits.total
    var outcomes: [TypesetOutcome] = []
    var failures = 0
    var rest = TypesetOutcome.leftOut
    search: while outcomes.count < requests.count {
      guard failures < limits.failures else { break }
      guard access(program, X_OK) == 0, let process = TypesetProcess(program) else {
        rest = .unavailable
        break
      }
      let (answers, ending) = process.answers(
        to: requests[outcomes.count...], limits: limits, until: end)
      outcomes += answers.map { .answered($0) }
      switch ending {
      case .done: break search
      case .stuck:
        outcomes.append(.gaveUp)
        failures += 1
      case .died:
        outcomes.append(.fellOver)
        failures += 1
      case .outOfTime: break search
      case .unusable:
        rest = .unavailable
        break search
      }
    }
    return outcomes + Array(repeating: rest, count: requests.count - outcomes.count)
  }
}
