import Diagnostics
import Foundation
import Testing

@Suite struct JSONReporterTests {
  @Test func printsOneDiagnosticALineWithKeysInOrder() {
    #expect(
      JSONReporter().text(for: .ofEveryKind) == """
        {"diagnostics":[
        {"code":"git/shallow","severity":"note","path":"","line":1,"column":1,"endLine":1,\
        "endColumn":1,"message":"The repository's history is not complete.",\
        "hint":"Run `git fetch --unshallow`.","notes":[]},
        {"code":"front-matter/duplicate-key","severity":"error",\
        "path":"content/en/7-workshops, old.md","line":3,"column":1,"endLine":3,"endColumn":10,\
        "message":"The key “number” stands twice: {7}, {8}.","hint":"Keep one of them.",\
        "notes":[{"message":"The first one is here.","path":"content/en/7-workshops, old.md",\
        "line":2,"column":1,"endLine":2,"endColumn":10}]},
        {"code":"page/not-in-summary","severity":"warning","path":"content/en/swot.md","line":1,\
        "column":1,"endLine":1,"endColumn":1,"message":"“SWOT” is in no SUMMARY.md.","hint":"",\
        "notes":[]},
        {"code":"link/unresolved","severity":"error","path":"content/en/swot.md","line":3,\
        "column":17,"endLine":3,"endColumn":30,"message":"There is no page “7-workshop.md”.",\
        "hint":"The nearest is “7-workshops.md”.","notes":[]},
        {"code":"link/unresolved-image","severity":"error","path":"content/en/swot.md","line":3,\
        "column":45,"endLine":3,"endColumn":52,"message":"There is no image “map.jpg”.","hint":"",\
        "notes":[]}
        ],"counts":{"error":3,"warning":1}}

        """)
  }

  @Test func printsAnEmptyReportWhole() {
    #expect(
      render(Report([]), as: .json) == """
        {"diagnostics":[],"counts":{"error":0,"warning":0}}

        """)
  }

  @Test func survivesWhateverStandsInAMessage() throws {
    let text = "\"\\\u{0}\u{1B}\n\u{2028}</script>"
    let location = SourceLocation(path: text, span: .fileStart)
    let report = Report([Diagnostic(.htmlRefused, at: location, text, hint: text)])
    let json = try JSONSerialization.jsonObject(with: Data(render(report, as: .json).utf8))
    let diagnostics = (json as? [String: Any])?["diagnostics"] as? [[String: Any]]
    for key in ["path", "message", "hint"] {
      #expect(diagnostics?.first?[key] as? String == text)
    }
  }
}
