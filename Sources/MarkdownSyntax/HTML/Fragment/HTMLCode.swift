/// Code that is written as raw HTML, as GitBook does where lines are highlighted:
/// `<pre data-title="a.js"><code class="lang-js">…<strong>…</strong></code></pre>`.
package struct HTMLCode: Hashable, Sendable {
  /// As written; `nil` where none is named.
  package let language: String?
  package let title: String?
  /// Whether long lines are broken.
  package let isWrapped: Bool
  package let isNumbered: Bool
  /// The code itself, without markup.
  package let text: [UInt8]
  /// Ranges of `text` that are highlighted, in order, none across a line end.
  package let highlights: [Range<Int>]

  /// - Parameter pre: A `<pre>` without Markdown in it.
  package init?(_ fragment: HTMLFragment, at pre: Int) {
    guard fragment.nodes[pre].isClosed else { return nil }
    var text: [UInt8] = []
    var highlights: [Range<Int>] = []
    for node in fragment.descendants(of: pre) {
      switch fragment.nodes[node].content {
      case .markdown: return nil
      case .token(.text(let range), _):
        let start = text.count
        text += HTMLText.decoded(fragment.bytes(of: node).span.extracting(range))
        if fragment.isInside(.strong, node) { highlights += Self.lines(of: text, from: start) }
      case .token(.openTag(let tag), _):
        if tag.element == .br { text.append(0x0A) }
      case .token: break
      }
    }
    self.text = text
    self.highlights = highlights
    let inner = fragment.elements(.code, below: pre).first
    language = Self.language(fragment, pre) ?? inner.flatMap { Self.language(fragment, $0) }
    title = fragment.value("data-title", of: pre).flatMap { $0.isEmpty ? nil : $0 }
    isWrapped = fragment.value("data-overflow", of: pre) == "wrap"
    isNumbered = fragment.value("data-line-numbers", of: pre).map { $0 != "false" } ?? false
  }

  /// The text's lines: ranges without their ends. A line end at the end of the text begins none.
  package var lines: [Range<Int>] { Self.lines(of: text, from: 0) }

  private static func lines(of text: [UInt8], from start: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var begin = start
    for index in start..<text.count where text[index] == 0x0A {
      lines.append(begin..<index)
      begin = index + 1
    }
    return begin < text.count ? lines + [begin..<text.count] : lines
  }

  private static func language(_ fragment: HTMLFragment, _ node: Int) -> String? {
    (fragment.value("class", of: node) ?? "").split(whereSeparator: \.isWhitespace).lazy
      .compactMap { name in
        ["language-", "lang-"].first { name.hasPrefix($0) }.map {
          String(name.dropFirst($0.count))
        }
      }.first { !$0.isEmpty }
  }
}
