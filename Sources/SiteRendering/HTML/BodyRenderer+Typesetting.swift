import MarkdownSyntax

/// What is set by the engines, where they have set it.
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
}
