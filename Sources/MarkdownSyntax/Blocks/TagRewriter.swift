import Diagnostics

/// Gives block tags and formulas a form that the C parser takes for what they are.
///
/// The parser would read a tag as words of a paragraph, and a formula as emphasis and escapes. So,
/// line by line while ``BlockScan`` follows the page, tags become processing instructions (`<?xx?>`,
/// CommonMark §4.6, kind 3), which end paragraphs and lists as a block does, and formulas become code
/// spans. What is written is exactly as long as what it stands for: every offset stays what it was.
///
/// Cost: linear in the bytes, but for ``BlockTagReader/reach`` at each sign that opens nothing.
struct TagRewriter {
  /// What stands at an offset of the body now.
  struct Marks {
    /// By the offset of the instruction.
    var tags: [Int: Int] = [:]
    /// By the offset of the code span: what it says.
    var formulas: [Int: [UInt8]] = [:]
    var code: [Int: [UInt8]] = [:]
    /// Instructions that say nothing.
    var empty: Set<Int> = []
  }

  private(set) var tags: [BlockTag] = []
  var marks = Marks()
  let bytes: UnsafeMutableBufferPointer<UInt8>
  let reader: BlockTagReader
  /// Up to where a code span or `{% raw %}` reaches that began on an earlier line.
  private var codeEnd = 0
  private var rawEnd = 0
  /// Whether an end of `{% raw %}` may stand further on.
  private var mayEndRaw = true
  /// `<div>`s that are tags and open, with the plain ones inside.
  var divisions: [(name: String, depth: Int)] = []
  private var hasChanged = false
  /// Whether nothing but the marks of containers stands on the line before what is looked at.
  var isFirst = true

  init(_ bytes: UnsafeMutableBufferPointer<UInt8>, bodyStart: Int) {
    self.bytes = bytes
    reader = BlockTagReader(body: UnsafeBufferPointer(bytes), bodyStart: bodyStart)
  }

  /// Whether a body has anything that could be a tag or a formula.
  static func isNeeded(for body: UnsafeBufferPointer<UInt8>) -> Bool {
    body.contains("{%") || body.contains("$$") || body.contains("<div data-gb-custom-block")
      || BookNames.areIn(body) || HeadingAnchor.mayBeIn(body)
  }

  // MARK: - Lines

  /// Rewrites the line that a scan has begun, and those below that a tag or formula reaches into.
  mutating func rewrite(_ scan: inout BlockScan) {
    let line = scan.line.start..<scan.line.end
    guard mayHold(line) else { return }
    let standing = scan.standing()
    guard standing.kind != .verbatim else { return }
    hasChanged = false
    rewrite(from: max(standing.start, codeEnd), to: line.upperBound, standing)
    if hasChanged { scan.line.beginAgain() }
  }

  func mayHold(_ line: Range<Int>) -> Bool {
    var at = line.lowerBound
    while at + 1 < line.upperBound {
      switch (bytes[at], bytes[at + 1]) {
      case (0x7B, 0x25), (0x7B, 0x7B), (0x7B, 0x23), (0x24, 0x24), (0x60, _): return true
      case (0x3C, 0x64), (0x3C, 0x2F): return true
      default: at += 1
      }
    }
    return false
  }

  mutating func rewrite(from start: Int, to lineEnd: Int, _ standing: LineStanding) {
    var end = lineEnd
    var at = start
    isFirst = start == standing.text
    while at < end {
      let next = at + 1 < bytes.count ? bytes[at + 1] : 0
      let read: Int?
      switch bytes[at] {
      case 0x5C where next == 0x7B: read = escapedTag(at, end)
      case 0x5C: read = at + 2
      case 0x60: read = codeSpan(at)
      case 0x7B where next == 0x25: read = tag(at, end, standing)
      case 0x7B where next == 0x7B: read = bookName(at, end)
      case 0x7B where next == 0x23: read = headingAnchor(at, end, standing)
      case 0x24 where next == 0x24: read = formula(at, end, standing)
      case 0x3C: read = division(at, end, standing)
      default: read = nil
      }
      if read == nil, !isBlank(at..<(at + 1)) { isFirst = false }
      at = read ?? at + 1
      if at > end { end = self.lineEnd(from: at) }
    }
  }

  /// A code span from its ticks on; ticks without others behind them are text.
  mutating func codeSpan(_ start: Int) -> Int {
    isFirst = false
    var opened = start
    while opened < bytes.count, bytes[opened] == 0x60 { opened += 1 }
    var at = opened
    var isBlank = false
    let limit = min(bytes.count, start + BlockTagReader.reach)
    while at < limit {
      if bytes[at] == 0x60 {
        let run = at
        while at < limit, bytes[at] == 0x60 { at += 1 }
        if at - run == opened - start {
          codeEnd = max(codeEnd, at)
          return at
        }
        isBlank = false
        continue
      }
      if bytes[at] == 0x0A || bytes[at] == 0x0D {
        // A blank line ends the paragraph, and with it all spans.
        if isBlank, bytes[at] == 0x0A { return opened }
        isBlank = true
      } else if bytes[at] != 0x20, bytes[at] != 0x09 {
        isBlank = false
      }
      at += 1
    }
    return opened
  }

  // MARK: - Tags

  mutating func tag(_ start: Int, _ lineEnd: Int, _ standing: LineStanding) -> Int {
    guard let (tag, end) = reader.tag(at: start) else { return unreadable(start, lineEnd) }
    if start < rawEnd, !(tag.isEnd && tag.name.value == "raw") {
      return writeCode(start..<end, saying: Array(bytes[start..<end]))
    }
    if tag.name.value == "raw" {
      if !tag.isEnd { rawEnd = endOfRaw(from: end) }
      if let at = write(tag, start..<end, standing) { marks.empty.insert(at) }
      return end
    }
    return add(tag, start..<end, standing)
  }

  mutating func add(
    _ tag: BlockTag, _ range: Range<Int>, _ standing: LineStanding
  ) -> Int {
    if let at = write(tag, range, standing) { marks.tags[at] = tags.count }
    tags.append(tag)
    tags[tags.count - 1].role = .inline
    return range.upperBound
  }

  /// Puts an instruction in the place of a tag, on a line of its own where a block can stand and the
  /// tag's name or its place makes it one.
  ///
  /// - Returns: Where the instruction begins; `nil` where there is only white space now.
  mutating func write(
    _ tag: BlockTag, _ range: Range<Int>, _ standing: LineStanding
  ) -> Int? {
    let mayBeBlock =
      switch standing.kind {
      case .verbatim, .table: false
      case .html: isFirst
      case .text: isFirst || !standing.beginsWithHTML
      }
    guard mayBeBlock else {
      fill(range, with: 0x20)
      return nil
    }
    var range = range
    var before: [UInt8] = []
    var after: [UInt8] = []
    if isFirst || BlockName.isBlock(tag.name.value) {
      // Deeper white space would make it code, or a line of the paragraph above.
      if isFirst, isBlank(standing.offset..<range.lowerBound) {
        range = standing.offset..<range.upperBound
      }
      if !isFirst || standing.kind == .html { before = [0x0A] + standing.prefix }
      if !isBlank(range.upperBound..<lineEnd(from: range.upperBound)) {
        after = [0x0A] + standing.prefix
      }
    }
    isFirst = !after.isEmpty
    guard before.count + 4 + after.count <= range.count else {
      fill(range, with: 0x20)
      return nil
    }
    let start = range.lowerBound + before.count
    let end = range.upperBound - after.count
    fill(range, with: 0x78)
    copy(before, to: range.lowerBound)
    copy([0x3C, 0x3F], to: start)
    copy([0x3F, 0x3E], to: end - 2)
    copy(after, to: end)
    return start
  }

  /// `{%` that opens no tag: shown as it is.
  mutating func unreadable(_ start: Int, _ lineEnd: Int) -> Int {
    var end = start + 2
    while end < lineEnd, !(bytes[end - 2] == 0x25 && bytes[end - 1] == 0x7D) { end += 1 }
    while end > start + 2, isBlank((end - 1)..<end) { end -= 1 }
    guard end - start >= 3 else { return start + 2 }
    let nothing = reader.span(start..<start)
    tags.append(
      BlockTag(
        name: Located("", nothing), isEnd: false, attributes: [], span: reader.span(start..<end),
        role: .unreadable))
    return writeCode(start..<end, saying: Array(bytes[start..<end]))
  }

  /// `\{% … %\}`, a tag that is shown and not meant.
  mutating func escapedTag(_ start: Int, _ lineEnd: Int) -> Int? {
    guard start + 2 < lineEnd, bytes[start + 2] == 0x25 else { return start + 2 }
    var at = start + 3
    while at + 1 < lineEnd {
      if bytes[at] == 0x7D, bytes[at - 1] == 0x25 || bytes[at - 1] == 0x5C {
        let said = bytes[(start + 1)...at].filter { $0 != 0x5C }
        return writeCode(start..<(at + 1), saying: said)
      }
      at += 1
    }
    if at < lineEnd, bytes[at] == 0x7D {
      return writeCode(
        start..<(at + 1), saying: bytes[(start + 1)...at].filter { $0 != 0x5C })
    }
    return unreadable(start + 1, lineEnd)
  }

  mutating func endOfRaw(from start: Int) -> Int {
    guard mayEndRaw else { return start }
    let rest = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(bytes)[start...])
    for name: StaticString in ["{% endraw", "{%endraw"] {
      if let found = rest.firstOffset(of: name) { return start + found }
    }
    mayEndRaw = false
    return start
  }

  // MARK: - Variables

  /// `{{ book.name }}` without its spaces, which no address may hold.
  mutating func bookName(_ start: Int, _ lineEnd: Int) -> Int? {
    let line = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(bytes)[start..<lineEnd])
    guard let length = BookNames.length(in: line) else { return nil }
    isFirst = false
    for at in start..<(start + length) where bytes[at] == 0x20 { fill(at..<(at + 1), with: 0x2D) }
    return start + length
  }

  // MARK: - Writing

  mutating func writeCode(_ range: Range<Int>, saying text: [UInt8]) -> Int {
    isFirst = false
    marks.code[range.lowerBound] = text
    write([0x60], around: range)
    return range.upperBound
  }

  /// A code span as long as a range; line ends in it become part of it.
  mutating func write(_ ticks: [UInt8], around range: Range<Int>) {
    fill(range, with: 0x78)
    copy(ticks, to: range.lowerBound)
    copy(ticks, to: range.upperBound - ticks.count)
  }

  mutating func fill(_ range: Range<Int>, with byte: UInt8) {
    hasChanged = true
    for at in range { bytes[at] = byte }
  }

  mutating func copy(_ written: [UInt8], to start: Int) {
    hasChanged = true
    for (offset, byte) in written.enumerated() { bytes[start + offset] = byte }
  }

  // MARK: - Looking

  func isBlank(_ range: Range<Int>) -> Bool {
    range.isEmpty || bytes[range].allSatisfy { LinkSyntax.isSpace($0) }
  }

  func lineEnd(from start: Int) -> Int {
    var at = min(start, bytes.count)
    while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
    return at
  }
}
