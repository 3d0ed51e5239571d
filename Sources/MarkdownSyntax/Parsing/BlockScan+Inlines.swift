/// The paragraph that is open.
struct ScannedParagraph {
  /// Where its first line begins, and the text on it.
  var start = 0
  var textStart = 0
  /// How many lines there were with it.
  var lines = 0
  /// Signs that cost the parser time, up to an offset; counted only where it is long.
  var signs = 0
  var countedTo = 0
  /// The text of its latest line, which may turn out to be a table's header.
  var lastText = 0..<0
}

extension BlockScan {
  /// Counts what the parser will read as inlines in one go.
  mutating func count(_ run: Range<Int>) {
    guard run.count > limits.inlineRunBytes else { return }
    check(run, signs: run.count > limits.longRunBytes ? 0 : signs(in: run))
  }

  private mutating func check(_ run: Range<Int>, signs: Int) {
    if run.count > limits.longRunBytes || signs > limits.longRunSigns { fail(.run, run) }
  }

  /// Signs and line ends from which the parser may look at all that follows, measured with each of
  /// its constructs repeated; also marks of containers that ``BlockScan/mostOnALine`` leaves unread.
  private func signs(in range: Range<Int>) -> Int {
    var signs = 0
    for at in range {
      switch body[at] {
      case 0x0A, 0x0D, 0x21, 0x26, 0x28...0x2B, 0x2D, 0x2E, 0x3A, 0x3C, 0x3E, 0x40, 0x5B...0x5D,
        0x5F, 0x60, 0x7C, 0x7E:
        signs += 1
      case 0x57, 0x77: signs += at > 0 && body[at - 1] == body[at] ? 1 : 0
      default: break
      }
    }
    return signs
  }

  // MARK: - Paragraphs

  mutating func beginParagraph() {
    open(.paragraph)
    paragraph = ScannedParagraph(
      start: line.start, textStart: line.text, lines: textStarts.count, countedTo: line.start)
    addToParagraph(isLazy: false)
  }

  /// A lazy line keeps the white space that it begins with.
  mutating func addToParagraph(isLazy: Bool) {
    if !isLazy { textStarts[textStarts.count - 1] = Int32(line.text) }
    paragraph.lastText = line.text..<line.end
    let run = paragraph.start..<line.end
    guard run.count > limits.inlineRunBytes else { return }
    paragraph.signs += signs(in: paragraph.countedTo..<line.end)
    paragraph.countedTo = line.end
    check(run, signs: paragraph.signs)
  }

  /// Looks at the definitions that a paragraph may begin with.
  ///
  /// - Returns: Whether anything else is in it.
  @discardableResult mutating func endParagraph() -> Bool {
    guard body[paragraph.textStart] == 0x5B else { return true }
    var content = LeafContent(body: body)
    let lines = textStarts[paragraph.lines...]
    content.fill(
      paragraph.textStart..<paragraph.lastText.upperBound, nextLines: lines, escapesPipes: false)
    return content.bytes.withUnsafeBufferPointer { bytes in
      let syntax = LinkSyntax(text: bytes)
      var at = 0
      while let end = syntax.definition(at: at) {
        longestDefinition = max(longestDefinition, end - at)
        if end - at > limits.definitionBytes {
          fail(.definition, paragraph.start..<paragraph.lastText.upperBound)
        }
        at = end
      }
      return at < bytes.count
    }
  }

  // MARK: - Tables

  /// Whether the line is a delimiter row that fits the paragraph's last line.
  mutating func beginsTable() -> Bool {
    guard isDelimiterRow else { return false }
    let columns = cells(line.text..<line.end)
    guard cells(paragraph.lastText) == columns else { return false }
    if columns > limits.tableColumns { fail(.columns, line.start..<line.end) }
    leaf = .table(columns: columns)
    return true
  }

  mutating func countRow() {
    count(line.start..<line.end)
    guard case .table(let columns) = leaf else { return }
    missingCells += max(0, columns - cells(line.text..<line.end))
    if missingCells > limits.missingCells { fail(.cells, line.start..<line.end) }
  }

  /// Bars, dashes and colons in the order of a delimiter row.
  private var isDelimiterRow: Bool {
    var at = line.byte(line.text) == 0x7C ? line.text + 1 : line.text
    while true {
      at = spaces(from: at)
      if line.byte(at) == 0x3A { at += 1 }
      let dashes = line.run(of: 0x2D, from: at)
      guard dashes > at else { return false }
      at = dashes
      if line.byte(at) == 0x3A { at += 1 }
      at = spaces(from: at)
      if at >= line.end { return true }
      guard line.byte(at) == 0x7C else { return false }
      at += 1
      if spaces(from: at) >= line.end { return true }
    }
  }

  /// How many cells a row has.
  private func cells(_ row: Range<Int>) -> Int {
    var at = row.lowerBound
    func pass() {
      at += 1
      while at < row.upperBound, LinkSyntax.isSpace(body[at]) { at += 1 }
    }
    if at < row.upperBound, body[at] == 0x7C { pass() }
    var cells = 0
    while at < row.upperBound {
      cells += 1
      while at < row.upperBound, body[at] != 0x7C {
        at += body[at] == 0x5C && at + 1 < row.upperBound && body[at + 1] == 0x7C ? 2 : 1
      }
      if at < row.upperBound { pass() }
    }
    return cells
  }

  private func spaces(from start: Int) -> Int {
    var at = start
    while at < line.end, LinkSyntax.isSpace(body[at]) { at += 1 }
    return at
  }
}
