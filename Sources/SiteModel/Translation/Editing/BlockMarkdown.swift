import Diagnostics
import MarkdownSyntax

extension ParsedPage {
  /// A block's Markdown as a translator sees it: without the marks of the lists and quotes around it,
  /// of a heading without its own, of a code block its lines alone, of front matter the text.
  ///
  /// Lines are parted by LF, whatever the file has.
  package func markdown(of block: TranslationBlock) -> String {
    guard let node = block.node else { return frontMatterText(of: block.kind)?.value ?? "" }
    if block.kind == .code {
      let literal = document.literal(of: node)
      return String(decoding: literal.last == 0x0A ? literal.dropLast() : literal, as: UTF8.self)
    }
    let prefix = ContainerPrefix(of: node, startingAt: block.span.start, in: document)
    var text: [UInt8] = []
    for line in lines(of: block.span) {
      if line.startIndex > block.span.start {
        text.append(0x0A)
        text.append(contentsOf: prefix.text(of: line, keepsIndentation: block.kind == .html))
      } else {
        text.append(contentsOf: line)
      }
    }
    while let last = text.last, last <= 0x20 { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }

  /// The lines of a span without their ends.
  func lines(of span: SourceSpan) -> [ArraySlice<UInt8>] {
    let bytes = document.source.bytes[..<min(span.end, document.source.bytes.count)]
    var lines: [ArraySlice<UInt8>] = []
    var start = span.start
    while true {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
      lines.append(bytes[start..<end])
      guard end < bytes.endIndex else { return lines }
      let isPair = bytes[end] == 0x0D && end + 1 < bytes.endIndex && bytes[end + 1] == 0x0A
      start = end + (isPair ? 2 : 1)
    }
  }
}
