/// Finds where the inlines of one block stand in the source.
///
/// The C parser's own figures go wrong after reference definitions, backslash breaks, links over
/// several lines, other indentation, escaped pipes and in autolinks. So they are not used: the
/// block's bytes are walked with a cursor in the order of its inlines, and each is found by what it
/// says. An inline that cannot be found gets the place where the search for it began.
///
/// Cost: linear in the block's length, but for text that does not occur in it, which ends at the
/// block's end.
struct InlineLocator {
  private let body: UnsafeBufferPointer<UInt8>
  private var cursor = 0
  private var limit = 0

  init(body: UnsafeBufferPointer<UInt8>) {
    self.body = body
  }

  /// Fills in the spans of all inlines below the leaf block at `leaf`, whose own span is right.
  mutating func locate(
    _ nodes: inout [MarkdownNode], text: [UInt8], leaf: Int, bodyStart: Int
  ) {
    let end = Int(nodes[leaf].end)
    guard end > leaf + 1 else { return }
    cursor = Int(nodes[leaf].spanStart) - bodyStart
    limit = max(cursor, min(Int(nodes[leaf].spanEnd) - bodyStart, body.count))
    if nodes[leaf].kind == .paragraph { skipDefinitions() }
    text.withUnsafeBufferPointer { text in
      var open: [Int] = []
      for index in (leaf + 1)..<end {
        while let last = open.last, Int(nodes[last].end) <= index {
          leave(&nodes, open.removeLast(), bodyStart)
        }
        enter(&nodes, index, text, bodyStart)
        if Int(nodes[index].end) > index + 1 {
          open.append(index)
        } else if nodes[index].kind == .link || nodes[index].kind == .image {
          leave(&nodes, index, bodyStart)
        }
      }
      while let last = open.popLast() { leave(&nodes, last, bodyStart) }
    }
  }

  // MARK: - Going in

  private mutating func enter(
    _ nodes: inout [MarkdownNode], _ index: Int, _ text: UnsafeBufferPointer<UInt8>,
    _ bodyStart: Int
  ) {
    let node = nodes[index]
    let literal = UnsafeBufferPointer(
      rebasing: text[Int(node.textStart)..<Int(node.textStart + node.textCount)])
    var start = cursor
    switch node.kind {
    case .text:
      if let found = find(literal, from: cursor) { (start, cursor) = found }
    case .softBreak, .lineBreak:
      start = next(0x0A, 0x0D, from: cursor) ?? cursor
      cursor = afterLineStart(start)
    case .code:
      if let tick = next(0x60, 0x60, from: cursor) {
        start = tick
        cursor = afterCodeSpan(tick)
      }
    case .htmlInline:
      if let found = findExactly(firstLine(of: literal), from: cursor) {
        start = found
        cursor = min(limit, found + literal.count)
      }
    case .footnoteReference:
      if let found = findExactly([0x5B, 0x5E], from: cursor) {
        start = found
        cursor = (next(0x5D, 0x5D, from: found) ?? found) + 1
      }
    case .emphasis, .strong:
      let width = node.kind == .strong ? 2 : 1
      if let mark = next(0x2A, 0x5F, from: cursor) {
        start = mark
        cursor = min(limit, mark + width)
      }
    case .strikethrough:
      if let mark = next(0x7E, 0x7E, from: cursor) {
        start = mark
        cursor = afterRun(of: 0x7E, from: mark)
      }
    case .image:
      if let found = findExactly([0x21, 0x5B], from: cursor) {
        start = found
        cursor = found + 2
      }
    case .link:
      start = startOfLink(literal)
    case .document, .blockQuote, .list, .item, .codeBlock, .htmlBlock, .paragraph, .heading,
      .thematicBreak, .footnoteDefinition, .table, .tableRow, .tableCell, .plainText:
      break
    }
    nodes[index].spanStart = Int32(start + bodyStart)
    nodes[index].spanEnd = Int32(max(start, cursor) + bodyStart)
  }

  /// A link begins with `[`, with `<`, or, as an autolink of the extension, with its own text.
  private mutating func startOfLink(_ address: UnsafeBufferPointer<UInt8>) -> Int {
    var at = cursor
    while at < limit {
      switch body[at] {
      case 0x5C: at += 2
      case 0x5B:
        cursor = at + 1
        return at
      case 0x3C:
        cursor = at + 1
        return at
      default:
        if startsAutolink(at) {
          cursor = at
          return at
        }
        at += 1
      }
    }
    return cursor
  }

  private func startsAutolink(_ at: Int) -> Bool {
    switch body[at] {
    case 0x77, 0x68, 0x66, 0x57, 0x48, 0x46:  // w h f
      return has("www.", at) || has("http", at) || has("ftp:", at) || startsAddress(at)
    default:
      return startsAddress(at)
    }
  }

  /// An e-mail address stands at the cursor: the text before it has been walked over already.
  private func startsAddress(_ at: Int) -> Bool {
    guard at == cursor else { return false }
    var index = at
    while index < limit, body[index] > 0x20, body[index] != 0x5B, body[index] != 0x3C {
      if body[index] == 0x40 { return true }
      index += 1
    }
    return false
  }

  // MARK: - Coming out

  private mutating func leave(_ nodes: inout [MarkdownNode], _ index: Int, _ bodyStart: Int) {
    let start = Int(nodes[index].spanStart) - bodyStart
    switch nodes[index].kind {
    case .emphasis, .strong:
      if let mark = next(0x2A, 0x5F, from: cursor) {
        cursor = min(limit, mark + (nodes[index].kind == .strong ? 2 : 1))
      }
    case .strikethrough:
      if let mark = next(0x7E, 0x7E, from: cursor) { cursor = afterRun(of: 0x7E, from: mark) }
    case .link, .image:
      if start < limit, body[start] == 0x3C {
        if let close = next(0x3E, 0x3E, from: cursor) { cursor = close + 1 }
      } else if start < limit, body[start] == 0x5B || body[start] == 0x21 {
        cursor = afterLink(from: cursor)
      }
    default:
      break
    }
    nodes[index].spanEnd = Int32(max(start, cursor) + bodyStart)
  }

  /// Behind `](…)`, `][…]` or `]`.
  private func afterLink(from: Int) -> Int {
    guard let bracket = next(0x5D, 0x5D, from: from) else { return from }
    var at = bracket + 1
    guard at < limit else { return limit }
    if body[at] == 0x5B {
      return (next(0x5D, 0x5D, from: at) ?? at) + 1
    }
    guard body[at] == 0x28 else { return at }
    at += 1
    var depth = 1
    var quote: UInt8 = 0
    while at < limit {
      let byte = body[at]
      if byte == 0x5C {
        at += 2
        continue
      }
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else {
        switch byte {
        case 0x22: quote = 0x22
        case 0x27 where body[at - 1] <= 0x20: quote = 0x27
        case 0x3C where depth == 1: quote = 0x3E
        case 0x28: depth += 1
        case 0x29:
          depth -= 1
          if depth == 0 { return at + 1 }
        default: break
        }
      }
      at += 1
    }
    return bracket + 1
  }

  // MARK: - Looking

  /// Where text stands, with escapes and entities of the source passed over.
  ///
  /// - Returns: Its first byte, and the byte behind it.
  private func find(_ literal: UnsafeBufferPointer<UInt8>, from: Int) -> (Int, Int)? {
    guard let first = literal.first else { return (from, from) }
    var at = from
    while at < limit {
      if body[at] == first || body[at] == 0x5C || body[at] == 0x26 {
        if let end = match(literal, at) {
          let start = body[at] == 0x5C && first != 0x5C ? at + 1 : at
          return (start, end)
        }
      }
      at += 1
    }
    return nil
  }

  private func match(_ literal: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var at = start
    var index = 0
    while index < literal.count {
      guard at < limit else { return nil }
      let wanted = literal[index]
      if body[at] == wanted, !(wanted == 0x26 && isEntity(at)) {
        // A backslash that stands for itself is followed by no punctuation.
        at += 1
        index += 1
      } else if body[at] == 0x5C, at + 1 < limit, body[at + 1] == wanted {
        at += 2
        index += 1
      } else if body[at] == 0x26, let end = entityEnd(at) {
        // Whatever the entity stands for, it is one to two scalars: resume where both agree again.
        var next = index + 1
        while next < literal.count, literal[next] & 0xC0 == 0x80 { next += 1 }
        at = end
        index = next
      } else {
        return nil
      }
    }
    return at
  }

  private func isEntity(_ at: Int) -> Bool { entityEnd(at) != nil }

  private func entityEnd(_ at: Int) -> Int? {
    var index = at + 1
    while index < limit, index - at < 34 {
      let byte = body[index]
      if byte == 0x3B { return index > at + 1 ? index + 1 : nil }
      let isNameByte =
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x23
      guard isNameByte else { return nil }
      index += 1
    }
    return nil
  }

  private func findExactly(_ wanted: some Collection<UInt8>, from: Int) -> Int? {
    guard let first = wanted.first else { return from }
    var at = from
    while at + wanted.count <= limit {
      if body[at] == first, body[at..<(at + wanted.count)].elementsEqual(wanted) { return at }
      at += 1
    }
    return nil
  }

  private func firstLine(
    of literal: UnsafeBufferPointer<UInt8>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    literal.prefix { $0 != 0x0A && $0 != 0x0D }
  }

  /// The next of two bytes that no backslash stands before.
  private func next(_ one: UInt8, _ other: UInt8, from: Int) -> Int? {
    var at = from
    while at < limit {
      let byte = body[at]
      if byte == one || byte == other { return at }
      at += byte == 0x5C && at + 1 < limit && body[at + 1] != 0x0A && body[at + 1] != 0x0D ? 2 : 1
    }
    return nil
  }

  private func afterRun(of byte: UInt8, from: Int) -> Int {
    var at = from
    while at < limit, body[at] == byte { at += 1 }
    return at
  }

  private func afterCodeSpan(_ tick: Int) -> Int {
    let opened = afterRun(of: 0x60, from: tick)
    var at = opened
    while at < limit {
      guard body[at] == 0x60 else {
        at += 1
        continue
      }
      let closed = afterRun(of: 0x60, from: at)
      if closed - at == opened - tick { return closed }
      at = closed
    }
    return opened
  }

  /// Behind a line end and the indentation and quote marks of the next line.
  private func afterLineStart(_ lineEnd: Int) -> Int {
    var at = lineEnd
    if at < limit, body[at] == 0x0D { at += 1 }
    if at < limit, body[at] == 0x0A { at += 1 }
    while at < limit, body[at] == 0x20 || body[at] == 0x09 || body[at] == 0x3E { at += 1 }
    return at
  }

  private func has(_ text: StaticString, _ at: Int) -> Bool {
    text.withUTF8Buffer { wanted in
      guard at + wanted.count <= limit else { return false }
      for index in 0..<wanted.count where body[at + index] | 0x20 != wanted[index] | 0x20 {
        return false
      }
      return true
    }
  }

  /// A paragraph's lines may begin with link reference definitions, which are no part of its text.
  private mutating func skipDefinitions() {
    while cursor < limit {
      var at = cursor
      while at < limit, body[at] == 0x20 { at += 1 }
      guard at + 1 < limit, body[at] == 0x5B, body[at + 1] != 0x5E,
        let bracket = next(0x5D, 0x5D, from: at), bracket + 1 < limit, body[bracket + 1] == 0x3A,
        let lineEnd = next(0x0A, 0x0D, from: bracket)
      else { return }
      cursor = afterLineStart(lineEnd)
    }
  }
}
