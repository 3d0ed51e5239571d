import SiteServer
import Testing

@Suite struct LogEntryTests {
  private let entry = LogEntry(
    address: "192.0.2.1", method: "GET", target: "/a?b=\"c\"\n", status: 200, bytes: 42,
    microseconds: 1_250, userAgent: "wrk\u{1B}[2J")

  @Test func textIsTheFormThatProgramsForLogsRead() {
    #expect(
      entry.line(.text, at: 784_111_777)
        == #"192.0.2.1 - - [06/Nov/1994:08:49:37 +0000] "GET /a?b=\x22c\x22\x0A HTTP/1.1" 200 42 "-" "wrk\x1B[2J" 0.001250"#
        + "\n")
  }

  @Test func jsonIsALineForEachRequest() {
    #expect(
      entry.line(.json, at: 784_111_777)
        == #"{"time":"1994-11-06T08:49:37Z","address":"192.0.2.1","method":"GET","target":"/a?b=\"c\"\n","status":200,"bytes":42,"microseconds":1250,"userAgent":"wrk\u001b[2J"}"#
        + "\n")
  }

  @Test func metricsAreInTheFormOfPrometheus() {
    let metrics = ServerMetrics()
    metrics.count(.file, status: 200, bytes: 1000, duration: .microseconds(300))
    metrics.count(.file, status: 404, bytes: 10, duration: .milliseconds(30))
    metrics.count(.ask, status: 429, bytes: 5, duration: .seconds(9))
    let lines = metrics.text(connections: 3, streams: 1).split(separator: "\n")
    for line in [
      "toolkit_requests_total{kind=\"ask\",status=\"429\"} 1",
      "toolkit_requests_total{kind=\"file\",status=\"200\"} 1",
      "toolkit_request_seconds_bucket{kind=\"file\",le=\"0.001\"} 1",
      "toolkit_request_seconds_bucket{kind=\"file\",le=\"0.1\"} 2",
      "toolkit_request_seconds_bucket{kind=\"ask\",le=\"5.0\"} 0",
      "toolkit_request_seconds_bucket{kind=\"ask\",le=\"+Inf\"} 1",
      "toolkit_request_seconds_count{kind=\"file\"} 2", "toolkit_response_bytes_total 1015",
      "toolkit_refused_total 1", "toolkit_connections 3", "toolkit_event_streams 1",
    ] {
      #expect(lines.contains(line[...]), "\(line)")
    }
    let declared = lines.filter { $0.hasPrefix("# TYPE ") }
    #expect(Set(declared).count == declared.count)
  }
}
