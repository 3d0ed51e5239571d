/// Prints a report for people: message, the line it is about, hint, further places, and a count.
///
/// ```text
/// content/en/swot.md:1:3: error: “SWOT” has no outcomes section. [tool/missing-section]
///   1 | # SWOT
///     |   ^^^^
///   hint: Add a heading for it, with at least one paragraph below.
/// ```
package struct TextReporter: Sendable {
  package let colour: Bool

  /// - Parameter colour: Whether to mark parts with ANSI escape sequences (ECMA-48 “SGR”).
  package init(colour: Bool = false) {
    self.colour = colour
  }

  package func text(for report: Report) -> String {
    let places = SourcePlaces(of: report)
    let entries = report.diagnostics.map { entry(for: $0, places) + "\n" }
    return entries.joined() + closingLine(of: report) + "\n"
  }

  private func entry(for diagnostic: Diagnostic, _ places: SourcePlaces) -> String {
    var text = place(of: diagnostic.location, places)
    text += paint(diagnostic.severity.rawValue + ":", style(of: diagnostic.severity))
    text += " " + visibleText(diagnostic.message)
    text += " " + paint("[\(diagnostic.code.rawValue)]", .faint) + "\n"
    text += frame(for: diagnostic, places)
    if !diagnostic.hint.isEmpty { text += hint(diagnostic.hint) }
    for note in diagnostic.notes {
      text += "  " + paint("note:", .cyan) + " "
      text += place(of: note.location, places) + visibleText(note.message) + "\n"
    }
    return text
  }

  /// `path:line:column: `, nothing for what stands in no file.
  private func place(of location: SourceLocation, _ places: SourcePlaces) -> String {
    if location.path.isEmpty { return "" }
    let start = places.range(of: location).start
    return paint("\(visibleText(location.path)):\(start.line):\(start.column):", .bold) + " "
  }

  private func frame(for diagnostic: Diagnostic, _ places: SourcePlaces) -> String {
    guard
      let lines = places.lines(of: diagnostic.location.path),
      let frame = makeCodeFrame(
        of: diagnostic.location.span, in: lines, margin: { gutter("\($0)").count })
    else { return "" }
    let number = String(frame.line)
    let blank = String(repeating: " ", count: number.count)
    let carets = frame.underline.drop { $0 != "^" }
    let indent = frame.underline.dropLast(carets.count)
    return paint(gutter(number), .faint) + frame.text + "\n"
      + paint(gutter(blank), .faint) + indent
      + paint(String(carets), style(of: diagnostic.severity)) + "\n"
  }

  private func gutter(_ label: String) -> String { "  \(label) | " }

  /// A hint of several lines is an example: its lines stay under each other.
  private func hint(_ hint: String) -> String {
    let lines = hint.split(separator: "\n", omittingEmptySubsequences: false)
    return "  " + paint("hint:", .green) + " "
      + lines.map { visibleText(String($0)) }.joined(separator: "\n        ") + "\n"
  }

  private func closingLine(of report: Report) -> String {
    let counts = [(report.errorCount, "error"), (report.warningCount, "warning")]
    let said = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    return said.isEmpty ? "0 errors, 0 warnings" : said.joined(separator: ", ")
  }
}

extension TextReporter {
  private func style(of severity: Severity) -> TerminalStyle {
    switch severity {
    case .error: .boldRed
    case .warning: .boldYellow
    case .note: .boldCyan
    }
  }

  private func paint(_ text: String, _ style: TerminalStyle) -> String {
    colour ? style.marking(text) : text
  }
}
