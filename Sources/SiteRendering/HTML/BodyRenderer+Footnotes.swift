import MarkdownSyntax

extension BodyRenderer {
  mutating func writeFootnoteReference(_ index: Int) {
    let number = Int(document.nodes[index].number)
    if style.isQuoted {
      out.write("<sup class=\"footnote-ref\">")
      out.write(number: number)
      out.write("</sup>")
      return
    }
    let ordinal = footnotes.ordinal(ofReference: index)
    guard sanitizer.balance.prepareForLink(into: &out) else {
      // A link holds no other.
      out.write("<sup class=\"footnote-ref\" id=\"fnref-")
      out += footnotes.id(ofMention: ordinal, ofNote: number)
      out.write("\">")
      out.write(number: number)
      out.write("</sup>")
      return
    }
    out.write("<sup class=\"footnote-ref\"><a href=\"#fn-")
    out += footnotes.id(ofNote: number)
    out.write("\" id=\"fnref-")
    out += footnotes.id(ofMention: ordinal, ofNote: number)
    out.write("\" data-footnote-ref>")
    out.write(number: number)
    out.write("</a></sup>")
  }

  mutating func enterFootnote(_ index: Int, _ node: MarkdownNode) {
    if !footnotes.isOpen {
      footnotes.isOpen = true
      out.writeLineStart()
      out.write("<section class=\"footnotes\" data-footnotes")
      if style.isDressed {
        out.write(" aria-label=\"")
        out.writeEscaped(style.words.footnotes)
        out.append(0x22)
      }
      out.write(">\n<ol>\n")
    }
    out.write("<li id=\"fn-")
    out += footnotes.id(ofNote: Int(node.number))
    out.write("\">\n")
  }

  mutating func leaveFootnote(_ index: Int, _ node: MarkdownNode) {
    if !endsInParagraph(index) {
      writeWaysBack(Int(node.number))
      out.append(0x0A)
    }
    out.write("</li>\n")
  }

  /// The way back stands in the note's last paragraph, if it ends in one.
  mutating func writeFootnoteBackInParagraph(_ index: Int) {
    let parent = Int(document.nodes[index].parent)
    guard !style.isQuoted, document.nodes[parent].kind == .footnoteDefinition,
      document.nodes[index].end == document.nodes[parent].end
    else { return }
    out.append(0x20)
    if sanitizer.balance.prepareForLink(into: &out) {
      writeWaysBack(Int(document.nodes[parent].number))
    }
  }

  private func endsInParagraph(_ note: Int) -> Bool {
    document.children(of: note).contains {
      document.nodes[$0].kind == .paragraph && document.nodes[$0].end == document.nodes[note].end
    }
  }

  /// One link for each place that mentions a note.
  private mutating func writeWaysBack(_ number: Int) {
    for ordinal in 1...max(1, footnotes.uses(ofNote: number)) {
      if ordinal > 1 { out.append(0x20) }
      out.write("<a href=\"#fnref-")
      out += footnotes.id(ofMention: ordinal, ofNote: number)
      out.write("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"")
      out.writeEscaped(style.words.footnoteBack.replacing("{number}", with: String(number)))
      out.write("\">↩")
      if ordinal > 1 {
        out.write("<sup class=\"footnote-ref\">")
        out.write(number: ordinal)
        out.write("</sup>")
      }
      out.write("</a>")
    }
  }
}
