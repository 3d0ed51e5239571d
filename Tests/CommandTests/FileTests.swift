import Foundation
import Glibc
import Testing

/// Files that are there and cannot be used.
@Suite struct FileTests {
  @Test func followsNoLinkOutOfTheContent() throws {
    let site = try SmallSite.with(["secret.md": "# Secret\n"])
    try site.makeLink("content/en/leak.md", to: "../../secret.md")
    try site.makeLink("content/en/folder", to: "/etc")
    try site.makeLink("content/en/gone.md", to: "nowhere.md")
    try site.makeLink("content/en/round", to: ".")
    let run = try site.toolkit("build", "--format", "json")
    #expect(run.status == 1)
    #expect(
      try PrintedReport(run).places == [
        "content/en/folder:1:1 file/outside-content", "content/en/gone.md:1:1 file/unreadable",
        "content/en/leak.md:1:1 file/outside-content", "content/en/round:1:1 file/unreadable",
      ])
    #expect(try !site.exists("public"))
  }

  @Test func followsALinkInside() throws {
    let site = try SmallSite.with()
    try site.remove("content/fr/guide.md")
    try site.makeLink("content/fr/guide.md", to: "../en/guide.md")
    #expect(try site.toolkit("check").status == 0)
  }

  @Test func isNotDisturbedByAnOpenEditor() throws {
    let site = try SmallSite.with([
      "content/en/README.md~": "old", "content/en/.guide.md.swp": "x", "content/.DS_Store": "x",
    ])
    try site.makeLink("content/en/.#guide.md", to: "me@host.123:456")
    #expect(try site.toolkit("check", "--strict").output == "0 errors, 0 warnings\n")
    #expect(try site.toolkit("build").status == 0)
    #expect(try site.files("public").filter { $0.contains("~") || $0.contains("DS_Store") } == [])
  }

  /// Root reads everything, so the program runs as nobody there.
  @Test(
    .enabled(if: getuid() != 0 || FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")))
  func reportsAFileThatCannotBeRead() throws {
    let site = try SmallSite.with([
      "content/en/shut.md": "# Shut\n", "content/en/shut/a.md": "# A\n",
      "content/en/.gitbook/assets/shut.png": "x",
    ])
    let paths = ["content/en/shut.md", "content/en/shut", "content/en/.gitbook/assets/shut.png"]
    for path in paths { #expect(chmod(site(path), 0) == 0) }
    defer { for path in paths { chmod(site(path), 0o755) } }
    chmod(site("."), 0o777)
    let user = getuid() == 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
    // Nobody may not enter the folder of a root's checkout.
    #expect(try Command.run("cp", [Command.path, "toolkit"], in: site(".")).status == 0)
    #expect(
      try Command.run("cp", ["-R", Command.root + "/templates", "templates"], in: site(".")).status
        == 0)
    for command in ["check", "build"] {
      let words = user + [site("toolkit"), command, "--format", "json"]
      let run = try Command.run(words[0], Array(words.dropFirst()), in: site("."))
      #expect(run.status == 1, "\(run.errors)")
      let report = try PrintedReport(run)
      #expect(
        report.places == [
          "content/en/.gitbook/assets/shut.png:1:1 file/unreadable",
          "content/en/shut:1:1 file/unreadable", "content/en/shut.md:1:1 file/unreadable",
        ])
      #expect(report.diagnostics.allSatisfy { $0.message.contains("ermission denied") })
    }
  }
}
