/// Prints a report as GitHub workflow commands, one line each, which show findings beside the lines
/// of a pull request.
///
/// Syntax and escaping: GitHub's “Workflow commands for GitHub Actions” and `@actions/core`.
package struct GitHubReporter: Sendable {
  package init() {}

  package func text(for report: Report) -> String {
    let places = SourcePlaces(of: report)
    return report.diagnostics.map { command(for: $0, places) + "\n" }.joined()
  }

  private func command(for diagnostic: Diagnostic, _ places: SourcePlaces) -> String {
    var properties = place(of: diagnostic.location, places)
    properties.append("title=" + escapedProperty(diagnostic.code.rawValue))
    let name = commandName(of: diagnostic.severity)
    let message = escapedMessage(message(of: diagnostic, places))
    return "::\(name) \(properties.joined(separator: ","))::\(message)"
  }

  private func commandName(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  /// GitHub refuses columns on a span of several lines.
  private func place(of location: SourceLocation, _ places: SourcePlaces) -> [String] {
    if location.path.isEmpty { return [] }
    let range = places.range(of: location)
    let lines = [
      "file=" + escapedProperty(location.path),
      "line=\(range.start.line)", "endLine=\(range.end.line)",
    ]
    if range.start.line != range.end.line { return lines }
    return lines + ["col=\(range.start.column)", "endColumn=\(range.end.column)"]
  }

  private func message(of diagnostic: Diagnostic, _ places: SourcePlaces) -> String {
    var lines = [diagnostic.message]
    if !diagnostic.hint.isEmpty { lines.append(diagnostic.hint) }
    for note in diagnostic.notes {
      let start = places.range(of: note.location).start
      let place = "\(note.location.path):\(start.line):\(start.column): "
      lines.append((note.location.path.isEmpty ? "" : place) + note.message)
    }
    return lines.joined(separator: "\n")
  }

  private func escapedMessage(_ text: String) -> String {
    escaped(text) { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: visibleForm(of: scalar)
      }
    }
  }

  private func escapedProperty(_ text: String) -> String {
    escaped(text) { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      case ":": "%3A"
      case ",": "%2C"
      default: nil
      }
    }
  }
}
