extension BlockScan {
  /// What a line opened.
  enum Opened {
    case nothing
    /// Containers; text may follow on the line.
    case containers
    /// A leaf that takes the whole line.
    case leaf
  }

  /// The parser opens at most so many blocks on a line, those that end it left out.
  private static let mostOnALine = 100

  mutating func openBlocks(from matched: Int, _ start: Context) -> Opened {
    var context = start
    var opened = Opened.nothing
    let mayBeLazy = leaf == .paragraph
    var depth = 0
    /// Before the first block that opens, those end that the line is not in.
    func begin(_ scan: inout BlockScan) {
      if case .nothing = opened { scan.close(to: matched) }
      opened = .containers
      context = .container
    }
    while true {
      depth += 1
      if line.isIndented {
        var wasOpened = false
        if case .containers = opened { wasOpened = true }
        guard wasOpened || !mayBeLazy, !line.isBlank else { return opened }
        begin(&self)
        open(.indentedCode)
        return .leaf
      }
      if line.byte(line.text) == 0x3E {
        begin(&self)
        readQuoteMark()
        open(.quote)
      } else if isHeading {
        begin(&self)
        open(.none)
        count(line.start..<line.end)
        return .leaf
      } else if let fence = openingFence {
        begin(&self)
        open(fence)
        return .leaf
      } else if let kind = htmlKind(interruptsParagraph: context == .paragraph) {
        begin(&self)
        open(endsHTML(kind) ? .none : .html(kind: kind))
        return .leaf
      } else if context == .paragraph, isUnderline {
        if endParagraph() {
          leaf = .none
          underlines.append(Int32(textStarts.count))
        } else {
          beginParagraph()
        }
        return .leaf
      } else if isThematicBreak {
        begin(&self)
        open(.none)
        return .leaf
      } else if depth < Self.mostOnALine, let end = noteLabelEnd {
        begin(&self)
        line.read(to: end)
        open(.note)
      } else if depth < Self.mostOnALine,
        let marker = listMarkerEnd(interruptsParagraph: context == .paragraph)
      {
        begin(&self)
        open(readItem(markerEnd: marker))
      } else {
        switch context {
        case .paragraph: return beginsTable() ? .leaf : opened
        case .table:
          countRow()
          return .leaf
        case .container: return opened
        }
      }
    }
  }

  // MARK: - Lists and notes

  private var noteLabelEnd: Int? {
    guard line.byte(line.text) == 0x5B, line.byte(line.text + 1) == 0x5E else { return nil }
    var at = line.text + 2
    while at < line.end, ![0x5D, 0x20, 0x09, 0].contains(line.byte(at)) { at += 1 }
    guard at > line.text + 2, line.byte(at) == 0x5D, line.byte(at + 1) == 0x3A else { return nil }
    return line.blanks(from: at + 2)
  }

  private func listMarkerEnd(interruptsParagraph: Bool) -> Int? {
    var at = line.text
    switch line.byte(at) {
    case 0x2A, 0x2B, 0x2D: at += 1
    case 0x30...0x39:
      var number = 0
      while at - line.text < 9, (0x30...0x39).contains(line.byte(at)) {
        number = number * 10 + Int(line.byte(at) - 0x30)
        at += 1
      }
      guard line.byte(at) == 0x2E || line.byte(at) == 0x29 else { return nil }
      if interruptsParagraph, number != 1 { return nil }
      at += 1
    default: return nil
    }
    guard LinkSyntax.isSpace(line.byte(at)) else { return nil }
    return interruptsParagraph && line.blanks(from: at) >= line.end ? nil : at
  }

  private mutating func readItem(markerEnd: Int) -> Container {
    let indent = line.indent
    let width = markerEnd - line.text
    line.read(to: markerEnd)
    let (offset, column) = (line.offset, line.column)
    while line.column - column <= 5, line.isSpaceOrTab(line.offset) { line.read(columns: 1) }
    let spaces = line.column - column
    guard spaces >= 5 || spaces < 1 || line.offset >= line.end else {
      return .item(indent: indent + width + spaces, isEmpty: true)
    }
    line.rewind(to: offset, column: column)
    if spaces > 0 { line.read(columns: 1) }
    return .item(indent: indent + width + 1, isEmpty: true)
  }

  // MARK: - Single lines

  private var isHeading: Bool {
    let marks = line.run(of: 0x23, from: line.text)
    guard marks > line.text, marks - line.text <= 6 else { return false }
    return marks >= line.end || line.isSpaceOrTab(marks)
  }

  private var isUnderline: Bool {
    let mark = line.byte(line.text)
    guard mark == 0x3D || mark == 0x2D else { return false }
    return line.blanks(from: line.run(of: mark, from: line.text)) >= line.end
  }

  private var isThematicBreak: Bool {
    let mark = line.byte(line.text)
    guard mark == 0x2A || mark == 0x2D || mark == 0x5F else { return false }
    var marks = 0
    for at in line.text..<line.end {
      if line.byte(at) == mark { marks += 1 } else if !line.isSpaceOrTab(at) { return false }
    }
    return marks >= 3
  }

  // MARK: - Fences

  private var openingFence: Leaf? {
    let mark = line.byte(line.text)
    guard mark == 0x60 || mark == 0x7E else { return nil }
    let end = line.run(of: mark, from: line.text)
    guard end - line.text >= 3, mark == 0x7E || !line.contains(0x60, from: end) else { return nil }
    return .fence(character: mark, length: min(end - line.text, 255))
  }

  func closesFence(_ character: UInt8, _ length: Int) -> Bool {
    guard !line.isIndented, line.byte(line.text) == character else { return false }
    let end = line.run(of: character, from: line.text)
    return end - line.text >= max(3, length) && line.blanks(from: end) >= line.end
  }
}
