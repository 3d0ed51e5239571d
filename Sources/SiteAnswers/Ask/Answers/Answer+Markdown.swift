import SiteModel
package import SiteRendering

extension Answer {
  /// The answer for programs, in the shape that GitBook gives it: the question as title, the text, the
  /// questions to go on with, and the sources. The headings are English in all languages, so that
  /// programs find them.
  package func markdown(_ addresses: AnswerAddresses, words: StringTable) -> String {
    switch kind {
    case .hint:
      return "Ask a question in your own words: put it into the `ask` parameter.\n"
    case .nothing:
      return "# \(MarkdownText.escaped(question))\n\nWe couldn't answer this question.\n"
    case .records, .passages: break
    }
    var parts = ["# \(MarkdownText.escaped(question))"]
    if let generated {
      // A model's words are plain text as those of the pages: none of them becomes a link or a heading.
      parts += generated.split(separator: "\n").map { Self.line(String($0)) }
      parts.append("_\(MarkdownText.escaped(words("ask.generated")))_")
    } else {
      parts.append(Self.text(of: blocks, addresses))
    }
    parts += excerpts.map { quoted($0, addresses) }
    if !followUps.isEmpty {
      parts.append("# Suggested Follow-up Questions:")
      parts.append(
        followUps.map { "- [\(MarkdownText.escaped($0))](\(addresses.question($0)))" }
          .joined(separator: "\n"))
    }
    if !sources.isEmpty {
      parts.append("# Sources:")
      parts.append(
        sources.map { "- \(Self.link(to: $0, addresses))" }.joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func quoted(_ excerpt: AnswerExcerpt, _ addresses: AnswerAddresses) -> String {
    "> \(Self.line(excerpt.text))\n>\n> — \(Self.link(to: excerpt.place, addresses))"
  }

  static func link(to place: AnswerPlace, _ addresses: AnswerAddresses) -> String {
    let label = place.heading.isEmpty ? place.title : "\(place.title) › \(place.heading)"
    return "[\(MarkdownText.escaped(label))](\(addresses.twin(place)))"
  }

  /// Paragraphs with an empty line between them, the items of a list without.
  private static func text(of blocks: [AnswerBlock], _ addresses: AnswerAddresses) -> String {
    var text = ""
    var wasItem = false
    for block in blocks {
      let words = [
        block.link.map { link(to: $0, addresses) }, block.text.isEmpty ? nil : line(block.text),
      ].compactMap(\.self).joined(separator: ": ")
      let isItem: Bool
      let mark: String
      switch block.kind {
      case .heading: (isItem, mark) = (false, "## ")
      case .paragraph: (isItem, mark) = (false, "")
      case .item: (isItem, mark) = (true, "* ")
      case .numberedItem(let number): (isItem, mark) = (true, "\(number). ")
      }
      if !text.isEmpty { text += isItem && wasItem ? "\n" : "\n\n" }
      text += mark + words
      wasItem = isItem
    }
    return text
  }

  /// A line of plain text that stays one: nothing at its start makes it another block.
  private static func line(_ text: String) -> String {
    let escaped = MarkdownText.escaped(text)
    guard let first = escaped.first else { return escaped }
    if "#>+-=|~".contains(first) { return "\\" + escaped }
    let digits = escaped.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, digits.count < 10, let sign = escaped.dropFirst(digits.count).first,
      sign == "." || sign == ")"
    {
      return digits + "\\" + escaped.dropFirst(digits.count)
    }
    return escaped
  }
}
