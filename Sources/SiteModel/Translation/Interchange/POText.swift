/// Texts as they stand in PO: between quotation marks, with escapes, a line for each of their lines.
enum POText {
  /// Columns of the longest line, as gettext's own tools wrap it.
  private static let width = 79

  /// A keyword with its text, ready to be written.
  ///
  /// - Parameter prefix: What begins each line: empty, or `#| ` for a text of the past.
  static func field(_ keyword: String, _ text: String, prefix: String = "") -> String {
    let lines = escapedLines(of: text)
    let whole = "\(prefix)\(keyword) \"\(lines.first ?? "")\"\n"
    if lines.count <= 1, whole.unicodeScalars.count - 1 <= width { return whole }
    let room = width - prefix.unicodeScalars.count - 2
    let pieces = lines.flatMap { wrapped($0, room: room) }
    return "\(prefix)\(keyword) \"\"\n" + pieces.map { "\(prefix)\"\($0)\"\n" }.joined()
  }

  /// The lines of a text, each with its end written as `\n`.
  private static func escapedLines(of text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for scalar in text.unicodeScalars {
      line += escaped(scalar)
      if scalar == "\n" {
        lines.append(line)
        line = ""
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\t": "\\t"
    case "\r": "\\r"
    case "\"": "\\\""
    case "\\": "\\\\"
    default: String(scalar)
    }
  }

  /// A line cut behind spaces so that no piece has more scalars than there is room for, if possible.
  private static func wrapped(_ line: String, room: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var count = 0
    for word in words(of: line) {
      let length = word.unicodeScalars.count
      if count > 0, count + length > room {
        pieces.append(piece)
        (piece, count) = ("", 0)
      }
      piece += word
      count += length
    }
    return pieces + [piece]
  }

  /// Words with the spaces behind them.
  private static func words(of line: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      if word.last == " ", scalar != " " {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
      word.append(scalar)
    }
    return words + [String(word)]
  }
}

/// Line breaks at the ends of texts, of which gettext wants that source and translation have the
/// same (`msgfmt -c`): both begin with one or neither, and both end with one or neither.
///
/// Where either text begins or ends with a line break, both are written with one more at each end.
/// So what is written fits the rule, whatever the texts are. No other text begins or ends with one,
/// and a reader can tell.
enum POGuard {
  static func isNeeded(for texts: String...) -> Bool {
    texts.contains { $0.utf8.first == 0x0A || $0.utf8.last == 0x0A }
  }

  static func added(to text: String) -> String { text.isEmpty ? "" : "\n\(text)\n" }

  static func isPresent(in source: String) -> Bool {
    source.utf8.count >= 2 && source.utf8.first == 0x0A && source.utf8.last == 0x0A
  }

  /// The text within; a tool may have dropped a line break at either end.
  static func removed(from text: String) -> String {
    var bytes = Substring(text).utf8
    if bytes.first == 0x0A { bytes.removeFirst() }
    if bytes.last == 0x0A { bytes.removeLast() }
    return String(Substring(bytes))
  }
}
