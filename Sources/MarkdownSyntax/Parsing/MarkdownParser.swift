import CCMarkGFM
import CParserMemory
package import Diagnostics
import Synchronization

/// Turns the body of a page into its flat tree: the one place where the C parser runs.
package struct MarkdownParser: Sendable {
  package let limits: InputLimits

  package init(limits: InputLimits = InputLimits()) {
    self.limits = limits
    Self.register
  }

  /// The tree of a page's body.
  ///
  /// - Parameters:
  ///   - source: The whole file, valid UTF-8.
  ///   - bodyStart: The offset of the first byte below the front matter (and a byte-order mark).
  /// - Returns: The tree, and one warning when the body is beyond ``InputLimits``; it is then a
  ///   single ``MarkdownNode/Kind/plainText`` node.
  package func parse(_ source: SourceText, bodyStart: Int) -> Diagnosed<MarkdownDocument> {
    source.bytes.withUnsafeBufferPointer { file in
      let body = UnsafeBufferPointer(rebasing: file[bodyStart...])
      guard TagRewriter.isNeeded(for: body) else {
        var nothing: TagRewriter?
        return parse(body, rewriting: &nothing, in: source, bodyStart: bodyStart)
      }
      var copy = Array(body)
      return copy.withUnsafeMutableBufferPointer { bytes in
        var rewriter: TagRewriter? = TagRewriter(bytes, bodyStart: bodyStart)
        return parse(
          UnsafeBufferPointer(bytes), rewriting: &rewriter, in: source, bodyStart: bodyStart)
      }
    }
  }

  private func parse(
    _ body: UnsafeBufferPointer<UInt8>, rewriting rewriter: inout TagRewriter?,
    in source: SourceText, bodyStart: Int
  ) -> Diagnosed<MarkdownDocument> {
    var scan = BlockScan(body, limits: limits)
    if let found = scan.run(rewriting: &rewriter) {
      let excess = limits.excess(found, at: bodyStart)
      let diagnostic = Diagnostic(
        .markdownOverLimit, at: SourceLocation(path: source.path, span: excess.span),
        excess.message + " The page is published as plain text.", hint: excess.hint)
      return Diagnosed(MarkdownDocument.plain(source, bodyStart: bodyStart), [diagnostic])
    }
    return Diagnosed(
      tree(of: body, scan: scan, rewriter, in: source, bodyStart: bodyStart))
  }

  /// The extensions are registered once; asking for this constant does it.
  private static let register: Void = cmark_gfm_core_extensions_ensure_registered()

  /// `cmark_parser_finish` adds the extensions' special characters to a table of the whole process
  /// and takes them away at its end, so one task's end would spoil another's parse. Whoever else runs
  /// the C parser in this process, as a test may, waits here too.
  static let finishing = Mutex<Void>(())

  private func tree(
    of body: UnsafeBufferPointer<UInt8>, scan: BlockScan, _ rewriter: TagRewriter?,
    in source: SourceText, bodyStart: Int
  ) -> MarkdownDocument {
    let extensions = ParserExtensions(in: body)
    // Parser and tree live in the thread's page memory, which goes as a whole.
    let memory = parser_memory_allocator().assumingMemoryBound(to: cmark_mem.self)
    defer { parser_memory_close() }
    guard let parser = cmark_parser_new_with_mem(extensions.options, memory) else {
      preconditionFailure("the C parser gives a parser or ends the process")
    }
    extensions.attach(to: parser)
    if let start = body.baseAddress, body.count > 0 {
      start.withMemoryRebound(to: CChar.self, capacity: body.count) {
        cmark_parser_feed(parser, $0, body.count)
      }
    }
    let address = UInt(bitPattern: parser)
    let rootAddress = Self.finishing.withLock { _ in
      UInt(bitPattern: cmark_parser_finish(OpaquePointer(bitPattern: address)))
    }
    guard let root = OpaquePointer(bitPattern: rootAddress) else {
      preconditionFailure("a parser that was fed gives a document")
    }
    var builder = TreeBuilder(body: body, bodyStart: bodyStart, scan: scan)
    builder.build(from: root)
    builder.replaceNames()
    guard let rewriter else {
      return MarkdownDocument(
        source: source, nodes: builder.nodes, text: builder.text, tags: [])
    }
    var tree = TagTree(
      nodes: builder.nodes, text: builder.text, rewriter: rewriter, bodyStart: bodyStart)
    tree.build()
    var text = tree.text
    if source.bytes.withUnsafeBufferPointer(BookNames.areIn) { BookNames.restore(in: &text) }
    return MarkdownDocument(source: source, nodes: tree.nodes, text: text, tags: tree.tags)
  }
}

extension MarkdownDocument {
  /// A body shown as it stands.
  package static func plain(_ source: SourceText, bodyStart: Int) -> MarkdownDocument {
    let count = Int32(source.bytes.count)
    func node(_ kind: MarkdownNode.Kind, parent: Int32, text: Int32) -> MarkdownNode {
      MarkdownNode(
        kind: kind, detail: 0, number: 0, parent: parent, end: 2, spanStart: Int32(bodyStart),
        spanEnd: count, textStart: 0, textCount: text, titleStart: 0, titleCount: 0)
    }
    return MarkdownDocument(
      source: source,
      nodes: [
        node(.document, parent: -1, text: 0),
        node(.plainText, parent: 0, text: count - Int32(bodyStart)),
      ],
      text: Array(source.bytes[bodyStart...]), tags: [])
  }
}
