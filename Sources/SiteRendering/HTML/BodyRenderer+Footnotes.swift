import MarkdownSyntax

extension BodyRenderer {
  /// The way back leads to a note's first mention, so only that one has its anchor.
  mutating func writeFootnoteReference(_ index: Int) {
    let number = document.nodes[index].number
    out.write("<sup class=\"footnote-ref\"><a href=\"#fn-")
    out.write(number: number)
    out.append(0x22)
    if footnotes.mentioned.insert(number).inserted {
      out.write(" id=\"fnref-")
      out.write(number: number)
      out.append(0x22)
    }
    out.append(0x3E)
    out.write(number: number)
    out.write("</a></sup>")
  }

  mutating func enterFootnote(_ index: Int, _ node: MarkdownNode) {
    if !footnotes.isOpen {
      footnotes.isOpen = true
      out.write("<section class=\"footnotes\"")
      if style.isDressed {
        out.write(" aria-label=\"")
        out.writeEscaped(style.words.footnotes)
        out.append(0x22)
      }
      out.write(">\n<ol>\n")
    }
    out.write("<li id=\"fn-")
    out.write(number: node.number)
    out.write("\">\n")
  }

  mutating func leaveFootnote(_ index: Int) { out.write("</li>\n") }

  /// The way back stands in the note's last paragraph.
  mutating func writeFootnoteBackInParagraph(_ index: Int) {
    let parent = Int(document.nodes[index].parent)
    guard document.nodes[parent].kind == .footnoteDefinition,
      document.nodes[index].end == document.nodes[parent].end
    else { return }
    let number = document.nodes[parent].number
    out.write(" <a href=\"#fnref-")
    out.write(number: number)
    out.write("\" class=\"footnote-backref\"")
    if style.isDressed {
      out.write(" aria-label=\"")
      out.writeEscaped(
        style.words.footnoteBack.replacing("{number}", with: String(number)))
      out.append(0x22)
    }
    out.write(">↩</a>")
  }
}
