import Glibc
import SiteBuild
import Testing

/// The programs as somebody types them, on the content of this repository.
@Suite(.serialized) struct ServeProgramTests {
  private static let root = DiskPath("\(#filePath)").parent.parent.parent
  private static let server = ServeProcess.programs.appending("toolkit-serve").string
  private static let toolkit = ServeProcess.programs.appending("toolkit").string
  private static let content = ["--content", root.appending("content").string]

  private func serving(_ arguments: [String] = []) throws -> ServeProcess {
    try ServeProcess(Self.server, Self.content + arguments)
  }

  @Test func servesTheSiteUntilItIsToldToStop() throws {
    let process = try serving(["--port", "0", "--production", "--log", "json"])
    let (port, _) = try process.port()
    let page = "/toolkit/the-tools/7-workshops-and-focus-groups"
    let html = try #require(PlainSocket.get(page, at: port))
    let twin = try #require(PlainSocket.get(page, at: port, "Accept: text/markdown\r\n"))
    let near = try #require(PlainSocket.get("/toolkit/the-tools/workshops", at: port))
    let french = try #require(PlainSocket.get("/fr/toolkit/the-tools/workshops.md", at: port))
    let search = try #require(PlainSocket.get("/search-en.js", at: port))
    let old = try #require(PlainSocket.get("/who-is-this-website-for", at: port))
    let folder = try #require(PlainSocket.get("/toolkit/the-tools/", at: port))
    let ended = process.stop()
    #expect(html.hasPrefix("HTTP/1.1 200 OK"))
    #expect(html.contains("<h1"))
    #expect(!html.contains("~toolkit/"))
    #expect(twin.contains("# 7. Workshops and focus groups"))
    #expect(near.hasPrefix("HTTP/1.1 404 "))
    #expect(near.contains("href=\"/toolkit/the-tools/7-workshops-and-focus-groups.html\""))
    #expect(french.contains("/fr/toolkit/the-tools/7-workshops-and-focus-groups.md)"))
    #expect(search.hasPrefix("HTTP/1.1 200 OK"))
    #expect(old.hasPrefix("HTTP/1.1 301 "))
    #expect(folder.hasPrefix("HTTP/1.1 308 "))
    #expect(ended.status == 0)
    let lines = ended.output.split(separator: "\n")
    #expect(lines.count == 7)
    #expect(lines.allSatisfy { $0.hasPrefix("{\"time\":\"") && $0.hasSuffix("}") })
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func stopsWithOpenConnections(_ signal: Int32) throws {
    let process = try serving(["--port", "0"])
    let (port, _) = try process.port()
    #expect(PlainSocket.get("/", at: port)?.hasPrefix("HTTP/1.1 200 OK") == true)
    #expect(process.stop(signal).status == 0)
    #expect(PlainSocket.get("/", at: port) == nil)
  }

  @Test func aPortThatWasNamedAndIsTakenIsAnError() throws {
    guard let other = PlainSocket.listening() else {
      Issue.record("no port is free")
      return
    }
    let ended = try serving(["--port", "\(other.port)"]).end()
    #expect(ended.status == 2)
    #expect(ended.errors.contains("Port \(other.port) is taken by another program."))
  }

  @Test func withoutANameTheNextFreePortIsTaken() throws {
    // Whoever else has it holds it as well.
    let other = PlainSocket.listening(on: 8080)
    let process = try serving()
    let (port, told) = try process.port()
    #expect(port > 8080)
    #expect(told.contains("Port 8080 is taken; this is the next free one."))
    #expect(process.stop().status == 0)
    _ = consume other
  }

  @Test func toolkitBecomesTheServer() throws {
    let process = try ServeProcess(Self.toolkit, ["serve", "--port", "0"] + Self.content)
    let (port, _) = try process.port()
    #expect(PlainSocket.get("/healthz", at: port)?.hasSuffix("ok\n") == true)
    #expect(process.stop().status == 0)
    let help = try ServeProcess(Self.toolkit, ["serve", "--help"]).end()
    #expect(help.output.contains("--trusted-proxy"))
  }

  @Test func contentWithErrorsIsNotServedToReaders() throws {
    let folder = try TemporaryFolder()
    try folder.put("content/site.yml", "default: en\n")
    try folder.put("content/en/README.md", "# Home\n\n[Nowhere](nowhere.md)\n")
    try folder.put("content/en/SUMMARY.md", "# Summary\n\n* [Home](README.md)\n")
    let arguments = ["--content", folder.path.appending("content").string, "--port", "0"]
    let ended = try ServeProcess(Self.server, arguments + ["--production"]).end()
    #expect(ended.status == 1)
    #expect(ended.errors.contains("[link/unresolved]"))
    #expect(ended.errors.contains("Nothing is served"))
  }

  @Test(arguments: [
    ["--port", "70000"], ["--trusted-proxy", "10.0.0.0/99"], ["--log", "xml"],
    ["--ask-rate", "-1"], ["--no-such-option"],
  ])
  func wrongUsageIsSaid(_ arguments: [String]) throws {
    #expect(try serving(arguments).end().status == 64)
  }
}
