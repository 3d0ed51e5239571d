/// Where a line stands before anything is made of it.
struct LineStanding {
  enum Kind {
    /// In code, or in raw HTML that is read to its end: nothing in it is a tag.
    case verbatim
    /// In raw HTML that a blank line ends.
    case html
    case table
    case text
  }

  let kind: Kind
  /// Behind the marks of the containers that the line goes on with.
  let offset: Int
  /// Behind the marks of those that begin on it, and white space.
  let text: Int
  /// Where what may hold tags begins: behind a comment that ends on the line, else with the text.
  let start: Int
  /// What a new line has to begin with to stand in the same containers.
  let prefix: [UInt8]
  let isInQuote: Bool
  /// Whether the text begins with `<`: with raw HTML, mostly.
  let beginsWithHTML: Bool
}

extension BlockScan {
  /// Where the line stands that has begun and is not read yet.
  func standing() -> LineStanding {
    var scan = self
    let matched = scan.matchContainers()
    let allMatched = matched == containers.count
    var prefix = containers[..<matched].reduce(into: [UInt8]()) { $0 += $1.prefix }
    var isInQuote = containers[..<matched].contains { if case .quote = $0 { true } else { false } }
    let line = scan.line
    var text = line.text
    while let mark = line.containerMark(at: text) {
      isInQuote = isInQuote || line.byte(text) == 0x3E
      prefix += mark.prefix
      text = mark.end
    }
    let isComment = allMatched && leaf == .html(kind: 2) || line.matches("<!--", at: text)
    let end = isComment ? line.end(of: "-->", from: text) : nil
    return LineStanding(
      kind: end == nil ? kind(allMatched: allMatched, line, text) : .text, offset: line.offset,
      text: text, start: end ?? text, prefix: prefix, isInQuote: isInQuote,
      beginsWithHTML: end == nil && line.byte(text) == 0x3C)
  }

  private func kind(
    allMatched: Bool, _ line: LineCursor, _ text: Int
  ) -> LineStanding.Kind {
    if allMatched {
      switch leaf {
      case .fence: return .verbatim
      case .html(let kind) where kind <= 5: return .verbatim
      case .html where !line.isBlank: return .html
      case .indentedCode where line.isIndented: return .verbatim
      case .table where !line.isBlank && !line.isTag(at: text): return .table
      default: break
      }
    }
    if line.isIndented, leaf != .paragraph { return .verbatim }
    switch line.byte(text) {
    case 0x60, 0x7E:  // a fence
      return line.run(of: line.byte(text), from: text) - text >= 3 ? .verbatim : .text
    case 0x7C: return .table
    case 0x3C
    where line.matches("<pre", at: text) || line.matches("<!--", at: text)
      || line.matches("<script", at: text) || line.matches("<style", at: text):
      return .verbatim
    default: return .text
    }
  }
}

extension BlockScan.Container {
  /// What a line begins with to stand in the container.
  fileprivate var prefix: [UInt8] {
    switch self {
    case .quote: [0x3E, 0x20]
    case .item(let indent, _): Array(repeating: 0x20, count: indent)
    case .note: Array(repeating: 0x20, count: 4)
    }
  }
}

extension LineCursor {
  /// Whether a line begins with a tag and has no cells, so that it ends a table instead of being a row.
  fileprivate func isTag(at start: Int) -> Bool {
    guard matches("{%", at: start) else { return false }
    var last = end
    while last > start, isSpaceOrTab(last - 1) { last -= 1 }
    return byte(last - 1) == 0x7D || !contains(0x7C, from: start)
  }

  /// The mark of a quotation or list item at an offset.
  ///
  /// - Returns: Where the text behind it begins, and what further lines begin with.
  fileprivate func containerMark(at start: Int) -> (end: Int, prefix: [UInt8])? {
    var end = start
    switch byte(start) {
    case 0x3E: return (blanks(from: start + 1), [0x3E, 0x20])
    case 0x2A, 0x2B, 0x2D: end += 1
    case 0x30...0x39:
      while end - start < 9, (0x30...0x39).contains(byte(end)) { end += 1 }
      guard byte(end) == 0x2E || byte(end) == 0x29 else { return nil }
      end += 1
    default: return nil
    }
    guard isSpaceOrTab(end) else { return nil }
    let text = blanks(from: end)
    return (text, Array(repeating: 0x20, count: text - start))
  }
}
