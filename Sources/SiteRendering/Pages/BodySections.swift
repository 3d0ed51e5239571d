import MarkdownSyntax
import SiteModel

/// Writes a page's blocks in the pieces that its template asks for.
struct BodySections<Links: BodyLinks> {
  private var renderer: BodyRenderer<Links>
  /// Definitions of footnotes: they stand at the end of the page, outside of all sections.
  private var footnotes: [Int] = []

  init(_ page: SitePage, links: Links, style: BodyStyle, notes: BodyNotes) {
    renderer = BodyRenderer(
      page.parsed.document, blocks: page.parsed.blocks, links: links, style: style, notes: notes)
  }

  /// Blocks in a row. What raw HTML leaves open is closed behind the last.
  mutating func html(of blocks: some Sequence<Int>) -> HTML {
    renderer.sanitizer.balance.mark(.flow)
    for block in blocks { write(block) }
    renderer.sanitizer.balance.closeToMark(into: &renderer.out)
    return HTML(renderer.take())
  }

  /// A section element named by its heading: the heading, then its blocks.
  mutating func section(_ heading: Heading, _ blocks: some Sequence<Int>, class name: String?) {
    renderer.out.write("<section")
    if let name {
      renderer.out.write(" class=\"")
      renderer.out.writeEscaped(name)
      renderer.out.write("\"")
    }
    renderer.out.write(" aria-labelledby=\"")
    renderer.out.writeEscaped(heading.anchor)
    renderer.out.write("\">\n")
    renderer.sanitizer.balance.mark(.flow)
    write(heading)
    for block in blocks { write(block) }
    renderer.sanitizer.balance.closeToMark(into: &renderer.out)
    renderer.out.write("</section>\n")
  }

  mutating func write(_ block: Int) {
    if renderer.document.nodes[block].kind == .footnoteDefinition {
      footnotes.append(block)
    } else {
      renderer.write(block)
    }
  }

  /// What has been written; at the end of the page, with its footnotes.
  mutating func take(isEnd: Bool = false) -> HTML {
    if isEnd {
      for block in footnotes { renderer.write(block) }
      renderer.finish()
    }
    return HTML(renderer.take())
  }

  /// A heading; a bold label that stands as one becomes one.
  private mutating func write(_ heading: Heading) {
    if renderer.document.nodes[heading.node].kind == .heading {
      renderer.write(heading.node)
      return
    }
    renderer.out.writeLineStart()
    renderer.out.write("<h2")
    renderer.writeLanguage(of: heading.node)
    renderer.writeHeadingAnchor(heading.anchor, aliases: heading.aliases)
    renderer.out.write("<a class=\"anchor\" href=\"#")
    renderer.out.writeAddress(heading.anchor)
    renderer.out.write("\">")
    renderer.out.writeEscaped(heading.text)
    renderer.out.write("</a></h2>\n")
    if !renderer.notes.isEmpty { renderer.writeBehind(heading.node) }
  }
}
