import Diagnostics
import MarkdownSyntax

extension ParsedPage {
  /// What blocks say, without code and without addresses: the text whose numbers count.
  func countableText(of blocks: [TranslationBlock]) -> String {
    var text: [UInt8] = []
    for block in blocks {
      if !text.isEmpty { text.append(0x0A) }
      guard let node = block.node, block.kind != .html, block.kind != .code else {
        if block.kind != .code { text += plainLine(of: block).utf8 }
        continue
      }
      for index in document.range(of: node) {
        switch document.nodes[index].kind {
        case .text, .plainText: text += document.literal(of: index)
        case .softBreak, .lineBreak, .code, .htmlInline, .tableCell, .footnoteReference,
          .formula:
          text.append(0x0A)
        case .document, .blockQuote, .list, .item, .codeBlock, .htmlBlock, .paragraph, .heading,
          .thematicBreak, .footnoteDefinition, .table, .tableRow, .emphasis, .strong,
          .strikethrough, .link, .image, .taggedBlock:
          break
        }
      }
    }
    let whole = String(decoding: text, as: UTF8.self)
    guard whole.contains("://") || whole.contains("www.") || whole.contains("@") else {
      return whole
    }
    return whole.split { $0 == " " || $0 == "\n" }
      .filter { !$0.contains("://") && !$0.hasPrefix("www.") && !$0.contains("@") }
      .joined(separator: "\n")
  }

  /// Where a block first says a text.
  func location(of text: String, in block: TranslationBlock) -> SourceLocation? {
    let wanted = Array(text.utf8)
    let bytes = document.source.bytes
    var at = block.span.start
    while at + wanted.count <= min(block.span.end, bytes.count) {
      if bytes[at..<(at + wanted.count)].elementsEqual(wanted) {
        return location(SourceSpan(at, at + wanted.count))
      }
      at += 1
    }
    return nil
  }
}
