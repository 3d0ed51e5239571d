/// Comments, processing instructions, declarations and CDATA sections.
extension HTMLTokenizer {
  /// What ends a token that may hold any byte.
  enum Ending: Hashable, Sendable {
    case comment, instruction, declaration, characterData

    var text: StaticString {
      switch self {
      case .comment: "-->"
      case .instruction: "?>"
      case .declaration: ">"
      case .characterData: "]]>"
      }
    }
  }

  /// The token that begins with `<!` or `<?` at `position`.
  mutating func declaration(in html: Span<UInt8>) -> HTMLToken? {
    let start = position
    if html.htmlMatches("<!--", at: start) {
      position = start + 4
      for ending: StaticString in [">", "->"] where html.htmlMatches(ending, at: position) {
        position += ending.utf8CodeUnitCount
        return .comment(start..<position)
      }
      return skip(to: .comment, in: html) ? .comment(start..<position) : nil
    }
    if html.htmlMatches("<?", at: start) {
      position = start + 2
      return skip(to: .instruction, in: html) ? .other(start..<position) : nil
    }
    if html.htmlMatches("<![CDATA[", at: start) {
      position = start + 9
      return skip(to: .characterData, in: html) ? .other(start..<position) : nil
    }
    position = start + 2
    guard position < html.count, html[position].isHTMLLetter else { return nil }
    return skip(to: .declaration, in: html) ? .other(start..<position) : nil
  }

  /// Moves behind the next occurrence of an ending. One that is nowhere ahead is remembered, so that
  /// a thousand openings do not each search the rest.
  private mutating func skip(to ending: Ending, in html: Span<UInt8>) -> Bool {
    guard !missingEnds.contains(ending) else { return false }
    let text = ending.text
    while position < html.count {
      if html.htmlMatches(text, at: position) {
        position += text.utf8CodeUnitCount
        return true
      }
      position += 1
    }
    missingEnds.insert(ending)
    return false
  }
}
