import Testing

/// Ten mistakes in one file: each is reported in one run, at its place, in every format.
@Suite struct MistakesTests {
  private static let page = """
    ---
    number: 2
    types: [trust, skils]
    phases: [befor]
    colour: red
    ---

    # 2. Ten mistakes

    ## Purpose

    é [gone](gone.md) and [lost](../guide.md#lost).

    ## Rationale

    ![gone](gone.png) [run](javascript:alert(1)) <script>x</script>

    ![far](https://elsewhere.example/a.png)

    ## Outcomes

    No list at all.

    """

  private static let places = [
    "3:16 tool/unknown-type", "4:10 tool/unknown-phase", "5:1 front-matter/unknown-key",
    "12:10 link/unresolved", "12:41 link/unresolved-anchor", "16:9 link/unresolved-image",
    "16:25 link/unsafe-scheme", "16:46 html/refused", "18:8 link/foreign-image",
    "22:1 tool/outcomes-not-list",
  ]

  private static let path = "content/en/tools/2-ten-mistakes.md"
  private let site: SiteFolder

  init() throws {
    site = try SmallSite.with([Self.path: Self.page])
    try site.put(
      "content/en/SUMMARY.md",
      SmallSite.files["content/en/SUMMARY.md", default: ""]
        + "  * [2. Ten mistakes](tools/2-ten-mistakes.md)\n")
  }

  private func run(_ format: String) throws -> Run {
    let run = try site.toolkit("check", "--format", format)
    #expect(run.status == 1)
    return run
  }

  @Test func inJSON() throws {
    let report = try PrintedReport(run("json"))
    #expect(report.places == Self.places.map { "\(Self.path):\($0)" })
    #expect(report.counts == ["error": 5, "warning": 5])
    #expect(report.diagnostics.allSatisfy { !$0.hint.isEmpty })
  }

  @Test func inText() throws {
    let output = try run("text").output
    for place in Self.places {
      let parts = place.split(separator: " ")
      #expect(
        output.split(separator: "\n").contains {
          $0.hasPrefix("\(Self.path):\(parts[0]): ") && $0.hasSuffix("[\(parts[1])]")
        }, "\(place)")
    }
    #expect(output.hasSuffix("\n5 errors, 5 warnings\n"))
  }

  @Test func inAWorkflow() throws {
    let lines = try run("github").outputLines
    #expect(lines.count == 10)
    for (line, place) in zip(lines, Self.places) {
      let numbers = place.prefix { $0 != " " }.split(separator: ":")
      #expect(line.contains("file=\(Self.path),line=\(numbers[0]),"), "\(line)")
      #expect(
        line.contains(",col=\(numbers[1]),") || line.contains(",col=\(numbers[1])"), "\(line)")
    }
  }

  @Test func inSARIF() throws {
    let output = try run("sarif").output
    try expectGoodSARIF(output, results: 10)
    for place in Self.places {
      let parts = place.split { $0 == ":" || $0 == " " }
      #expect(output.contains("\"startLine\":\(parts[0]),\"startColumn\":\(parts[1]),"), "\(place)")
    }
  }
}
