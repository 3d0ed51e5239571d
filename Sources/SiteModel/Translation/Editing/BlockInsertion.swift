import Diagnostics
import MarkdownSyntax

/// Puts a block that only the source has into a page of the translation.
struct BlockInsertion {
  let page: ParsedPage
  let source: ParsedPage

  /// - Parameters:
  ///   - previous: The translation's block behind which it belongs; `nil` at the start.
  ///   - other: The source's block that `previous` translates.
  /// - Returns: `nil` where there is no safe place: in a container that the translation lacks.
  func edit(
    putting text: String, as block: TranslationBlock, behind previous: TranslationBlock?,
    which other: TranslationBlock?
  ) -> PageEdit? {
    guard let node = block.node else {
      return block.kind == .description ? page.settingFrontMatter(block.kind, to: text) : nil
    }
    switch block.kind {
    case .row, .item:
      // In the same table or list as the one before it.
      guard let before = other?.node, other?.kind == block.kind,
        container(of: before) == container(of: node)
      else { return nil }
      return beside(previous, block.kind) { $0 + text }
    case .title, .description: return nil
    case .heading, .paragraph, .code, .html:
      guard Int(source.document.nodes[node].parent) == MarkdownDocument.root else { return nil }
      return topLevel(written(text, node, block), behind: previous)
    }
  }

  /// The table of a row, the list of an item.
  private func container(of node: Int) -> Int {
    let parent = Int(source.document.nodes[node].parent)
    return source.document.nodes[node].kind == .tableRow
      ? parent : Int(source.document.nodes[parent].parent)
  }

  /// The block with its marks, as the source writes them.
  private func written(_ text: String, _ node: Int, _ block: TranslationBlock) -> [UInt8] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    switch source.document.nodes[node].kind {
    case .heading:
      let marks = String(repeating: "#", count: source.document.nodes[node].headingLevel)
      return Array("\(marks) \(text.oneLine)".utf8)
    case .codeBlock:
      let info = String(decoding: source.document.title(of: node), as: UTF8.self)
      let fence = String(repeating: "`", count: max(3, longestFence(in: text) + 1))
      return Array(([fence + info] + lines.map(String.init) + [fence]).joined(separator: "\n").utf8)
    default: return Array(text.utf8)
    }
  }

  private func longestFence(in text: String) -> Int {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == 0x60 ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  private func topLevel(_ written: [UInt8], behind previous: TranslationBlock?) -> PageEdit {
    let bytes = page.document.source.bytes
    let gap = page.lineEnd + page.lineEnd
    guard let node = previous?.node else {
      var start = FrontMatterFence(in: page.document.source).bodyStart
      while start < bytes.count, bytes[start] == 0x0A || bytes[start] == 0x0D { start += 1 }
      let isLineStart = start == 0 || [0x0A, 0x0D, 0xBF].contains(bytes[start - 1])
      return PageEdit(
        span: SourceSpan(start, start),
        bytes: (isLineStart ? [] : page.lineEnd) + inLines(written) + gap)
    }
    var top = node
    while Int(page.document.nodes[top].parent) > MarkdownDocument.root {
      top = Int(page.document.nodes[top].parent)
    }
    var end = min(page.document.span(of: top).end, bytes.count)
    while end > 0, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return PageEdit(span: SourceSpan(end, end), bytes: gap + inLines(written))
  }

  /// A row or item on a line of its own behind one of the same kind, marked in the same way.
  private func beside(
    _ previous: TranslationBlock?, _ kind: TranslationBlock.Kind, _ line: (String) -> String
  ) -> PageEdit? {
    guard let previous, previous.kind == kind, let node = previous.node else { return nil }
    let bytes = page.document.source.bytes
    let parent = Int(page.document.nodes[node].parent)
    let whole = kind == .item ? page.document.span(of: parent) : previous.span
    var start = previous.span.start
    while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    var end = min(whole.end, bytes.count)
    if page.document.nodes[node].kind == .tableRow, page.document.nodes[node].isHeader {
      end = lineEnd(behind: end)
    }
    while end > previous.span.start, bytes[end - 1] <= 0x20 { end -= 1 }
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    let mark = String(decoding: bytes[start..<previous.span.start], as: UTF8.self)
    let prefix = [UInt8](mark.utf8.map { $0 == 0x3E || $0 == 0x09 ? $0 : 0x20 })
    let lines = line(mark).split(separator: "\n", omittingEmptySubsequences: false)
    let joined = lines.map { Array($0.utf8) }.joined(separator: page.lineEnd + prefix)
    return PageEdit(span: SourceSpan(end, end), bytes: page.lineEnd + Array(joined))
  }

  /// The end of the line below: behind the head of a table stands the line that makes it one.
  private func lineEnd(behind offset: Int) -> Int {
    let bytes = page.document.source.bytes
    let below = bytes.startOfLine(behind: offset)
    return bytes[below...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
  }

  private func inLines(_ text: [UInt8]) -> [UInt8] {
    Array(
      text.split(separator: 0x0A, omittingEmptySubsequences: false).joined(separator: page.lineEnd))
  }
}
