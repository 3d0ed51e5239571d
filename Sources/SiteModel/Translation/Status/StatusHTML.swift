import MarkdownSyntax

/// Prints a status as a page that stands alone: no script, no request, light and dark.
struct StatusHTML {
  func text(for status: TranslationStatus) -> String {
    var page = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <title>Translation status</title>
      <style>
      :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
      body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
      table { border-collapse: collapse; }
      th, td { padding: .25rem .75rem; text-align: start; border-bottom: 1px solid #8884; }
      td.number { text-align: end; font-variant-numeric: tabular-nums; }
      code { overflow-wrap: anywhere; }
      </style>
      </head>
      <body>
      <h1>Translation status</h1>
      \(table(of: status))
      """
    for language in status.languages { page += section(on: language) }
    return page + "</body>\n</html>\n"
  }

  private func table(of status: TranslationStatus) -> String {
    let states = PageTranslation.State.allCases
    var text = "<table>\n<thead><tr><th>Language</th><th colspan=\"2\">Translated</th>"
    for state in states { text += "<th>\(state.rawValue)</th>" }
    text += "</tr></thead>\n<tbody>\n"
    for language in status.languages {
      text += "<tr><th scope=\"row\">\(name(of: language))</th>"
      text += "<td><meter min=\"0\" max=\"100\" value=\"\(language.percent)\">"
      text += "\(language.percent) %</meter></td><td class=\"number\">\(language.percent) %</td>"
      for state in states { text += "<td class=\"number\">\(language.pages[state] ?? 0)</td>" }
      text += "</tr>\n"
    }
    return text + "</tbody>\n</table>\n"
  }

  private func section(on language: TranslationStatus.Language) -> String {
    let files = language.files.filter { $0.state != .current }
    guard !files.isEmpty else { return "" }
    var text = "<h2>\(name(of: language))</h2>\n<ul>\n"
    for file in files {
      text += "<li><code>\(escaped(file.path))</code> \(file.state.rawValue)"
      let blocks =
        file.state == .unrecorded ? [] : file.blocks.filter { $0.state != .unrecorded }
      if !blocks.isEmpty {
        text += "\n<ul>\n"
        for block in blocks { text += "<li>\(line(block))</li>\n" }
        text += "</ul>\n"
      }
      text += "</li>\n"
    }
    return text + "</ul>\n"
  }

  private func line(_ block: TranslationStatus.Block) -> String {
    let place = block.place.position
    let source = block.source
    return "line \(place.line): \(block.state.rawValue), "
      + (block.state == .ahead ? "after block " : "block ")
      + "\(block.number), \(block.kind.rawValue) “<bdi>\(escaped(block.words))</bdi>” "
      + "(<code>\(escaped(source.path)):\(source.position.line)</code>)"
  }

  private func name(of language: TranslationStatus.Language) -> String {
    "<span lang=\"\(language.tag.rawValue)\" dir=\"\(language.direction.rawValue)\">"
      + "\(escaped(language.name))</span> (\(language.tag.rawValue))"
  }

  private func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    HTMLText.append(Array(text.utf8).span, as: .plain, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
