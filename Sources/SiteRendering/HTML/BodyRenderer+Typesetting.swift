import MarkdownSyntax

/// What the engines have set, and what stands in its place where they have not.
extension BodyRenderer {
  /// The words of a block of code.
  mutating func writeCodeText(_ index: Int) {
    let text = document.literal(of: index)
    if let markup = style.typesetting.code(info: document.title(of: index), text: text) {
      out += markup.bytes
    } else {
      out.writeEscaped(text)
    }
  }

  /// A formula; TeX as its author wrote it where it is not set. A displayed one may be wider than the
  /// text, and is scrolled by keyboard too.
  mutating func writeFormula(_ index: Int, _ node: MarkdownNode) {
    let tex = document.literal(of: index)
    guard let markup = style.typesetting.formula(tex, isDisplay: node.isDisplay) else {
      out.write(node.isDisplay ? "<code class=\"formula display\">" : "<code class=\"formula\">")
      out.writeEscaped(tex)
      out.write("</code>")
      return
    }
    if node.isDisplay { out.write("<span class=\"math\" tabindex=\"0\">") }
    out += markup.bytes
    if node.isDisplay { out.write("</span>") }
  }
}
