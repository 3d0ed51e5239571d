import MarkdownSyntax
import SiteModel

/// Marks on a translated page, each with what its source says at one place.
struct SourceExcerpts {
  private let page: ParsedPage
  private let blocks: [TranslationBlock]
  private let language: TextLanguage
  private let summary: String
  private var renderer: BodyRenderer<PageLinks>

  init(
    _ source: LinkedPage, blocks: [TranslationBlock], language: TextLanguage, links: PageLinks,
    style: BodyStyle, summary: String
  ) {
    page = source.page.parsed
    self.blocks = blocks
    self.language = language
    self.summary = summary
    renderer = BodyRenderer(
      page.document, blocks: page.blocks, links: links, style: style.quoted)
  }

  /// An element that opens without a script: closed, it is one line in the reader's words.
  mutating func mark(_ pieces: [MarkPlaces.Piece]) -> HTML {
    renderer.out.write("<details class=\"outdated\"><summary>")
    renderer.out.writeEscaped(summary)
    renderer.out.write("</summary>\n<div")
    renderer.out.writeAttributes(of: language)
    renderer.out.write(">\n")
    var rest = pieces[...]
    while let first = rest.first {
      let run = rest.prefix { belongs($0, with: first) }
      write(first, run.compactMap { blocks[$0.source].node })
      rest = rest.dropFirst(max(1, run.count))
    }
    renderer.out.write("</div>\n</details>\n")
    return HTML(renderer.take())
  }

  /// New items of one list, and rows of one table, are shown together.
  private func belongs(_ piece: MarkPlaces.Piece, with first: MarkPlaces.Piece) -> Bool {
    if piece.source == first.source { return true }
    let kind = blocks[first.source].kind
    guard blocks[piece.source].kind == kind, kind == .row || (first.isNew && piece.isNew),
      let container = container(of: first)
    else { return false }
    return self.container(of: piece) == container
  }

  private func container(of piece: MarkPlaces.Piece) -> Int? {
    let nodes = page.document.nodes
    guard let node = blocks[piece.source].node else { return nil }
    let parent = Int(nodes[node].parent)
    switch blocks[piece.source].kind {
    case .row: return parent
    case .item: return Int(nodes[parent].parent)
    case .description, .title, .heading, .paragraph, .code, .html: return nil
    }
  }

  private mutating func write(_ piece: MarkPlaces.Piece, _ nodes: [Int]) {
    let block = blocks[piece.source]
    guard let node = block.node else {
      renderer.out.write("<p>")
      renderer.out.writeEscaped(page.plainLine(of: block))
      renderer.out.write("</p>\n")
      return
    }
    switch block.kind {
    case .title, .heading: renderer.writeExcerpt(ofHeading: node)
    case .item where piece.isNew: renderer.writeExcerpt(ofItems: nodes)
    case .row: renderer.writeExcerpt(ofRows: nodes)
    case .code, .html: renderer.writeExcerpt(ofBlock: node)
    case .paragraph where page.document.nodes[node].kind == .plainText:
      renderer.writeExcerpt(ofBlock: node)
    case .description, .paragraph, .item: renderer.writeExcerpt(ofText: node)
    }
  }
}
