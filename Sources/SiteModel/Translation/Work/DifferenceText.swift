import Diagnostics

extension PageDifference {
  /// The differences for people.
  ///
  /// - Parameter colour: Whether a terminal shows it; without colour, what has changed is marked as
  ///   `[-old-]` and `{+new+}`.
  package func text(colour: Bool = false) -> String {
    let writer = DifferenceText(colour: colour)
    var parts = [writer.opening(of: self)]
    parts += blocks.map(writer.block)
    if !note.isEmpty { parts.append(visibleText(note) + "\n") }
    return parts.joined(separator: "\n")
  }
}

private struct DifferenceText {
  let colour: Bool

  func opening(of page: PageDifference) -> String {
    let start = "\(paint(visibleText(page.path), .bold)): \(page.state.rawValue)"
    if page.state == .unrecorded {
      return
        "\(start). Nobody recorded what it was made from; if it says what the source says now: "
        + "toolkit translate stamp \(visibleText(page.path))\n"
    }
    return "\(start), compared with \(visibleText(page.source))\n"
  }

  func block(_ block: PageDifference.Block) -> String {
    let position = block.place.position
    let source = block.source.position
    let name = block.state == .ahead ? "after block" : "block"
    var text = "\(visibleText(block.place.path)):\(position.line):\(position.column) "
    text = paint(
      text + "\(block.state.rawValue) \(name) \(block.number) \(block.kind.rawValue)", .bold)
    text += "  "
    text += paint(
      "(source \(visibleText(block.source.path)):\(source.line):\(source.column))", .faint)
    text += "\n"
    if let old = block.old {
      text += field("before", lines(old))
    } else if block.state == .outdated, !block.words.isEmpty {
      text += field("before", lines(block.words))
    }
    if let changes = block.changes {
      text += field("now", changes.marked(mark))
    } else if let new = block.new {
      text += field(block.state == .outdated ? "now" : "source", lines(new))
    }
    if let translation = block.translation {
      text += field("translation", lines(translation))
    }
    return text
  }

  private func mark(_ piece: WordDiff.Piece) -> String {
    let text = lines(piece.text)
    switch piece.kind {
    case .same: return text
    case .removed: return colour ? TerminalStyle.red.marking(text) : "[-\(text)-]"
    case .added: return colour ? TerminalStyle.green.marking(text) : "{+\(text)+}"
    }
  }

  /// A text with its line ends, in which nothing else is obeyed by a terminal.
  private func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { visibleText(String($0)) }.joined(separator: "\n")
  }

  private func field(_ name: String, _ text: String) -> String {
    let label = name + ":" + String(repeating: " ", count: max(1, 13 - name.count))
    let indent = String(repeating: " ", count: 16)
    return "  " + paint(label, .cyan) + text.replacing("\n", with: "\n" + indent) + "\n"
  }

  private func paint(_ text: String, _ style: TerminalStyle) -> String {
    colour ? style.marking(text) : text
  }
}
