import Diagnostics
import Testing

@Suite struct ReportTests {
  private func diagnostic(
    _ code: DiagnosticCode = .htmlRefused, _ severity: Severity? = nil, path: String = "a.md",
    _ start: Int = 0, _ end: Int = 1, _ message: String = "Here.", hint: String = "",
    notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    Diagnostic(
      code, severity, at: SourceLocation(path: path, span: SourceSpan(start, end)), message,
      hint: hint, notes: notes)
  }

  @Test func ordersByPathSpanCodeAndMessageWhateverTheOrderOfFinding() {
    let ordered = [
      diagnostic(.toolMissingType, path: "a.md", 7, 9),
      diagnostic(.htmlRefused, path: "b.md", 1, 2),
      diagnostic(.htmlRefused, path: "b.md", 1, 3),
      diagnostic(.linkUnresolved, path: "b.md", 1, 3, "A"),
      diagnostic(.linkUnresolved, path: "b.md", 1, 3, "B"),
      diagnostic(.linkUnresolved, .warning, path: "b.md", 1, 3, "B"),
      diagnostic(.fileNotUTF8, path: "b.md", 2, 2),
    ]
    for turn in ordered.indices {
      let shared = Array(ordered[turn...] + ordered[..<turn])
      #expect(Report(shared).diagnostics == ordered)
      #expect(Report(shared.reversed()).diagnostics == ordered)
    }
  }

  @Test func reportsTheSameOnce() {
    let note = Diagnostic.Note(
      at: SourceLocation(path: "b.md", span: .fileStart), "The first one is here.")
    let different = [
      diagnostic(), diagnostic(notes: [note]), diagnostic(hint: "Leave it out."),
    ]
    #expect(Report(different + different).diagnostics.count == 3)
  }

  @Test func keepsTwoFilesApartWhoseNamesAreSpeltDifferentlyInUnicode() {
    let report = Report([diagnostic(path: "\u{E9}.md"), diagnostic(path: "e\u{301}.md")])
    #expect(report.diagnostics.count == 2)
  }

  @Test func keepsTheTextsThatSomethingPointsInto() {
    let note = Diagnostic.Note(at: SourceLocation(path: "b.md", span: .fileStart), "Here too.")
    let texts = ["a.md", "b.md", "c.md"].map { SourceText(path: $0, "text") }
    let report = Report([diagnostic(notes: [note])], sources: texts)
    #expect(report.sources.keys.sorted() == ["a.md", "b.md"])
  }

  @Test func countsErrorsAndWarningsButNotNotes() {
    let report = Report.ofEveryKind
    #expect(report.errorCount == 3)
    #expect(report.warningCount == 1)
  }

  @Test func failsOnErrorsAndWhenStrictOnWarningsThatAreNotAboutTranslation() {
    #expect(Report([diagnostic(.linkUnresolved)]).failed())
    #expect(!Report([diagnostic(.htmlRefused)]).failed())
    #expect(Report([diagnostic(.htmlRefused)]).failed(strict: true))
    #expect(!Report([diagnostic(.translationOrphaned)]).failed(strict: true))
    #expect(Report([diagnostic(.translationOrphaned, .error)]).failed())
    #expect(!Report([diagnostic(.gitShallow)]).failed(strict: true))
    #expect(!Report([]).failed(strict: true))
  }
}
