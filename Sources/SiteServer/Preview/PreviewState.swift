/// How far the preview has come, for pages to be compared with: what a page misses follows from its
/// mark alone, whenever it asks.
///
/// So nothing is lost that happens between the sending of a page and the opening of its stream, while
/// a stream is broken, or while the server is started anew.
package struct PreviewState: Hashable, Sendable {
  /// Which state of the site a page shows.
  ///
  /// - `run`: tells one run of the server from another, whose numbers mean something else.
  /// - `number`: of changes since the run began.
  package struct Mark: Hashable, Sendable, CustomStringConvertible {
    package let run: UInt64
    package let number: Int

    package init(run: UInt64, number: Int) {
      self.run = run
      self.number = number
    }

    /// - Returns: `nil` for what no page was sent with.
    package init?(_ text: String) {
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 2, let run = UInt64(parts[0], radix: 16), let number = Int(parts[1])
      else { return nil }
      self.init(run: run, number: number)
    }

    package func isLater(than other: Mark) -> Bool {
      run == other.run && number > other.number
    }

    package var description: String { "\(String(run, radix: 16))-\(number)" }
  }

  package private(set) var mark: Mark
  /// What keeps the content from being published, as ``ProblemReporter`` writes it.
  package private(set) var problems: String?
  /// Number of the last change of more than styles.
  private var latestReload = 0
  private var latestStyle = 0

  package init(run: UInt64, problems: String? = nil) {
    mark = Mark(run: run, number: 0)
    self.problems = problems
  }

  /// The state after something has happened.
  package func after(_ event: PreviewEvent) -> PreviewState {
    var next = self
    switch event {
    case .problems(let problems): next.problems = problems
    case .mended: next.problems = nil
    case .reload:
      next.mark = Mark(run: mark.run, number: mark.number + 1)
      next.latestReload = next.mark.number
    case .style:
      next.mark = Mark(run: mark.run, number: mark.number + 1)
      next.latestStyle = next.mark.number
    }
    return next
  }

  /// What a page is to be told, in this order.
  ///
  /// - Parameters:
  ///   - mark: Of what it shows; `nil` where that is not known, and it is told no more than what is
  ///     wrong.
  ///   - problems: What it was told is wrong.
  package func news(since mark: Mark?, problems known: String?) -> [PreviewEvent] {
    var events: [PreviewEvent] = []
    if problems != known { events.append(problems.map(PreviewEvent.problems) ?? .mended) }
    guard let mark else { return events }
    if mark.run != self.mark.run {
      events.append(.reload)
    } else if mark.number < latestReload {
      events.append(.reload)
    } else if mark.number < latestStyle {
      events.append(.style)
    }
    return events
  }
}
