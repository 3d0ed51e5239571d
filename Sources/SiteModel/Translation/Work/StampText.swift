import Diagnostics

extension TranslationStamp {
  /// What is recorded anew, for people: a line for each block; a page's first record in one line. Then
  /// what cannot be recorded, because the translation lacks it.
  package var report: [String] {
    var lines: [String] = []
    if isFirst {
      lines.append("\(visibleText(shownPath)): \(summary)")
    } else {
      lines += changes.map(line)
    }
    if !missing.isEmpty {
      let numbers = missing.map(String.init).joined(separator: ", ")
      lines.append(
        "\(visibleText(shownPath)): blocks of the source that the translation lacks: \(numbers)")
    }
    return lines
  }

  private var summary: String {
    var counts: [String] = []
    for (count, words) in [
      (entries.count { $0.isUntranslated }, "still in the source's words"),
      (entries.count { $0.origin == .own }, "that the source does not have"),
      (entries.count { $0.origin == .unknown }, "left open"),
    ] where count > 0 {
      counts.append("\(count) \(words)")
    }
    let blocks = entries.count == 1 ? "1 block" : "\(entries.count) blocks"
    return "\(blocks) recorded" + (counts.isEmpty ? "" : ": " + counts.joined(separator: ", "))
  }

  private func line(_ change: Change) -> String {
    let place = change.place
    let state =
      switch change.entry.origin {
      case .source: change.entry.isUntranslated ? "untranslated" : "current"
      case .own: "own"
      case .unknown: "unknown"
      }
    let name = change.entry.origin == .own ? "after block" : "block"
    return "\(visibleText(place.path)):\(place.position.line):\(place.position.column) "
      + "\(name) \(change.number) \(change.kind.rawValue) recorded as \(state) "
      + "“\(visibleText(change.entry.words))”"
  }
}
