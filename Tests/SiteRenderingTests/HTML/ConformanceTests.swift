import Foundation
import Testing

private let specificationExamples = ProcessInfo.processInfo.environment["TOOLKIT_CONFORMANCE"]

/// The renderer against the C parser's own on the examples of the CommonMark and GFM
/// specifications, which `make conformance` gets and names in TOOLKIT_CONFORMANCE.
@Suite(.enabled(if: specificationExamples != nil))
struct ConformanceTests {
  private struct Example: Decodable {
    let spec: String
    let number: Int
    let section: String
    let markdown: String
  }

  private struct Tally {
    var examples = 0
    var equal = 0
    var reasons: [Comparison.Reason: Int] = [:]
    var unexplained = 0
  }

  @Test func everyDifferenceHasAListedReason() throws {
    let path = try #require(specificationExamples)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var tallies: [String: Tally] = [:]
    for line in text.split(separator: "\n") {
      let example = try JSONDecoder().decode(Example.self, from: Data(line.utf8))
      let comparison = Comparison(example.markdown)
      var tally = tallies[example.spec] ?? Tally()
      tally.examples += 1
      if comparison.isEqual { tally.equal += 1 }
      if !comparison.isEqual, comparison.isExplained {
        for reason in comparison.reasons { tally.reasons[reason, default: 0] += 1 }
      }
      if !comparison.isExplained { tally.unexplained += 1 }
      tallies[example.spec] = tally
      #expect(
        comparison.oursReduced == comparison.theirsReduced,
        "\(example.spec) \(example.number), \(example.section): \(example.markdown)")
    }
    #expect(!tallies.isEmpty)
    print(table(tallies))
  }

  private func table(_ tallies: [String: Tally]) -> String {
    let specs = tallies.keys.sorted()
    func row(_ name: String, _ count: (Tally) -> Int) -> String {
      let cells = specs.map { spec in
        let text = tallies[spec].map { String(count($0)) } ?? ""
        return String(repeating: " ", count: max(0, 12 - text.count)) + text
      }
      return name + String(repeating: " ", count: max(0, 36 - name.count)) + cells.joined()
    }
    let head =
      String(repeating: " ", count: 36)
      + specs.map { String(repeating: " ", count: max(0, 12 - $0.count)) + $0 }.joined()
    return
      ([head, row("examples") { $0.examples }, row("equal") { $0.equal }]
      + Comparison.Reason.allCases.map { reason in
        row("  " + reason.rawValue) { $0.reasons[reason] ?? 0 }
      } + [row("unexplained") { $0.unexplained }]).joined(separator: "\n")
  }
}
