/// A stretch of a file's own bytes: UTF-8 offsets from the start of the file, end exclusive.
package struct SourceSpan: Hashable, Sendable, Comparable {
  package let start: Int
  package let end: Int

  package init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a span ends where it starts or later")
    self.start = start
    self.end = end
  }

  /// The very start of a file, for what concerns it as a whole.
  package static let fileStart = SourceSpan(0, 0)

  package var isEmpty: Bool { start == end }

  /// The same span in a text that has `offset` more bytes before it.
  package func shifted(by offset: Int) -> SourceSpan {
    SourceSpan(start + offset, end + offset)
  }

  package static func < (left: SourceSpan, right: SourceSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
