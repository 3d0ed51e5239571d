/// Line and column of everything that one report points to.
struct SourcePlaces {
  private let tables: [String: LineTable]

  init(of report: Report) {
    tables = report.sources.mapValues { LineTable($0) }
  }

  /// The lines of a file; `nil` when its text is not known.
  func lines(of path: String) -> LineTable? { tables[path] }

  /// Both ends of a span; line 1, column 1 when the file's text is not known.
  func range(of location: SourceLocation) -> SourceRange {
    tables[location.path]?.range(of: location.span) ?? .fileStart
  }
}
