import CCMarkGFM
import Glibc
import Synchronization

@testable import MarkdownSyntax

/// The C parser's own HTML, which the body renderer is measured by.
struct CRenderer {
  private static let options = CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES

  /// - Parameter blanksRawHTML: Whether raw HTML is put out of the tree first; see ``Blank``.
  func html(of markdown: String, blanksRawHTML: Bool = false) -> String {
    _ = MarkdownParser()  // registers the extensions
    guard let parser = cmark_parser_new(Self.options) else { return "" }
    defer { cmark_parser_free(parser) }
    for name in ParserExtensions.names {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    let bytes = Array(markdown.utf8)
    bytes.withUnsafeBytes { bytes in
      guard let start = bytes.bindMemory(to: CChar.self).baseAddress else { return }
      cmark_parser_feed(parser, start, bytes.count)
    }
    let address = UInt(bitPattern: parser)
    let root = MarkdownParser.finishing.withLock { _ in
      UInt(bitPattern: cmark_parser_finish(OpaquePointer(bitPattern: address)))
    }
    guard let root = OpaquePointer(bitPattern: root) else { return "" }
    defer { cmark_node_free(root) }
    if blanksRawHTML { blank(root) }
    let extensions = cmark_parser_get_syntax_extensions(parser)
    guard let html = cmark_render_html(root, Self.options, extensions) else { return "" }
    defer { free(html) }
    return String(cString: html)
  }

  private func blank(_ root: OpaquePointer) {
    guard let walk = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(walk) }
    while true {
      let event = cmark_iter_next(walk)
      if event == CMARK_EVENT_DONE { return }
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(walk) else { continue }
      let type = cmark_node_get_type(node)
      guard type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE,
        let literal = cmark_node_get_literal(node)
      else { continue }
      let text = Blank.text(for: Array(String(cString: literal).utf8))
      cmark_node_set_literal(node, String(decoding: text, as: UTF8.self))
    }
  }
}

/// What raw HTML is replaced by in both trees: a text of the same length without any markup. What
/// surrounds it must then come out alike, whatever the allow-list makes of the HTML itself.
enum Blank {
  static func text(for literal: some Sequence<UInt8>) -> [UInt8] {
    literal.map { $0 == 0x0A || $0 == 0x0D ? $0 : UInt8(ascii: ".") }
  }

  static func blanked(_ document: MarkdownDocument) -> MarkdownDocument {
    var text = document.text
    for node in document.nodes where node.kind == .htmlBlock || node.kind == .htmlInline {
      let range = Int(node.textStart)..<Int(node.textStart + node.textCount)
      text.replaceSubrange(range, with: Self.text(for: text[range]))
    }
    return MarkdownDocument(source: document.source, nodes: document.nodes, text: text, tags: [])
  }
}
