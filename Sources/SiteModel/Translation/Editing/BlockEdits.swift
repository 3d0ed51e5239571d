import Diagnostics
import MarkdownSyntax

extension ParsedPage {
  /// The edit that makes a block say something else: the opposite of ``markdown(of:)``.
  ///
  /// - Returns: `nil` where it cannot be done in place: front matter that is not a key a line, code
  ///   that would end its own fence.
  func replacing(_ block: TranslationBlock, by markdown: String) -> PageEdit? {
    guard let node = block.node else { return settingFrontMatter(block.kind, to: markdown) }
    let prefix = ContainerPrefix(of: node, startingAt: block.span.start, in: document)
    switch block.kind {
    case .code: return replacingCode(node, block.span, prefix, by: markdown)
    case .title, .heading, .row:
      return PageEdit(span: trimmed(block.span), bytes: Array(markdown.oneLine.utf8))
    case .paragraph, .item, .html, .description:
      let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
      return PageEdit(
        span: trimmed(block.span), bytes: Array(joined(lines.map { Array($0.utf8) }, prefix)))
    }
  }

  /// The span without white space at its end, which is none of the block's.
  private func trimmed(_ span: SourceSpan) -> SourceSpan {
    var end = min(span.end, document.source.bytes.count)
    while end > span.start, document.source.bytes[end - 1] <= 0x20 { end -= 1 }
    return SourceSpan(span.start, end)
  }

  private func joined(_ lines: [[UInt8]], _ prefix: ContainerPrefix) -> [UInt8] {
    Array(lines.joined(separator: lineEnd + prefix.continuation))
  }

  /// As the file ends its lines.
  var lineEnd: [UInt8] { document.source.bytes.lineEnd }

  private func replacingCode(
    _ node: Int, _ span: SourceSpan, _ prefix: ContainerPrefix, by markdown: String
  ) -> PageEdit? {
    let old = lines(of: trimmed(span))
    let code = markdown.split(separator: "\n", omittingEmptySubsequences: false).map {
      Array($0.utf8)
    }
    guard let fence = old.first?.first, fence == 0x60 || fence == 0x7E else {
      // Indented code: its first line's indentation lies before the span.
      return PageEdit(span: trimmed(span), bytes: joined(code, prefix))
    }
    let width = old.first?.prefix { $0 == fence }.count ?? 3
    let endsItself = code.contains { line in
      let rest = line.drop { $0 == 0x20 }
      return rest.prefix { $0 == fence }.count >= width
    }
    guard !endsItself, old.count >= 2, let last = old.last,
      prefix.text(of: last).prefix(while: { $0 == fence }).count >= width
    else { return nil }
    let closing = Array(prefix.text(of: last))
    return PageEdit(
      span: trimmed(span), bytes: joined([Array(old[0])] + code + [closing], prefix))
  }

  /// The edit that makes the front matter say a block's text.
  func settingFrontMatter(_ kind: TranslationBlock.Kind, to text: String) -> PageEdit? {
    FrontMatterEdit(of: document.source)?.edits([
      .init(kind.rawValue, YAMLText.scalar(text.oneLine))
    ])?.first
  }
}

extension String {
  /// Line ends as spaces.
  var oneLine: String {
    split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
