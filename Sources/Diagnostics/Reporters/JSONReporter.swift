/// Prints a report for programs: one JSON object, one diagnostic a line.
///
/// Described by `templates/schemas/diagnostics.schema.json`. Lines and columns count from 1, columns
/// in Unicode scalars, ends are exclusive; `hint` is empty and `notes` is `[]` when there is none.
package struct JSONReporter: Sendable {
  package init() {}

  package func text(for report: Report) -> String {
    let places = SourcePlaces(of: report)
    var json = JSONText(reservingCapacity: 300 * report.diagnostics.count)
    json.object { json in
      json.key("diagnostics")
      json.array { json in
        for diagnostic in report.diagnostics {
          json.lineBreak()
          json.object { write(diagnostic, places, to: &$0) }
        }
        if !report.diagnostics.isEmpty { json.lineBreak() }
      }
      json.key("counts")
      json.object {
        $0.member("error", report.errorCount)
        $0.member("warning", report.warningCount)
      }
    }
    return json.text + "\n"
  }

  private func write(
    _ diagnostic: Diagnostic, _ places: SourcePlaces, to json: inout JSONText
  ) {
    json.member("code", diagnostic.code.rawValue)
    json.member("severity", diagnostic.severity.rawValue)
    write(diagnostic.location, places, to: &json)
    json.member("message", diagnostic.message)
    json.member("hint", diagnostic.hint)
    json.key("notes")
    json.array { json in
      for note in diagnostic.notes {
        json.object {
          $0.member("message", note.message)
          write(note.location, places, to: &$0)
        }
      }
    }
  }

  private func write(
    _ location: SourceLocation, _ places: SourcePlaces, to json: inout JSONText
  ) {
    let range = places.range(of: location)
    json.member("path", location.path)
    json.member("line", range.start.line)
    json.member("column", range.start.column)
    json.member("endLine", range.end.line)
    json.member("endColumn", range.end.column)
  }
}
