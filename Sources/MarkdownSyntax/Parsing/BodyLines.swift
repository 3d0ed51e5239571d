/// Byte offsets of a body's lines, as the C parser counts them.
struct BodyLines {
  private let starts: [Int]
  private let body: UnsafeBufferPointer<UInt8>

  init(_ body: UnsafeBufferPointer<UInt8>) {
    var starts = [0]
    starts.reserveCapacity(body.count / 40 + 2)
    var index = 0
    while index < body.count {
      let byte = body[index]
      index += 1
      if byte == 0x0A {
        starts.append(index)
      } else if byte == 0x0D {
        if index < body.count, body[index] == 0x0A { index += 1 }
        starts.append(index)
      }
    }
    self.starts = starts
    self.body = body
  }

  /// Offset of a line and column that count from 1, not beyond the line's text; what lies behind the
  /// body counts as its end.
  func offset(line: Int, column: Int) -> Int {
    guard line >= 1 else { return 0 }
    guard line <= starts.count else { return body.count }
    return min(starts[line - 1] + max(0, column - 1), end(ofLine: line))
  }

  /// Offset of a line's first byte.
  func start(ofLine line: Int) -> Int { offset(line: line, column: 1) }

  /// Offset behind a line's last byte that is no white space.
  func trimmedEnd(ofLine line: Int) -> Int {
    guard line >= 1, line <= starts.count else { return offset(line: line, column: 1) }
    var end = end(ofLine: line)
    while end > starts[line - 1], LinkSyntax.isSpace(body[end - 1]) { end -= 1 }
    return end
  }

  private func end(ofLine line: Int) -> Int {
    guard line < starts.count else { return body.count }
    let behind = starts[line]
    let isPair = behind > 1 && body[behind - 1] == 0x0A && body[behind - 2] == 0x0D
    return behind - (isPair ? 2 : 1)
  }
}
