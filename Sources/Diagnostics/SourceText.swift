/// The bytes of one file and the path by which messages name it.
///
/// - `path`: relative to the working directory where one stands below it.
/// - `bytes`: the file as it is on disk, byte-order mark and line ends included.
package struct SourceText: Hashable, Sendable {
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, _ text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The text of a span, with U+FFFD for what is not UTF-8.
  package func string(in span: SourceSpan) -> String {
    let end = min(span.end, bytes.count)
    return String(decoding: bytes[min(span.start, end)..<end], as: UTF8.self)
  }
}
