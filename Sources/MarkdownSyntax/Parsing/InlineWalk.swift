/// Goes over the text of one block with a cursor, inline after inline.
///
/// An inline that does not stand at the cursor is looked for behind it; one that is not there
/// either gets the cursor's place.
struct InlineWalk {
  private var content: LeafContent
  let bytes: UnsafeBufferPointer<UInt8>
  let syntax: LinkSyntax
  /// What nodes say.
  private let text: UnsafeBufferPointer<UInt8>
  private let bodyStart: Int
  private var cursor = 0
  /// White space to be passed over before the next inline.
  private var pending = 0
  /// How often text may still be looked for in vain, and how far: the parser drops text in odd
  /// corners, and to look for it costs.
  private var patience = 8
  private static let reach = 256
  /// The autolink whose text is being walked: where it ends, and whether it stands in angles.
  private var autolink: (end: Int, isAngled: Bool)?

  init(
    _ content: LeafContent, _ bytes: UnsafeBufferPointer<UInt8>,
    saying text: UnsafeBufferPointer<UInt8>, bodyStart: Int
  ) {
    self.content = content
    self.bytes = bytes
    self.syntax = LinkSyntax(text: bytes)
    self.text = text
    self.bodyStart = bodyStart
  }

  /// Passes over what stands before the first inline.
  mutating func begin(_ leaf: InlineLocator.Leaf, isHeading: Bool) {
    cursor = syntax.spaces(from: 0)
    if isHeading {
      let marks = run(of: 0x23, from: cursor)
      let isMarked = marks > cursor && marks - cursor <= 6
      if isMarked, marks == bytes.count || bytes[marks] == 0x20 || bytes[marks] == 0x09 {
        cursor = syntax.spaces(from: marks)
        return
      }
    }
    guard leaf.mayDefine else { return }
    while let end = syntax.definition(at: cursor) { cursor = end }
  }

  mutating func locate(_ range: Range<Int>, in nodes: inout [MarkdownNode]) {
    var open: [Int] = []
    for index in range {
      while let last = open.last, Int(nodes[last].end) <= index {
        leave(&nodes[open.removeLast()])
      }
      let start = enter(index, nodes[index])
      nodes[index].spanStart = Int32(content.place(of: start) + bodyStart)
      let end = content.placeBehind(max(start, cursor)) + bodyStart
      nodes[index].spanEnd = max(nodes[index].spanStart, Int32(end))
      switch nodes[index].kind {
      case .emphasis, .strong, .strikethrough, .link, .image: open.append(index)
      default: break
      }
    }
    while let last = open.popLast() { leave(&nodes[last]) }
  }

  // MARK: - Going in

  /// Moves the cursor into a container, behind any other inline.
  ///
  /// - Returns: The inline's first byte.
  private mutating func enter(_ index: Int, _ node: MarkdownNode) -> Int {
    let literal = UnsafeBufferPointer(
      rebasing: text[Int(node.textStart)..<Int(node.textStart + node.textCount)])
    cursor += pending
    pending = 0
    let found: Range<Int>?
    switch node.kind {
    case .text: return enterText(literal, isLiteral: autolink != nil)
    case .softBreak, .lineBreak: return enterBreak()
    case .link: return enterLink(end: Int(node.end))
    case .code: found = find(0x60).map { $0..<afterCodeSpan($0) }
    case .htmlInline: found = find(0x3C).map { $0..<afterTag(literal, from: $0) }
    case .footnoteReference:
      found = find(0x5B).map { $0..<((bytes[$0...].firstIndex(of: 0x5D) ?? $0) + 1) }
    case .emphasis: found = find(0x2A, 0x5F).map { $0..<($0 + 1) }
    case .strong: found = find(0x2A, 0x5F).map { $0..<min($0 + 2, bytes.count) }
    case .strikethrough: found = find(0x7E).map { $0..<run(of: 0x7E, from: $0) }
    case .image: found = find(0x21).map { $0..<min($0 + 2, bytes.count) }
    case .document, .blockQuote, .list, .item, .codeBlock, .htmlBlock, .paragraph, .heading,
      .thematicBreak, .footnoteDefinition, .table, .tableRow, .tableCell, .plainText,
      .taggedBlock, .formula:
      found = nil
    }
    guard let found else { return cursor }
    cursor = found.upperBound
    return found.lowerBound
  }

  private mutating func enterText(
    _ literal: UnsafeBufferPointer<UInt8>, isLiteral: Bool
  ) -> Int {
    let start = cursor
    if isLiteral, let end = matchLiterally(literal, at: cursor) {
      cursor = end
      return start
    }
    if let end = match(literal, at: cursor) {
      cursor = end
      return start
    }
    // Where a line's white space is a tab that a container took in part.
    let words = literal.drop { $0 == 0x20 || $0 == 0x09 }
    if let end = match(UnsafeBufferPointer(rebasing: words), at: syntax.blanks(from: cursor)) {
      cursor = end
      return start
    }
    guard patience > 0 else { return start }
    for at in min(cursor, bytes.count)..<min(bytes.count, cursor + Self.reach) {
      if let end = match(literal, at: at) {
        cursor = end
        return at
      }
    }
    patience -= 1
    return start
  }

  /// A break begins with the spaces or the backslash before the line end. The next line's white
  /// space counts only after a backslash.
  private mutating func enterBreak() -> Int {
    let start = cursor
    guard let end = bytes[cursor...].firstIndex(of: 0x0A) else { return start }
    cursor = end + 1
    let isBackslash = end > start && bytes[end - 1] == 0x5C
    pending = isBackslash ? 0 : syntax.blanks(from: cursor) - cursor
    return bytes[start..<end].allSatisfy { LinkSyntax.isSpace($0) || $0 == 0x5C } ? start : end
  }

  /// A link begins with `[`, with `<`, or, as an autolink of the extension, with its own text.
  private mutating func enterLink(end: Int) -> Int {
    let start = cursor
    guard start < bytes.count else { return start }
    if bytes[start] != 0x5B { autolink = (end, bytes[start] == 0x3C) }
    if bytes[start] == 0x5B || bytes[start] == 0x3C { cursor += 1 }
    return start
  }

  // MARK: - Coming out

  private mutating func leave(_ node: inout MarkdownNode) {
    switch node.kind {
    case .emphasis: if let mark = find(0x2A, 0x5F) { cursor = mark + 1 }
    case .strong: if let mark = find(0x2A, 0x5F) { cursor = min(mark + 2, bytes.count) }
    case .strikethrough: if let mark = find(0x7E) { cursor = run(of: 0x7E, from: mark) }
    case .image: if let bracket = find(0x5D) { cursor = afterTarget(from: bracket + 1) }
    case .link:
      if let autolink, autolink.end == Int(node.end) {
        if autolink.isAngled, cursor < bytes.count, bytes[cursor] == 0x3E { cursor += 1 }
        self.autolink = nil
      } else if let bracket = find(0x5D) {
        cursor = afterTarget(from: bracket + 1)
      }
    default: break
    }
    let end = Int32(content.placeBehind(cursor) + bodyStart)
    node.spanEnd = max(node.spanStart, end)
  }

  /// Behind the `(…)` or `[…]` that may follow a link's text.
  private func afterTarget(from start: Int) -> Int {
    syntax.inlineTarget(at: start) ?? syntax.label(at: start) ?? start
  }

  // MARK: - Looking

  /// The byte at the cursor if it is one of two, else the next such that no backslash stands before.
  private func find(_ one: UInt8, _ other: UInt8? = nil) -> Int? {
    var at = cursor
    while at < bytes.count {
      if bytes[at] == one || bytes[at] == other { return at }
      at += syntax.isEscape(at) ? 2 : 1
    }
    return nil
  }

  private func run(of byte: UInt8, from: Int) -> Int {
    var at = from
    while at < bytes.count, bytes[at] == byte { at += 1 }
    return at
  }

  private func afterCodeSpan(_ tick: Int) -> Int {
    let opened = run(of: 0x60, from: tick)
    var at = opened
    while at < bytes.count {
      guard bytes[at] == 0x60 else {
        at += 1
        continue
      }
      let closed = run(of: 0x60, from: at)
      if closed - at == opened - tick { return closed }
      at = closed
    }
    return opened
  }

  /// Behind a tag, which is as long as what it says, but for the indentation of its later lines.
  private func afterTag(_ literal: UnsafeBufferPointer<UInt8>, from: Int) -> Int {
    var at = from
    var index = 0
    while index < literal.count, at < bytes.count {
      if literal[index] == 0x0D, index + 1 < literal.count, literal[index + 1] == 0x0A {
        index += 1
      }
      let isLineEnd = literal[index] == 0x0A || literal[index] == 0x0D
      index += bytes[at] == 0 ? Self.replacement.count : 1
      at += 1
      guard isLineEnd else { continue }
      while index < literal.count, literal[index] == 0x20 || literal[index] == 0x09 { index += 1 }
      at = syntax.blanks(from: at)
    }
    return at
  }
}
