/// The explanation of a code as `toolkit explain CODE` prints it, lines of at most 80 columns
/// except in examples.
package func explanation(of code: DiagnosticCode) -> String {
  let explanation = code.explanation
  return "\(code.rawValue) (\(code.severity.rawValue)): \(explanation.title)\n\n"
    + explanation.plainText + "\n"
}

/// Every code with its title, one a line, groups apart, as `toolkit explain` prints it.
package func explanationIndex() -> String {
  let codes = DiagnosticCode.allCases
  let width = codes.map(\.rawValue.count).max() ?? 0
  var text = ""
  var group = codes.first?.group
  for code in codes {
    if code.group != group { text += "\n" }
    group = code.group
    let padding = String(repeating: " ", count: width - code.rawValue.count)
    text += "\(code.rawValue)\(padding)  \(code.explanation.title)\n"
  }
  return text
}

extension DiagnosticCode {
  /// What stands before the slash.
  fileprivate var group: Substring { rawValue.prefix { $0 != "/" } }
}

extension Explanation {
  /// Meaning, mistake and remedy, without the title and without a final line end.
  package var plainText: String {
    [
      wrapped(meaning), "Wrong:", indented(wrong), "Right:", indented(right), wrapped(remedy),
    ].joined(separator: "\n\n")
  }

  /// The same as ``plainText`` in Markdown.
  package var markdown: String {
    [meaning, "Wrong:", fenced(wrong), "Right:", fenced(right), remedy].joined(separator: "\n\n")
  }
}

private func wrapped(_ text: String, to limit: Int = 80) -> String {
  var lines: [String] = []
  for word in text.split(separator: " ") {
    if let last = lines.last, last.count + 1 + word.count <= limit {
      lines[lines.count - 1] = last + " " + word
    } else {
      lines.append(String(word))
    }
  }
  return lines.joined(separator: "\n")
}

private func indented(_ example: String) -> String {
  example.split(separator: "\n", omittingEmptySubsequences: false)
    .map { $0.isEmpty ? "" : "    " + $0 }
    .joined(separator: "\n")
}

/// Four backticks, for examples that hold a fence of three themselves.
private func fenced(_ example: String) -> String { "````text\n\(example)\n````" }
