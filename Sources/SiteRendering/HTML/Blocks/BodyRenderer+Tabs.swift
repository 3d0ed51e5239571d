import MarkdownSyntax

extension BodyRenderer {
  /// A tab: without a script, its title and what stands in it, below the tab before it.
  ///
  /// The first of a slug can be reached by it; the script opens all others with it.
  mutating func enterTab(_ index: Int, _ title: String, _ slug: String) {
    writeStart("<div class=\"tab\"")
    if !slug.isEmpty {
      if !style.isQuoted, sanitizer.references.takes(name: Array(slug.utf8)) {
        out.write(" id=\"")
        out.writeEscaped(slug)
        out.write("\"")
      }
      out.write(" data-tab=\"")
      out.writeEscaped(slug)
      out.write("\"")
    }
    out.write(">\n<p class=\"tab-title\">")
    if title.isEmpty {
      out.write(number: layout.position(of: index, in: document))
    } else {
      out.writeEscaped(title)
    }
    out.write("</p>\n")
  }
}
