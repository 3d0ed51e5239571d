/// Where the lines of one file begin: made once for a file that has something to report.
///
/// - A line ends at LF, CRLF or a lone CR, as in CommonMark 0.31 §2.1.
/// - Cost: one pass over the file; a position after that is found in logarithmic time, however long
///   its line is.
package struct LineTable: Sendable {
  package let source: SourceText
  private let starts: [Int]
  /// Number of Unicode scalars before each multiple of ``stride`` bytes.
  private let scalarCounts: [Int]
  private static let stride = 256

  package init(_ source: SourceText) {
    var starts = [0]
    var scalarCounts: [Int] = []
    var scalars = 0
    let bytes = source.bytes
    for (index, byte) in bytes.enumerated() {
      if index % Self.stride == 0 { scalarCounts.append(scalars) }
      if isScalarStart(byte) { scalars += 1 }
      let endsLine =
        byte == 0x0A || byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
      if endsLine { starts.append(index + 1) }
    }
    if bytes.count % Self.stride == 0 { scalarCounts.append(scalars) }
    self.source = source
    self.starts = starts
    self.scalarCounts = scalarCounts
  }

  /// Line and column of a byte offset; an offset behind the end counts as the end. A byte-order
  /// mark at the start of the file has no column of its own.
  package func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), source.bytes.count)
    let line = lineIndex(at: offset)
    let start = textStart(ofLine: line)
    let column = 1 + scalarCount(before: max(offset, start)) - scalarCount(before: start)
    return SourcePosition(line: line + 1, column: column)
  }

  /// Line and column of both ends of a span.
  package func range(of span: SourceSpan) -> SourceRange {
    SourceRange(position(at: span.start), position(at: span.end))
  }

  /// The bytes of a line without its end, for a code frame. `line` counts from 1.
  package func span(ofLine line: Int) -> SourceSpan {
    let start = textStart(ofLine: line - 1)
    var end = line < starts.count ? starts[line] : source.bytes.count
    while end > start, source.bytes[end - 1] == 0x0A || source.bytes[end - 1] == 0x0D { end -= 1 }
    return SourceSpan(start, end)
  }

  /// First byte of a line, behind a byte-order mark. `line` counts from 0.
  private func textStart(ofLine line: Int) -> Int {
    line == 0 && source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : starts[line]
  }

  private func scalarCount(before offset: Int) -> Int {
    let block = offset / Self.stride
    return source.bytes[block * Self.stride..<offset].reduce(scalarCounts[block]) { count, byte in
      isScalarStart(byte) ? count + 1 : count
    }
  }

  /// The line, from 0, that holds an offset.
  private func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

/// Whether a byte is the first of a UTF-8 sequence, or no part of one.
func isScalarStart(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
