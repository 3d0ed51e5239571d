import Diagnostics
import Foundation
import Testing

@Suite struct SARIFReporterTests {
  private func lines(_ report: Report, version: String = "") -> [String] {
    SARIFReporter(version: version).text(for: report).split(separator: "\n").map(String.init)
  }

  @Test func printsAnEmptyReportWhole() {
    #expect(
      render(Report([]), as: .sarif, version: "1.2.3") == """
        {"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/\
        sarif-schema-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":{"name":"toolkit",\
        "version":"1.2.3","rules":[]}},"columnKind":"unicodeCodePoints","results":[]}]}

        """)
  }

  @Test func printsResultsWithPlacesHintsAndNotes() {
    let results = lines(.ofEveryKind).dropFirst().filter { $0.hasPrefix(#"{"ruleId""#) }
    #expect(
      results.joined(separator: "\n") == """
        {"ruleId":"git/shallow","ruleIndex":1,"level":"note","message":{"text":"The repository's \
        history is not complete. Run `git fetch --unshallow`."}},
        {"ruleId":"front-matter/duplicate-key","ruleIndex":0,"level":"error","message":{"text":\
        "The key “number” stands twice: {{7}}, {{8}}. Keep one of them."},"locations":[{\
        "physicalLocation":{"artifactLocation":{"uri":"content/en/7-workshops%2C%20old.md"},\
        "region":{"startLine":3,"startColumn":1,"endLine":3,"endColumn":10}}}],\
        "relatedLocations":[{"id":0,"physicalLocation":{"artifactLocation":{\
        "uri":"content/en/7-workshops%2C%20old.md"},"region":{"startLine":2,"startColumn":1,\
        "endLine":2,"endColumn":10}},"message":{"text":"The first one is here."}}]},
        {"ruleId":"page/not-in-summary","ruleIndex":4,"level":"warning","message":{"text":\
        "“SWOT” is in no SUMMARY.md."},"locations":[{"physicalLocation":{"artifactLocation":{\
        "uri":"content/en/swot.md"},"region":{"startLine":1,"startColumn":1,"endLine":1,\
        "endColumn":1}}}]},
        {"ruleId":"link/unresolved","ruleIndex":2,"level":"error","message":{"text":\
        "There is no page “7-workshop.md”. The nearest is “7-workshops.md”."},"locations":[{\
        "physicalLocation":{"artifactLocation":{"uri":"content/en/swot.md"},"region":{\
        "startLine":3,"startColumn":17,"endLine":3,"endColumn":30}}}]},
        {"ruleId":"link/unresolved-image","ruleIndex":3,"level":"error","message":{"text":\
        "There is no image “map.jpg”."},"locations":[{"physicalLocation":{"artifactLocation":{\
        "uri":"content/en/swot.md"},"region":{"startLine":3,"startColumn":45,"endLine":3,\
        "endColumn":52}}}]}
        """)
  }

  @Test func explainsTheCodesThatOccurAsRules() {
    let report = Report.of("a <b>", marking: "<b>")
    let rules = lines(report).filter { $0.hasPrefix(#"{"id""#) }
    let title = DiagnosticCode.htmlRefused.explanation.title
    #expect(rules.count == 1)
    #expect(
      rules.allSatisfy {
        $0.hasPrefix(#"{"id":"html/refused","shortDescription":{"text":"\#(title)"}"#)
      })
    #expect(rules.allSatisfy { $0.contains(#""defaultConfiguration":{"level":"warning"}"#) })
    #expect(rules.allSatisfy { $0.contains("Write to `<your-name>`") })
  }

  @Test(arguments: [
    ("a b/ü.md", "a%20b/%C3%BC.md"), ("a:b#c?.md", "a%3Ab%23c%3F.md"), ("100%.md", "100%25.md"),
    ("/tmp/a b.md", "file:///tmp/a%20b.md"), ("../x_~-1.md", "../x_~-1.md"),
  ])
  func encodesPathsAsAddresses(_ path: String, _ address: String) {
    let location = SourceLocation(path: path, span: .fileStart)
    let text = render(Report([Diagnostic(.pageEmpty, at: location, "Here.")]), as: .sarif)
    #expect(text.contains(#""artifactLocation":{"uri":"\#(address)"}"#))
  }

  @Test func writesMessagesThatMeanThemselves() {
    let location = SourceLocation(path: "a.md", span: .fileStart)
    let message = "“{% hint %}” and [a](1) and [b] (c)"
    let text = render(Report([Diagnostic(.htmlRefused, at: location, message)]), as: .sarif)
    #expect(text.contains(#"“{{% hint %}}” and [a\\](1) and [b] (c)"#))
  }

  @Test func isJSONForEveryCode() throws {
    let report = Report(
      DiagnosticCode.allCases.map {
        Diagnostic($0, at: SourceLocation(path: "a.md", span: .fileStart), "Here.")
      })
    let json = try JSONSerialization.jsonObject(with: Data(render(report, as: .sarif).utf8))
    let runs = (json as? [String: Any])?["runs"] as? [[String: Any]]
    #expect((runs?.first?["results"] as? [Any])?.count == DiagnosticCode.allCases.count)
  }
}
