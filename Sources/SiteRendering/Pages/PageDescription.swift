import MarkdownSyntax
package import SiteModel

/// What a page is about in one or two sentences: its front matter's words, else how it begins.
package enum PageDescription {
  /// Characters that search engines show.
  static let limit = 160

  package static func text(of page: SitePage) -> String? {
    if let description = page.parsed.frontMatter.description?.value {
      let line = PlainLine.of(description)
      if !line.isEmpty { return line }
    }
    let document = page.parsed.document
    let blocks = page.tool?.purpose.blocks ?? page.parsed.body
    return blocks.lazy.filter { document.nodes[$0].kind == .paragraph }
      .map { line(of: $0, in: document) }.first { !$0.isEmpty }.map(cut)
  }

  /// A paragraph's words without tags that could not be read, which the page shows as code.
  private static func line(of paragraph: Int, in document: MarkdownDocument) -> String {
    let unreadable = Set(document.tags.lazy.filter { $0.role == .unreadable }.map(\.span))
    guard !unreadable.isEmpty else { return document.line(of: paragraph) }
    var text: [UInt8] = []
    for index in document.range(of: paragraph)
    where document.nodes[index].kind != .code || !unreadable.contains(document.span(of: index)) {
      document.plainText(of: index..<(index + 1), into: &text)
    }
    return PlainLine.of(text)
  }

  /// A line up to the last word that ends within ``limit``; in scripts without spaces, up to there.
  static func cut(_ line: String) -> String {
    // No character is shorter than a byte.
    if line.utf8.count <= limit { return line }
    guard let end = line.index(line.startIndex, offsetBy: limit, limitedBy: line.endIndex),
      end < line.endIndex
    else { return line }
    let space = line[end] == " " ? end : line[..<end].lastIndex(of: " ")
    return line[..<(space ?? end)] + "…"
  }
}
