/// Prints what keeps a site from being published for the page that shows it to the author: one JSON array,
/// each problem with its place, the line it is about, what is wrong and what to do.
///
/// ```json
/// [{"code": "…", "severity": "error", "file": "content/en/a.md", "line": 3, "column": 1,
///   "frame": "# SWOT\n  ^^^^", "message": "…", "remedy": "…"}]
/// ```
///
/// Lines and columns count from 1, columns in Unicode scalars. `frame` is empty for a file as a whole.
package struct ProblemReporter: Sendable {
  package init() {}

  /// - Parameters:
  ///   - surroundings: Sentences about what else has failed, which stands in no file: code and place
  ///     are empty. They come first.
  ///   - isShown: Which diagnostics are printed.
  package func text(
    for report: Report, besides surroundings: [String] = [],
    where isShown: (Diagnostic) -> Bool = { _ in true }
  ) -> String {
    var json = JSONText()
    json.array { json in
      for message in surroundings {
        json.object {
          write(
            code: "", .error, file: "", line: 1, column: 1, frame: "", message, remedy: "",
            to: &$0)
        }
      }
      writeElements(of: report, where: isShown, to: &json)
    }
    return json.text
  }

  /// The same as a part of a larger text.
  package func write(
    _ report: Report, where isShown: (Diagnostic) -> Bool = { _ in true }, to json: inout JSONText
  ) {
    json.array { writeElements(of: report, where: isShown, to: &$0) }
  }

  private func writeElements(
    of report: Report, where isShown: (Diagnostic) -> Bool, to json: inout JSONText
  ) {
    let places = SourcePlaces(of: report)
    for diagnostic in report.diagnostics where isShown(diagnostic) {
      json.object { write(diagnostic, places, to: &$0) }
    }
  }

  private func write(
    _ diagnostic: Diagnostic, _ places: SourcePlaces, to json: inout JSONText
  ) {
    let start = places.range(of: diagnostic.location).start
    write(
      code: diagnostic.code.rawValue, diagnostic.severity, file: diagnostic.location.path,
      line: start.line, column: start.column, frame: frame(of: diagnostic, places),
      diagnostic.message, remedy: diagnostic.hint, to: &json)
  }

  private func write(
    code: String, _ severity: Severity, file: String, line: Int, column: Int, frame: String,
    _ message: String, remedy: String, to json: inout JSONText
  ) {
    json.member("code", code)
    json.member("severity", severity.rawValue)
    json.member("file", visibleText(file))
    json.member("line", line)
    json.member("column", column)
    json.member("frame", frame)
    json.member("message", visibleText(message))
    json.member("remedy", remedy)
  }

  private func frame(of diagnostic: Diagnostic, _ places: SourcePlaces) -> String {
    let frame = places.lines(of: diagnostic.location.path).flatMap {
      makeCodeFrame(of: diagnostic.location.span, in: $0, margin: { _ in 0 })
    }
    return frame.map { "\($0.text)\n\($0.underline)" } ?? ""
  }
}
