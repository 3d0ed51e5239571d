extension TagRewriter {
  mutating func formula(
    _ start: Int, _ lineEnd: Int, _ standing: LineStanding
  ) -> Int? {
    let isFirst = isFirst
    self.isFirst = false
    guard standing.kind != .html, let end = endOfFormula(start, lineEnd, isFirst, standing),
      end < bytes.count ? bytes[end] != 0x60 : true
    else { return start + 2 }
    let content = (start + 2)..<(end - 2)
    guard !isBlank(content) else { return end }
    marks.formulas[start] = text(of: content, standing)
    write([0x60, 0x60], around: start..<end)
    return end
  }

  /// Behind the `$$` that closes a formula: on its line, in its paragraph, or, where it is a block,
  /// on the end of a line.
  func endOfFormula(
    _ start: Int, _ lineEnd: Int, _ isFirst: Bool, _ standing: LineStanding
  ) -> Int? {
    let isBlock = isFirst && isBlank((start + 2)..<lineEnd)
    let limit =
      standing.kind == .text ? min(bytes.count, start + BlockTagReader.reach) : lineEnd
    var at = start + 2
    var isBlankLine = false
    while at + 1 < limit {
      switch bytes[at] {
      case 0x5C: at += 1
      case 0x24 where bytes[at + 1] == 0x24:
        let isEnd = !isBlock || isBlank((at + 2)..<self.lineEnd(from: at + 2))
        if isEnd { return at + 2 }
      case 0x0A, 0x0D:
        if isBlankLine, !isBlock, bytes[at] == 0x0A { return nil }
        isBlankLine = true
      case 0x20, 0x09: break
      default: isBlankLine = false
      }
      at += 1
    }
    return nil
  }

  /// A formula's text without what its lines begin with.
  func text(of range: Range<Int>, _ standing: LineStanding) -> [UInt8] {
    var text: [UInt8] = []
    for line in bytes[range].split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      var line = line.drop { $0 == 0x20 || $0 == 0x09 }
      if standing.isInQuote, line.startIndex > range.lowerBound, line.first == 0x3E {
        line = line.dropFirst().drop { $0 == 0x20 }
      }
      if !text.isEmpty { text.append(0x0A) }
      text += line
    }
    while let last = text.last, LinkSyntax.isSpace(last) { text.removeLast() }
    return text
  }
}
