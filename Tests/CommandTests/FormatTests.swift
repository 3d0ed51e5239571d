import Foundation
import Testing

@Suite struct FormatTests {
  private let site: SiteFolder

  init() throws {
    site = try SmallSite.with([
      "content/en/guide.md": "# Guide\n\nSee [this](nowhere.md) & 50% more.\n",
      "content/fr/guide.md": "# Guide\n\nVoir ceci et 50 % de plus.\n",
    ])
  }

  private var finding: String { "content/en/guide.md:3:12 link/unresolved" }

  @Test(arguments: ["check", "build"])
  func printsJSON(_ command: String) throws {
    let run = try site.toolkit(command, "--format", "json")
    #expect(run.status == 1)
    let report = try PrintedReport(run)
    #expect(report.places == [finding])
    #expect(report.counts == ["error": 1, "warning": 0])
    #expect(!run.errors.contains("link/unresolved"))
  }

  @Test func printsJSONWhateverTheExitStatus() throws {
    let clean = try SmallSite.with().toolkit("build", "--format", "json")
    #expect(clean.status == 0)
    let report = try PrintedReport(clean)
    #expect(report.codes == [])
    #expect(report.counts == ["error": 0, "warning": 0])
  }

  @Test func printsJSONInAllTrouble() throws {
    let folder = try SiteFolder()
    let run = try folder.toolkit("check", "--format", "json")
    #expect(run.status == 2)
    #expect(try PrintedReport(run).codes == [])
  }

  @Test(arguments: ["check", "build"])
  func printsWorkflowCommands(_ command: String) throws {
    let run = try site.toolkit(command, "--format", "github")
    #expect(run.status == 1)
    #expect(run.outputLines.count == 1)
    #expect(run.output.hasPrefix("::error file=content/en/guide.md,line=3,"))
  }

  @Test(arguments: ["check", "build"])
  func printsSARIF(_ command: String) throws {
    let run = try site.toolkit(command, "--format", "sarif")
    #expect(run.status == 1)
    try expectGoodSARIF(run.output, results: 1)
  }

  @Test func printsTextWhereItBelongs() throws {
    let check = try site.toolkit("check")
    #expect(check.output.contains("content/en/guide.md:3:12: error:"))
    #expect(check.output.hasSuffix("\n1 error\n"))
    #expect(check.errors == "")
    let build = try site.toolkit("build")
    #expect(build.output == "")
    #expect(build.errors.contains("content/en/guide.md:3:12: error:"))
    #expect(try site.toolkit("build", "--format", "text").output == check.output)
    #expect(try SmallSite.with().toolkit("check").output == "0 errors, 0 warnings\n")
  }

  /// `script` gives the program a terminal.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func colourObeysNO_COLOR() throws {
    func onTerminal(_ environment: [String: String]) throws -> String {
      try Command.run(
        "script", ["-qec", "'\(Command.path)' check", "/dev/null"], in: site("."),
        environment: environment.merging(["TERM": "xterm"]) { old, _ in old }
      ).output
    }
    #expect(try onTerminal(["NO_COLOR": ""]).contains("\u{1B}[1m"))
    #expect(try !onTerminal(["NO_COLOR": "1"]).contains("\u{1B}[1m"))
    #expect(try !onTerminal(["TERM": "dumb"]).contains("\u{1B}[1m"))
    #expect(try !site.toolkit("check").output.contains("\u{1B}"))
  }
}

/// `Tests/check_sarif.py` finds nothing wrong, and as many results as wanted.
func expectGoodSARIF(_ text: String, results: Int) throws {
  let folder = try SiteFolder(["report.sarif": text])
  let run = try Command.run(
    "python3", [Command.root + "/Tests/check_sarif.py", "report.sarif"], in: folder("."))
  #expect(run.status == 0, "\(run.output)\(run.errors)")
  #expect(run.output == "\(results) results, well-formed\n")
}
