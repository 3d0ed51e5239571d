/// How a report can be printed: the values of `--format`.
package enum ReportFormat: String, CaseIterable, Hashable, Sendable {
  /// For people, with code frames.
  case text
  /// For programs; see `templates/schemas/diagnostics.schema.json`.
  case json
  /// For code scanning: SARIF 2.1.0.
  case sarif
  /// For a GitHub workflow's log: findings appear beside the changed lines.
  case github
}

/// A report as text, ending with a line end unless it is empty.
///
/// - Parameters:
///   - colour: Whether a terminal will show it; only ``ReportFormat/text`` is coloured.
///   - version: This program's, stated by ``ReportFormat/sarif``; left out when empty.
package func render(
  _ report: Report, as format: ReportFormat, colour: Bool = false, version: String = ""
) -> String {
  switch format {
  case .text: TextReporter(colour: colour).text(for: report)
  case .json: JSONReporter().text(for: report)
  case .sarif: SARIFReporter(version: version).text(for: report)
  case .github: GitHubReporter().text(for: report)
  }
}
