import Diagnostics
import Foundation
import Testing

/// `templates/schemas/diagnostics.schema.json` says what the JSON reporter prints.
@Suite struct DiagnosticsSchemaTests {
  private let definitions: [String: [String: Any]]

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "templates/schemas/diagnostics.schema.json")
    let schema = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    definitions = try #require(schema?["$defs"] as? [String: [String: Any]])
  }

  private func properties(of name: String) throws -> [String: [String: Any]] {
    try #require(definitions[name]?["properties"] as? [String: [String: Any]])
  }

  @Test func namesTheKeysThatArePrinted() throws {
    let text = render(.ofEveryKind, as: .json)
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let diagnostics = try #require(json?["diagnostics"] as? [[String: Any]])
    let notes = diagnostics.compactMap { $0["notes"] as? [[String: Any]] }.joined()
    for (name, printed) in [("diagnostic", diagnostics), ("note", Array(notes))] {
      let known = try Set(properties(of: name).keys)
      #expect(definitions[name]?["required"].map { $0 as? [String] }.map { Set($0 ?? []) } == known)
      #expect(!printed.isEmpty && printed.allSatisfy { Set($0.keys) == known })
    }
  }

  @Test func knowsEverySeverity() throws {
    let severities = try properties(of: "diagnostic")["severity"]?["enum"] as? [String]
    #expect(severities == Severity.allCases.map(\.rawValue))
  }

  @Test(arguments: DiagnosticCode.allCases)
  func acceptsEveryCode(_ code: DiagnosticCode) throws {
    let pattern = try #require(properties(of: "diagnostic")["code"]?["pattern"] as? String)
    #expect(try Regex(pattern).wholeMatch(in: code.rawValue) != nil)
  }
}
