import Diagnostics
import Testing

@Suite struct ExplanationTests {
  @Test(arguments: DiagnosticCode.allCases)
  func everyCodeIsExplainedCompletely(_ code: DiagnosticCode) {
    let explanation = code.explanation
    #expect((15...72).contains(explanation.title.count))
    #expect(!explanation.title.hasSuffix("."))
    #expect((2...4).contains(sentenceCount(of: explanation.meaning)))
    #expect(explanation.meaning.count > 80)
    #expect(explanation.meaning.hasSuffix("."))
    #expect(!explanation.wrong.isEmpty && !explanation.right.isEmpty)
    #expect(explanation.wrong != explanation.right)
    #expect((1...2).contains(sentenceCount(of: explanation.remedy)))
    #expect(explanation.remedy.hasSuffix("."))
  }

  private func sentenceCount(of text: String) -> Int { (text + " ").split(separator: ". ").count }

  @Test func noTwoCodesAreExplainedAlike() {
    let explanations = DiagnosticCode.allCases.map(\.explanation)
    #expect(Set(explanations.map(\.title)).count == explanations.count)
    #expect(Set(explanations.map(\.meaning)).count == explanations.count)
  }

  @Test(arguments: DiagnosticCode.allCases)
  func everyCodeStandsInTheIndex(_ code: DiagnosticCode) {
    let lines = explanationIndex().split(separator: "\n")
    let line = lines.filter { $0.hasPrefix(code.rawValue + " ") }
    #expect(line.count == 1)
    #expect(line.allSatisfy { $0.hasSuffix("  " + code.explanation.title) })
  }

  @Test func codesOfOneGroupStandTogetherInTheIndex() {
    let groups = explanationIndex().split(separator: "\n\n").map { paragraph in
      Set(paragraph.split(separator: "\n").map { $0.prefix { $0 != "/" } })
    }
    #expect(groups.allSatisfy { $0.count == 1 })
    #expect(Set(groups).count == groups.count)
  }

  @Test(arguments: DiagnosticCode.allCases)
  func proseFitsATerminal(_ code: DiagnosticCode) {
    let lines = explanation(of: code).split(separator: "\n").dropFirst()
    #expect(lines.allSatisfy { $0.count <= 84 })
  }

  @Test func printsTitleSeverityMeaningExampleAndRemedy() {
    #expect(
      explanation(of: .toolOutcomesNotList) == """
        tool/outcomes-not-list (error): The outcomes of a tool are not a list

        Outcomes are single results that are shown, counted and searched one by one. A
        paragraph cannot be divided into them without guessing.

        Wrong:

            **Outcomes**

            Ownership is enhanced, and incentives for change are explored.

        Right:

            **Outcomes**

            * Ownership is enhanced.
            * Incentives for change are explored.

        Write each outcome as an entry of a list.

        """)
  }
}
