package import Diagnostics

/// Some bytes of a page replaced by others.
package struct PageEdit: Hashable, Sendable {
  /// Empty to put something in between.
  package let span: SourceSpan
  package let bytes: [UInt8]

  package init(span: SourceSpan, bytes: [UInt8]) {
    self.span = span
    self.bytes = bytes
  }

  /// The bytes with all edits made.
  ///
  /// - Parameter edits: In any order, none over another; of several at one place the first given comes
  ///   first.
  package static func applying(_ edits: [PageEdit], to bytes: [UInt8]) -> [UInt8] {
    var edited: [UInt8] = []
    edited.reserveCapacity(bytes.count)
    var written = 0
    for edit in inOrder(edits) {
      precondition(edit.span.start >= written, "edits of a page do not lie over each other")
      edited += bytes[written..<edit.span.start]
      edited += edit.bytes
      written = edit.span.end
    }
    return edited + bytes[written...]
  }

  /// Whether no edit lies over another: ``applying(_:to:)`` takes none that do.
  package static func areApart(_ edits: [PageEdit]) -> Bool {
    let spans = inOrder(edits).map(\.span)
    return zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start }
  }

  /// By their places; of several at one place the first given comes first.
  private static func inOrder(_ edits: [PageEdit]) -> [PageEdit] {
    edits.enumerated().sorted {
      ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset)
    }.map(\.element)
  }
}
