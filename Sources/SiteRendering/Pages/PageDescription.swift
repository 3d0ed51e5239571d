import MarkdownSyntax
import SiteModel

/// What a page is about in one or two sentences: its front matter's words, else how it begins.
enum PageDescription {
  /// Characters that search engines show.
  static let limit = 160

  static func text(of page: SitePage) -> String? {
    if let description = page.parsed.frontMatter.description?.value {
      let line = PlainLine.of(description)
      if !line.isEmpty { return line }
    }
    let document = page.parsed.document
    let blocks = page.tool?.purpose.blocks ?? page.parsed.body
    return blocks.lazy.filter { document.nodes[$0].kind == .paragraph }
      .map { document.line(of: $0) }.first { !$0.isEmpty }.map(cut)
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
