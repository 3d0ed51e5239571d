import Diagnostics

/// Prints a status for people: a row for each language, then what needs work.
///
/// ```text
/// fr  Français  ███████████████████▍   97 %  20 current, 1 outdated
///
/// content/fr/a/b.md:12:3 outdated block 7 paragraph “First words …”  (source content/en/a/b.md:14:1)
/// ```
struct StatusText {
  let isDetailed: Bool
  let colour: Bool

  func text(for status: TranslationStatus) -> String {
    guard !status.languages.isEmpty else {
      return "The site has no language but \(status.source.rawValue). "
        + "“toolkit translate new fr” makes another.\n"
    }
    var text = table(of: status.languages)
    for language in status.languages {
      let lines = isDetailed ? pages(of: language) : urgent(of: language)
      if !lines.isEmpty { text += "\n" + lines.joined(separator: "\n") + "\n" }
    }
    let advice = status.languages.compactMap(advice)
    return advice.isEmpty ? text : text + "\n" + advice.joined(separator: "\n") + "\n"
  }

  // MARK: - The table

  private func table(of languages: [TranslationStatus.Language]) -> String {
    let tags = Column(languages.map(\.tag.rawValue))
    let names = Column(languages.map { visibleText($0.name) })
    return languages.enumerated().map { index, language in
      let percent = String(language.percent)
      let padding = String(repeating: " ", count: max(0, 3 - percent.count))
      return [
        tags[index], names[index], bar(language.percent), "\(padding)\(percent) %",
        language.pagesByState,
      ].joined(separator: "  ") + "\n"
    }.joined()
  }

  /// Twenty cells, filled by eighths.
  private func bar(_ percent: Int) -> String {
    let eighths = percent * 160 / 100
    var full = String(repeating: "█", count: eighths / 8)
    let part = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    full += part
    let rest = String(repeating: "░", count: 20 - eighths / 8 - (part.isEmpty ? 0 : 1))
    return paint(full, percent == 100 ? .green : percent >= 50 ? .yellow : .red)
      + paint(rest, .faint)
  }

  // MARK: - What needs work

  private func urgent(of language: TranslationStatus.Language) -> [String] {
    let blocks = TranslationStatus.urgent(language)
    var lines = blocks.prefix(TranslationStatus.urgentLimit).map(line)
    let tag = language.tag.rawValue
    if blocks.count > lines.count {
      lines.append("… and \(blocks.count - lines.count) more: toolkit translate status \(tag)")
    }
    return lines
  }

  private func pages(of language: TranslationStatus.Language) -> [String] {
    var lines: [String] = []
    for file in language.files where file.state != .current {
      lines.append(paint(visibleText(file.path), .bold) + ": " + summary(of: file))
      guard file.state != .unrecorded else { continue }
      lines += file.blocks.filter { $0.state != .unrecorded }.map(line)
    }
    return lines
  }

  private func summary(of file: TranslationStatus.File) -> String {
    let state = paint(file.state.rawValue, style(of: file.state))
    switch file.state {
    case .missing: return "\(state)  (source \(visibleText(file.source)))"
    case .orphaned: return "\(state), there is no such page in the source language"
    case .unrecorded: return "\(state)  (source \(visibleText(file.source)))"
    case .current, .outdated, .untranslated, .ahead:
      let counts = Dictionary(grouping: file.blocks, by: \.state).mapValues(\.count)
      let blocks = file.sourceBlocks == 1 ? "1 block" : "\(file.sourceBlocks) blocks"
      return
        "\(state), \(file.percent) % of \(blocks) current (\(TranslationStatus.counted(counts)))"
    }
  }

  private func advice(for language: TranslationStatus.Language) -> String? {
    guard let count = language.pages[.unrecorded], count > 0 else { return nil }
    let pages =
      count == 1
      ? "1 page is not recorded; if it says" : "\(count) pages are not recorded; if they say"
    return "\(pages) what the source says now: "
      + "toolkit translate stamp --all --language \(language.tag.rawValue)"
  }

  private func line(_ block: TranslationStatus.Block) -> String {
    let place = block.place
    let position = "\(visibleText(place.path)):\(place.position.line):\(place.position.column)"
    let source = block.source
    let other = "\(visibleText(source.path)):\(source.position.line):\(source.position.column)"
    let name = block.state == .ahead ? "after block" : "block"
    return paint(position, .bold) + " " + paint(block.state.rawValue, style(of: block.state))
      + " \(name) \(block.number) \(block.kind.rawValue) “\(visibleText(block.words))”  "
      + paint("(source \(other))", .faint)
  }

  private func style(of state: PageTranslation.State) -> TerminalStyle {
    switch state {
    case .current, .ahead: .green
    case .outdated, .orphaned: .red
    case .untranslated, .missing: .yellow
    case .unrecorded: .cyan
    }
  }

  private func style(of state: PageTranslation.Pair.State) -> TerminalStyle {
    switch state {
    case .current, .ahead: .green
    case .outdated, .missing: .red
    case .untranslated: .yellow
    case .unrecorded: .cyan
    }
  }

  private func paint(_ text: String, _ style: TerminalStyle) -> String {
    colour && !text.isEmpty ? style.marking(text) : text
  }
}

/// Texts below each other, filled up with spaces to the widest.
private struct Column {
  private let texts: [String]

  init(_ texts: [String]) {
    func width(_ text: String) -> Int {
      text.unicodeScalars.reduce(0) { $0 + columnCount(of: $1) }
    }
    let widest = texts.map(width).max() ?? 0
    self.texts = texts.map { $0 + String(repeating: " ", count: widest - width($0)) }
  }

  subscript(index: Int) -> String { texts[index] }
}
