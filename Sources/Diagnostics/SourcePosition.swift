/// A place in a file as editors count: line and column from 1, columns in Unicode scalars.
package struct SourcePosition: Hashable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// Where the lines of one file begin: made once for a file that has something to report.
///
/// A line ends at LF, CRLF or a lone CR, as in CommonMark 0.31 §2.1.
package struct LineTable: Sendable {
  package let source: SourceText
  private let starts: [Int]

  package init(_ source: SourceText) {
    var starts = [0]
    let bytes = source.bytes
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A {
        starts.append(index)
      } else if byte == 0x0D {
        if index < bytes.count, bytes[index] == 0x0A { index += 1 }
        starts.append(index)
      }
    }
    self.source = source
    self.starts = starts
  }

  /// Line and column of a byte offset; an offset behind the end counts as the end. A byte-order
  /// mark at the start of the file has no column of its own.
  package func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), source.bytes.count)
    let line = lineIndex(at: offset)
    var column = 1
    for index in textStart(ofLine: line)..<max(offset, textStart(ofLine: line))
    where source.bytes[index] & 0xC0 != 0x80 {
      column += 1
    }
    return SourcePosition(line: line + 1, column: column)
  }

  /// The bytes of a line without its end, for a code frame. `line` counts from 1.
  package func span(ofLine line: Int) -> SourceSpan {
    let start = textStart(ofLine: line - 1)
    var end = line < starts.count ? starts[line] : source.bytes.count
    while end > start, source.bytes[end - 1] == 0x0A || source.bytes[end - 1] == 0x0D { end -= 1 }
    return SourceSpan(start, end)
  }

  package var lineCount: Int { starts.count }

  /// First byte of a line, behind a byte-order mark. `line` counts from 0.
  private func textStart(ofLine line: Int) -> Int {
    line == 0 && source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : starts[line]
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
