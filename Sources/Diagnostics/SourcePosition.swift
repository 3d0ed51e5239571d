/// A place in a file as editors count: line and column from 1, columns in Unicode scalars.
package struct SourcePosition: Hashable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// Both ends of a span as editors count, end exclusive.
package struct SourceRange: Hashable, Sendable {
  package let start: SourcePosition
  package let end: SourcePosition

  package init(_ start: SourcePosition, _ end: SourcePosition) {
    self.start = start
    self.end = end
  }

  /// For a file whose text is not known.
  package static let fileStart = SourceRange(
    SourcePosition(line: 1, column: 1), SourcePosition(line: 1, column: 1))
}
