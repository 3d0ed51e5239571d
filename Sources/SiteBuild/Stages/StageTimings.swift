import Glibc
import Synchronization

/// How long each stage took: wall time, and processor time over all threads.
package struct StageTimings: Sendable {
  package struct Stage: Sendable {
    package let name: String
    /// Seconds; `nil` for a part of a stage that ran beside others.
    package let wall: Double?
    package let cpu: Double
  }

  package private(set) var stages: [Stage] = []

  mutating func add(_ stage: Stage) { stages.append(stage) }

  /// A table for people, with the share a page.
  package func table(pages: Int) -> String {
    var rows = [["stage", "wall ms", "CPU ms", "CPU ms a page"]]
    func figure(_ seconds: Double) -> String { Self.decimal(seconds * 1000, places: 1) }
    for stage in stages {
      rows.append([
        stage.name, stage.wall.map(figure) ?? "", figure(stage.cpu),
        Self.decimal(stage.cpu * 1000 / Double(max(1, pages)), places: 4),
      ])
    }
    let total = stages.filter { $0.wall != nil }
    let cpu = total.reduce(0) { $0 + $1.cpu }
    rows.append([
      "total", figure(total.reduce(0) { $0 + ($1.wall ?? 0) }), figure(cpu),
      Self.decimal(cpu * 1000 / Double(max(1, pages)), places: 4),
    ])
    let widths = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      row.enumerated().map { column, text in
        let padding = String(repeating: " ", count: widths[column] - text.count)
        return column == 0 ? text + padding : padding + text
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  private static func decimal(_ value: Double, places: Int) -> String {
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    let rounded = Int((value * scale).rounded())
    let digits = String(rounded)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return "\(padded.dropLast(places)).\(padded.suffix(places))"
  }
}

/// Measures one stage after the other.
struct StageClock {
  private(set) var timings = StageTimings()
  private var wall = StageClock.now(CLOCK_MONOTONIC)
  private var cpu = StageClock.now(CLOCK_PROCESS_CPUTIME_ID)

  /// What has passed since the last lap belongs to this stage.
  mutating func lap(_ name: String) {
    let (wall, cpu) = (Self.now(CLOCK_MONOTONIC), Self.now(CLOCK_PROCESS_CPUTIME_ID))
    timings.add(StageTimings.Stage(name: name, wall: wall - self.wall, cpu: cpu - self.cpu))
    (self.wall, self.cpu) = (wall, cpu)
  }

  /// A part of the stage just lapped.
  mutating func part(_ name: String, cpu: Double) {
    timings.add(StageTimings.Stage(name: "  " + name, wall: nil, cpu: cpu))
  }

  static func now(_ clock: Int32) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Processor time of the calling thread, in seconds.
  static var thread: Double { now(CLOCK_THREAD_CPUTIME_ID) }
}
