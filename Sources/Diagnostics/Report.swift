/// All diagnostics of one run, ready to be printed.
///
/// - `diagnostics`: by path, span, code and message, so that a run reports the same in the same order
///   however its work was shared out; each at most once.
/// - `sources`: texts by path, of the files that a diagnostic or a note points into; a file that
///   could not be read has none.
package struct Report: Hashable, Sendable {
  package let diagnostics: [Diagnostic]
  package let sources: [String: SourceText]
  package let errorCount: Int
  package let warningCount: Int

  /// - Parameter sources: Texts of the run's files, in any order; those that nothing points into are
  ///   left out.
  package init(_ diagnostics: some Sequence<Diagnostic>, sources: some Sequence<SourceText> = []) {
    let ordered = withoutDuplicates(diagnostics.sorted(by: precedes))
    var paths = Set<String>()
    for diagnostic in ordered {
      paths.insert(diagnostic.location.path)
      paths.formUnion(diagnostic.notes.map(\.location.path))
    }
    let mentioned = sources.lazy.filter { paths.contains($0.path) }.map { ($0.path, $0) }
    self.diagnostics = ordered
    self.sources = Dictionary(mentioned, uniquingKeysWith: { first, _ in first })
    errorCount = ordered.count { $0.severity == .error }
    warningCount = ordered.count { $0.severity == .warning }
  }

  /// Whether the run must end with a failure: on any error, and with `strict` on a warning too. What
  /// concerns translation has a threshold of its own (`translate status --fail-under`).
  package func failed(strict: Bool = false) -> Bool {
    diagnostics.contains { $0.isFailure(strict: strict) }
  }
}

extension Diagnostic {
  /// Whether a run fails for it.
  package func isFailure(strict: Bool) -> Bool {
    severity == .error || strict && severity == .warning && !code.concernsTranslation
  }
}

extension DiagnosticCode {
  fileprivate var concernsTranslation: Bool { rawValue.hasPrefix("translation/") }
}

private func withoutDuplicates(_ ordered: [Diagnostic]) -> [Diagnostic] {
  var kept: [Diagnostic] = []
  kept.reserveCapacity(ordered.count)
  for diagnostic in ordered {
    if let last = kept.last, !precedes(last, diagnostic) { continue }
    kept.append(diagnostic)
  }
  return kept
}
