/// Text that somebody gives for a block, in the form in which ``ParsedPage/markdown(of:)`` would give
/// it back: line ends are LF, what Markdown passes over at the ends of a block is not there.
enum BlockText {
  static func normal(_ text: String, as kind: TranslationBlock.Kind) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    switch kind {
    case .title, .heading, .row, .description:
      return trimmed(lines.map(String.init).joined(separator: " "))
    case .code:
      return lines.joined(separator: "\n")
    case .html:
      return trimmedEnd(lines.drop { $0.allSatisfy(\.isWhitespace) }.joined(separator: "\n"))
    case .paragraph, .item:
      let lines = lines.map { $0.drop { $0 == " " || $0 == "\t" } }
      return trimmedEnd(lines.drop(while: \.isEmpty).joined(separator: "\n"))
    }
  }

  private static func trimmed(_ text: String) -> String {
    trimmedEnd(String(text.drop { $0 == " " || $0 == "\t" }))
  }

  private static func trimmedEnd(_ text: String) -> String {
    var text = Substring(text)
    while let last = text.last, last == " " || last == "\t" || last.isNewline { text.removeLast() }
    return String(text)
  }
}
