import Synchronization

/// What the server has done since it started, in the text form of Prometheus, version 0.0.4.
package final class ServerMetrics: Sendable {
  /// Upper bounds in seconds.
  private static let bounds = [0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 5]

  private struct Series: Hashable, Sendable {
    let kind: RequestKind
    let status: Int
  }

  private struct Durations: Sendable {
    var counts = [Int](repeating: 0, count: ServerMetrics.bounds.count)
    var total = 0
    var sum = 0.0
  }

  private struct State: Sendable {
    var requests: [Series: Int] = [:]
    var durations: [RequestKind: Durations] = [:]
    var bytes = 0
    var refused = 0
  }

  private let state = Mutex(State())

  package init() {}

  /// - Parameters:
  ///   - duration: Until the answer was ready to be sent.
  ///   - bytes: Of its body.
  package func count(_ kind: RequestKind, status: Int, bytes: Int, duration: Duration) {
    let (seconds, rest) = duration.components
    let time = Double(seconds) + Double(rest) * 1e-18
    state.withLock { state in
      state.requests[Series(kind: kind, status: status), default: 0] += 1
      state.bytes += bytes
      if status == 429 || status == 503 { state.refused += 1 }
      var durations = state.durations[kind] ?? Durations()
      if let bucket = Self.bounds.firstIndex(where: { time <= $0 }) {
        durations.counts[bucket] += 1
      }
      durations.total += 1
      durations.sum += time
      state.durations[kind] = durations
    }
  }

  /// - Parameter connections: That are open now.
  package func text(connections: Int, streams: Int) -> String {
    let state = state.withLock { $0 }
    var out = Self.heading(
      "toolkit_requests_total", "counter", "Requests by what they asked for and their status.")
    for (series, count) in state.requests.sorted(by: {
      ($0.key.kind.rawValue, $0.key.status) < ($1.key.kind.rawValue, $1.key.status)
    }) {
      out +=
        "toolkit_requests_total{kind=\"\(series.kind.rawValue)\",status=\"\(series.status)\"} \(count)\n"
    }
    out += Self.heading(
      "toolkit_request_seconds", "histogram", "Time until an answer was ready to be sent.")
    for kind in RequestKind.allCases {
      if let durations = state.durations[kind] { out += Self.lines(of: durations, kind) }
    }
    for (name, type, help, value) in [
      ("toolkit_response_bytes_total", "counter", "Bytes of the bodies of answers.", state.bytes),
      (
        "toolkit_refused_total", "counter", "Requests that came too often or too many at once.",
        state.refused
      ),
      ("toolkit_connections", "gauge", "Connections that are open.", connections),
      ("toolkit_event_streams", "gauge", "Open streams of events.", streams),
    ] {
      out += Self.heading(name, type, help) + "\(name) \(value)\n"
    }
    return out
  }

  private static func heading(_ name: String, _ type: String, _ help: String) -> String {
    "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
  }

  private static func lines(of durations: Durations, _ kind: RequestKind) -> String {
    var out = ""
    var below = 0
    for (bound, count) in zip(bounds, durations.counts) {
      below += count
      out += "toolkit_request_seconds_bucket{kind=\"\(kind.rawValue)\",le=\"\(bound)\"} \(below)\n"
    }
    let label = "{kind=\"\(kind.rawValue)\"}"
    out +=
      "toolkit_request_seconds_bucket{kind=\"\(kind.rawValue)\",le=\"+Inf\"} \(durations.total)\n"
    out += "toolkit_request_seconds_sum\(label) \(durations.sum)\n"
    return out + "toolkit_request_seconds_count\(label) \(durations.total)\n"
  }
}
