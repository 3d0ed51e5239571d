/// Prints a status as Markdown, for a comment on a pull request.
struct StatusMarkdown {
  func text(for status: TranslationStatus) -> String {
    let states = PageTranslation.State.allCases
    var text = "| Language | Translated | \(states.map(\.rawValue).joined(separator: " | ")) |\n"
    text += "|---|--:|" + states.map { _ in "--:|" }.joined() + "\n"
    for language in status.languages {
      let counts = states.map { String(language.pages[$0] ?? 0) }.joined(separator: " | ")
      text += "| \(plain(language.name)) (\(language.tag.rawValue)) | \(language.percent) % "
      text += "| \(counts) |\n"
    }
    for language in status.languages { text += urgent(of: language) }
    return text
  }

  private func urgent(of language: TranslationStatus.Language) -> String {
    let blocks = TranslationStatus.urgent(language)
    guard !blocks.isEmpty else { return "" }
    var text = "\n**\(plain(language.name))**\n\n"
    for block in blocks.prefix(TranslationStatus.urgentLimit) {
      let place = "\(block.place.path):\(block.place.position.line)"
      text += "* \(code(place)) \(block.state.rawValue), block \(block.number): "
      text +=
        "\(code(block.words)) (\(code("\(block.source.path):\(block.source.position.line)")))\n"
    }
    let more = blocks.count - TranslationStatus.urgentLimit
    if more > 0 { text += "* … and \(more) more\n" }
    return text
  }

  /// A code span, in which nothing is markup and nobody is mentioned.
  private func code(_ text: String) -> String { "`\(text.replacing("`", with: "'"))`" }

  private func plain(_ text: String) -> String {
    String(
      text.flatMap { letter in
        "\\`*_[]<>|&#@".contains(letter) ? ["\\", letter] : [letter]
      })
  }
}
