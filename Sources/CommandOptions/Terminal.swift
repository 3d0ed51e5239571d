package import Diagnostics
import Glibc

/// Standard output and standard error, and what they can show.
package enum Terminal {
  package static func print(_ text: String) { write(text, to: 1) }
  package static func report(_ text: String) { write(text, to: 2) }

  package static func print(_ bytes: [UInt8]) { print(String(decoding: bytes, as: UTF8.self)) }

  /// A report on standard output.
  package static func print(_ report: Report, as format: ReportFormat) {
    let colour = format == .text && wantsColour(1)
    print(render(report, as: format, colour: colour, version: Version.text))
  }

  /// Whether a stream is a terminal that wants colour; `NO_COLOR` and `TERM=dumb` turn it off.
  package static func wantsColour(_ stream: Int32) -> Bool {
    guard isatty(stream) == 1 else { return false }
    if let value = getenv("NO_COLOR"), value[0] != 0 { return false }
    if let value = getenv("TERM"), String(cString: value) == "dumb" { return false }
    return true
  }

  /// Shows what is being done, on a terminal only, in one line that the next replaces.
  package static func progress(_ text: String) {
    guard isatty(2) == 1 else { return }
    write("\r\u{1B}[K\(text)…", to: 2)
  }

  /// A line of its own on standard error.
  package static func tell(_ text: String) {
    endProgress()
    report("toolkit: \(text)\n")
  }

  package static func endProgress() {
    guard isatty(2) == 1 else { return }
    write("\r\u{1B}[K", to: 2)
  }

  private static func write(_ text: String, to stream: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var written = 0
      while written < bytes.count {
        let count = Glibc.write(
          stream, bytes.baseAddress?.advanced(by: written), bytes.count - written)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        written += count
      }
    }
  }
}
