import Diagnostics
import Glibc

/// What the access log says about one request.
package struct LogEntry: Hashable, Sendable {
  package enum Format: String, CaseIterable, Sendable { case text, json }

  package let address: String
  package let method: String
  /// As it was sent.
  package let target: String
  package let status: Int
  /// Of the body.
  package let bytes: Int
  package let microseconds: Int
  package let referrer: String?
  package let userAgent: String?

  package init(
    address: String, method: String, target: String, status: Int, bytes: Int, microseconds: Int,
    referrer: String? = nil, userAgent: String? = nil
  ) {
    self.address = address
    self.method = method
    self.target = target
    self.status = status
    self.bytes = bytes
    self.microseconds = microseconds
    self.referrer = referrer
    self.userAgent = userAgent
  }

  /// - Parameter time: Seconds since 1970.
  package func line(_ format: Format, at time: Int) -> String {
    switch format {
    case .text: text(at: time)
    case .json: json(at: time)
    }
  }

  /// The “combined” form that programs for logs of web servers read, with the time it took in
  /// seconds at its end.
  private func text(at time: Int) -> String {
    let request = "\(Self.quoted(method)) \(Self.quoted(target)) HTTP/1.1"
    let names = "\"\(Self.quoted(referrer ?? "-"))\" \"\(Self.quoted(userAgent ?? "-"))\""
    let seconds = "\(microseconds / 1_000_000)." + Self.padded(microseconds % 1_000_000, to: 6)
    return
      "\(address) - - [\(Self.date(time, "%d/%b/%Y:%H:%M:%S +0000"))] \"\(request)\" \(status) \(bytes) \(names) \(seconds)\n"
  }

  private func json(at time: Int) -> String {
    var text = JSONText()
    text.object {
      $0.member("time", Self.date(time, "%Y-%m-%dT%H:%M:%SZ"))
      $0.member("address", address)
      $0.member("method", method)
      $0.member("target", target)
      $0.member("status", status)
      $0.member("bytes", bytes)
      $0.member("microseconds", microseconds)
      if let referrer { $0.member("referrer", referrer) }
      if let userAgent { $0.member("userAgent", userAgent) }
    }
    return text.text + "\n"
  }

  /// A client cannot end the line, or the quotes: what is neither letter nor sign is `\x0A`.
  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F || $0 == 0x22 || $0 == 0x5C }) else {
      return text
    }
    var out = ""
    for byte in text.utf8 {
      if byte < 0x20 || byte >= 0x7F || byte == 0x22 || byte == 0x5C {
        out += "\\x" + hexadecimal(byte)
      } else {
        out.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return out
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func date(_ time: Int, _ format: String) -> String {
    var seconds = time_t(time)
    var parts = tm()
    guard gmtime_r(&seconds, &parts) != nil else { return "-" }
    var buffer = [CChar](repeating: 0, count: 64)
    let count = strftime(&buffer, buffer.count, format, &parts)
    return String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
