/// Cuts raw HTML into tokens, one at a time.
///
/// - Use: `next(in:)` with the same bytes at every call, until it gives `nil`.
/// - Cost: linear. The grammar of tags lets at most three attempts run across one byte, because a
///   `<` ends every attempt that is not inside quotes; an end that was once not found (`-->`) is
///   not looked for again.
/// - What follows an open tag of ``HTMLElement/rawTextNames`` (`<script>`) is text up to its closing
///   tag, or to the end of the bytes.
/// - Source of the grammar: CommonMark 0.31 §6.6, white space as in 0.29 (any number of line ends).
package struct HTMLTokenizer: Sendable {
  var position = 0
  /// A token found behind text that was handed out first.
  private var pending: HTMLToken?
  /// The element whose raw text begins at `position`.
  private var rawTextName: String?
  var missingEnds: Set<Ending> = []

  package init() {}

  package mutating func next(in html: Span<UInt8>) -> HTMLToken? {
    if let token = pending {
      pending = nil
      return token
    }
    let start = position
    if let name = rawTextName {
      rawTextName = nil
      position = endOfRawText(of: name, in: html)
      if position > start { return .text(start..<position) }
    }
    while position < html.count {
      guard html[position] == UInt8(ascii: "<") else {
        position += 1
        continue
      }
      let tagStart = position
      guard let token = markup(in: html) else {
        position = tagStart + 1
        continue
      }
      if case .openTag(let tag) = token, tag.element == nil || tag.element == .iframe,
        HTMLElement.rawTextNames.contains(tag.name)
      {
        rawTextName = tag.name
      }
      if tagStart == start { return token }
      pending = token
      return .text(start..<tagStart)
    }
    return position > start ? .text(start..<position) : nil
  }

  /// The token that begins with the `<` at `position`, which is then behind it; `nil` when the `<`
  /// is text, and `position` may then be anywhere.
  private mutating func markup(in html: Span<UInt8>) -> HTMLToken? {
    let next = position + 1
    guard next < html.count else { return nil }
    switch html[next] {
    case UInt8(ascii: "/"): return closingTag(in: html).map { .closingTag($0) }
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return declaration(in: html)
    case let byte where byte.isHTMLLetter: return openTag(in: html).map { .openTag($0) }
    default: return nil
    }
  }

  /// Where the closing tag of a raw text element begins, from `position` on.
  private func endOfRawText(of name: String, in html: Span<UInt8>) -> Int {
    let name = Array(name.utf8)
    var index = position
    search: while index < html.count {
      defer { index += 1 }
      guard html[index] == UInt8(ascii: "<"), index + 1 + name.count < html.count,
        html[index + 1] == UInt8(ascii: "/")
      else { continue }
      for offset in 0..<name.count
      where html[index + 2 + offset].htmlLowercased != name[offset] {
        continue search
      }
      return index
    }
    return html.count
  }
}
