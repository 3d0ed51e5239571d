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

  /// - Parameter isShown: Which diagnostics are printed.
  package func text(
    for report: Report, where isShown: (Diagnostic) -> Bool = { _ in true }
  ) -> String {
    let places = SourcePlaces(of: report)
    var json = JSONText()
    json.array { json in
      for diagnostic in report.diagnostics where isShown(diagnostic) {
        json.object { write(diagnostic, places, to: &$0) }
      }
    }
    return json.text
  }

  private func write(
    _ diagnostic: Diagnostic, _ places: SourcePlaces, to json: inout JSONText
  ) {
    let start = places.range(of: diagnostic.location).start
    json.member("code", diagnostic.code.rawValue)
    json.member("severity", diagnostic.severity.rawValue)
    json.member("file", visibleText(diagnostic.location.path))
    json.member("line", start.line)
    json.member("column", start.column)
    json.member("frame", frame(of: diagnostic, places))
    json.member("message", visibleText(diagnostic.message))
    json.member("remedy", diagnostic.hint)
  }

  private func frame(of diagnostic: Diagnostic, _ places: SourcePlaces) -> String {
    let frame = places.lines(of: diagnostic.location.path).flatMap {
      makeCodeFrame(of: diagnostic.location.span, in: $0, margin: { _ in 0 })
    }
    return frame.map { "\($0.text)\n\($0.underline)" } ?? ""
  }
}
