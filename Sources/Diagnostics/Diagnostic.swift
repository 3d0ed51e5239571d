/// What a diagnostic means for the run.
package enum Severity: String, CaseIterable, Hashable, Sendable, Comparable {
  /// Would publish something false or lose a page: nothing is published.
  case error
  /// What a reader survives: published, and fails a run with `--strict`.
  case warning
  /// About the surroundings: not counted, never fails.
  case note

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// A span of a named file.
package struct SourceLocation: Hashable, Sendable {
  package let path: String
  package let span: SourceSpan

  package init(path: String, span: SourceSpan) {
    self.path = path
    self.span = span
  }
}

/// One problem in content, template or surroundings, as a value: what it is, where, and the remedy.
///
/// - `location`: the smallest span that must change.
/// - `message`: one sentence that calls the thing by its own name.
/// - `hint`: what to write instead; empty when the message says it all.
/// - `notes`: further places that matter, such as the first of two things that clash.
package struct Diagnostic: Hashable, Sendable {
  package struct Note: Hashable, Sendable {
    package let location: SourceLocation
    package let message: String

    package init(at location: SourceLocation, _ message: String) {
      self.location = location
      self.message = message
    }
  }

  package let code: DiagnosticCode
  package let severity: Severity
  package let location: SourceLocation
  package let message: String
  package let hint: String
  package let notes: [Note]

  /// - Parameter severity: The code's own when not given.
  package init(
    _ code: DiagnosticCode, _ severity: Severity? = nil, at location: SourceLocation,
    _ message: String, hint: String = "", notes: [Note] = []
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.location = location
    self.message = message
    self.hint = hint
    self.notes = notes
  }

  /// The same finding as a warning where it was an error: a repository without `site.yml` is
  /// published as it is.
  package var lenient: Diagnostic {
    severity == .error
      ? Diagnostic(code, .warning, at: location, message, hint: hint, notes: notes) : self
  }
}

/// A value and what was found while making it.
package struct Diagnosed<Value> {
  package let value: Value
  package let diagnostics: [Diagnostic]

  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

extension Diagnosed: Sendable where Value: Sendable {}
extension Diagnosed: Equatable where Value: Equatable {}
