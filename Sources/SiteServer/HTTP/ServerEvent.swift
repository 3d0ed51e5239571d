/// A message to open pages (HTML Living Standard, §9.2 “Server-sent events”).
package struct ServerEvent: Hashable, Sendable {
  package let name: String
  /// On one line or several.
  package let data: String
  /// What a browser says when it opens a broken stream again, in `Last-Event-ID`; `nil` leaves what it
  /// would say.
  package let id: String?

  package init(name: String, data: String, id: String? = nil) {
    self.name = name
    self.data = data
    self.id = id
  }

  /// As it goes over the wire.
  package var bytes: [UInt8] {
    var out = "event: \(name)\n"
    if let id { out += "id: \(id)\n" }
    for line in data.split(separator: "\n", omittingEmptySubsequences: false) {
      out += "data: \(line)\n"
    }
    return Array((out + "\n").utf8)
  }

  /// A comment, so that nobody takes a quiet stream for a dead one.
  static let heartbeat = Array(":\n\n".utf8)
}
