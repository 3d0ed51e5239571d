import MarkdownSyntax
import SiteModel

/// What stands around a block of code.
struct CodeFrame {
  var title: String?
  var wraps = false
  var hasLineNumbers = false
  var isWide = false
  /// Of code that shows its beginning only; `nil` where all of it is shown.
  var lineCount: Int?

  /// Lines that an expandable block shows at first.
  static let beginning = 10
}

extension BodyRenderer {
  /// The frame that tags give a block of code.
  func codeFrame(of index: Int) -> CodeFrame {
    var frame = CodeFrame()
    guard style.isDressed, !blocks.isEmpty else { return frame }
    let parent = Int(document.nodes[index].parent)
    if document.nodes[parent].kind == .taggedBlock, case .code(let code) = block(of: parent) {
      frame.title = index == parent + 1 ? code.title : nil
      frame.wraps = code.wraps
      frame.hasLineNumbers = code.hasLineNumbers
      frame.isWide = code.isWide
      if code.isExpandable { frame.lineCount = expandableLineCount(of: index) }
    }
    if document.nodes[parent].kind == .taggedBlock, case .prompt(_, .partial) = block(of: parent) {
      frame.lineCount = expandableLineCount(of: index)
    }
    if let title = layout.codeTitles[index] { frame.title = title }
    return frame
  }

  private func expandableLineCount(of index: Int) -> Int? {
    let lines = document.literal(of: index).count { $0 == 0x0A }
    return lines > CodeFrame.beginning ? lines : nil
  }

  mutating func writeCodeStart(_ frame: CodeFrame) {
    if let title = frame.title {
      out.write("<p class=\"code-title\">")
      out.writeEscaped(title)
      out.write("</p>")
    }
    out.write("<pre tabindex=\"0\"")
    switch (frame.wraps, frame.hasLineNumbers) {
    case (true, true): out.write(" class=\"wrap numbered\"")
    case (true, false): out.write(" class=\"wrap\"")
    case (false, true): out.write(" class=\"numbered\"")
    case (false, false): break
    }
    out.append(0x3E)
  }

  /// A switch that works without a script and is left off paper, where all lines are shown.
  mutating func writeCodeEnd(_ frame: CodeFrame) {
    if let lines = frame.lineCount {
      out.write("<label class=\"code-more\"><input type=\"checkbox\" /> ")
      out.writeEscaped(style.words.allLines.replacing("{count}", with: String(lines)))
      out.write("</label>")
    }
    out.write("</div>")
  }

  // MARK: - File names

  /// A file's name is the title of the code below it; elsewhere it stands for itself.
  mutating func enterFileName(_ index: Int) -> Bool {
    let next = Int(document.nodes[index].end)
    let parent = Int(document.nodes[index].parent)
    if next < Int(document.nodes[parent].end), let code = code(at: next) {
      layout.codeTitles[code] = sourceText(of: index)
      return true
    }
    writeStart("<div class=\"file-name\">\n")
    return false
  }

  private func code(at node: Int) -> Int? {
    switch document.nodes[node].kind {
    case .codeBlock: return node
    case .taggedBlock:
      guard case .code = block(of: node), node + 1 < Int(document.nodes[node].end),
        document.nodes[node + 1].kind == .codeBlock
      else { return nil }
      return node + 1
    default: return nil
    }
  }

  /// What stands between a block's tags, where it is not meant as Markdown: `__init__.py`.
  private func sourceText(of index: Int) -> String {
    let tag = document.tag(of: index)
    guard case .container(let end) = tag.role, tag.span.end <= end.start else {
      return document.line(of: index)
    }
    let text = Array(document.bytes[tag.span.end..<end.start])
    return PlainLine.of(text)
  }
}

extension [UInt8] {
  /// Puts each line of code from an offset on into an element. Elements that reach over a line's end
  /// are ended and begun anew.
  mutating func divideIntoLines(from start: Int) {
    let markup = Array(self[start...])
    removeSubrange(start...)
    var open: [ArraySlice<UInt8>] = []
    var at = 0
    var isAtStart = true
    while at < markup.count {
      if isAtStart {
        write("<span class=\"line\">")
        for tag in open { append(contentsOf: tag) }
        isAtStart = false
      }
      switch markup[at] {
      case 0x0A:
        for _ in open { write("</span>") }
        write("</span>\n")
        isAtStart = true
        at += 1
      case 0x3C:
        let end = (markup[at...].firstIndex(of: 0x3E) ?? markup.count - 1) + 1
        if at + 1 < end, markup[at + 1] == 0x2F {
          _ = open.popLast()
        } else {
          open.append(markup[at..<end])
        }
        append(contentsOf: markup[at..<end])
        at = end
      default:
        append(markup[at])
        at += 1
      }
    }
    guard !isAtStart else { return }
    for _ in open { write("</span>") }
    write("</span>")
  }
}
