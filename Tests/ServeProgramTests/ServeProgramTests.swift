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

  @Test func answersQuestionsAndMessages() throws {
    let process = try serving(["--port", "0", "--production"])
    let (port, _) = try process.port()
    let page = "/toolkit/the-tools/7-workshops-and-focus-groups.md"
    let answer = try #require(
      PlainSocket.get("\(page)?ask=Which%20tools%20build%20trust%3F", at: port))
    let shown = try #require(PlainSocket.get("/ask?q=Which+tools+build+trust%3F", at: port))
    let asked = try #require(PlainSocket.get("/toolkit/the-tools?ask=a%20b", at: port))
    let message = #"{"jsonrpc":"2.0","id":1,"method":"ping"}"#
    func post(_ body: String, _ fields: String = "") -> String? {
      PlainSocket.answer(
        to: "POST /~gitbook/mcp HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
          + "Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\(fields)\r\n"
          + body, at: port)
    }
    let pong = try #require(post(message))
    let torn = try #require(post("{\"jsonrpc\":"))
    let foreign = try #require(post("{}", "Origin: https://evil.example\r\n"))
    let own = try #require(post(message, "Origin: http://localhost:\(port)\r\n"))
    #expect(process.stop().status == 0)
    #expect(answer.contains("text/markdown"))
    #expect(answer.contains("# Which tools build trust?"))
    #expect(answer.contains(".md)"))
    #expect(shown.contains("<form"))
    #expect(shown.contains("Which tools build trust?"))
    #expect(asked.contains("/ask?q=a%20b\r\n"))
    #expect(pong.hasSuffix(#"{"jsonrpc":"2.0","id":1,"result":{}}"#))
    #expect(torn.hasPrefix("HTTP/1.1 400 "))
    #expect(torn.contains("-32700"))
    #expect(foreign.hasPrefix("HTTP/1.1 403 "))
    #expect(own.hasPrefix("HTTP/1.1 200 "))
  }

  @Test func pagesAreWrittenByWhoKnowsTheAddressAlone() throws {
    let folder = try TemporaryFolder()
    try folder.put("content/site.yml", "base: https://toolkit.example.org/\ndefault: en\n")
    try folder.put("content/en/README.md", "# Home\n\nWords.\n")
    let process = try ServeProcess(
      Self.server,
      ["--port", "0", "--edit", "--content", folder.path.appending("content").string]
        + ["--templates", Self.root.appending("templates").string])
    let (port, address) = try process.editor()
    func post(_ name: String, _ body: String, _ fields: String = "", at place: String) -> String? {
      PlainSocket.answer(
        to: "POST \(place)\(name) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
          + "Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\(fields)\r\n"
          + body, at: port)
    }
    let own = "Origin: http://localhost:\(port)\r\n"
    let page = try #require(PlainSocket.get(address, at: port))
    let guessed = "/~edit/\(String(repeating: "0", count: 32))/"
    let stranger = try #require(PlainSocket.get(guessed, at: port))
    let home = #"{"file":"en/README.md"}"#
    let opened = try #require(post("open", home, own, at: address))
    let draft = ##"{"file":"en/README.md","text":"# Home\n\nOther words.\n"}"##
    let drafted = try #require(post("draft", draft, own, at: address))
    let untouched = try folder.text("content/en/README.md")
    let key = try #require(
      drafted.firstMatch(of: #/"shown":"(?<address>[^"]+)"/#)?.output.address)
    let shown = try #require(PlainSocket.get(String(key), at: port))
    let saved = try #require(PlainSocket.get("/", at: port))
    let digest = try #require(opened.firstMatch(of: #/"digest":"(?<value>\w+)"/#)?.output.value)
    let save =
      ##"{"file":"en/README.md","text":"# Home\n\nOther words.\n","digest":"\##(digest)"}"##
    let foreign = try #require(
      post("save", save, "Origin: https://evil.example\r\n", at: address))
    let nobody = try #require(post("save", save, at: address))
    let proxied = try #require(
      post("save", save, own + "X-Forwarded-For: 192.0.2.1\r\n", at: address))
    let kept = try folder.text("content/en/README.md")
    let written = try #require(post("save", save, own, at: address))
    let now = try folder.text("content/en/README.md")
    let again = try #require(post("save", save, own, at: address))
    #expect(process.stop().status == 0)
    #expect(page.hasPrefix("HTTP/1.1 200 "))
    #expect(page.contains("<script"))
    #expect(stranger.hasPrefix("HTTP/1.1 403 "))
    #expect(opened.contains(##""text":"# Home\n\nWords.\n""##))
    #expect(untouched == "# Home\n\nWords.\n")
    #expect(shown.contains("Other words."))
    #expect(!saved.contains("Other words."))
    for refused in [foreign, nobody, proxied] { #expect(refused.hasPrefix("HTTP/1.1 403 ")) }
    #expect(kept == untouched)
    #expect(written.hasPrefix("HTTP/1.1 200 "))
    #expect(now == "# Home\n\nOther words.\n")
    #expect(again.hasPrefix("HTTP/1.1 409 "))
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

  @Test func warningsAreErrorsWhereThatIsWished() throws {
    let folder = try TemporaryFolder()
    try folder.put("content/site.yml", "base: https://toolkit.example.org/\ndefault: en\n")
    try folder.put("content/en/README.md", "# Home\n\n<marquee>Words.</marquee>\n")
    let arguments =
      ["--content", folder.path.appending("content").string, "--port", "0", "--production"]
      + ["--templates", Self.root.appending("templates").string]
    let lenient = try ServeProcess(Self.server, arguments)
    _ = try lenient.port()
    #expect(lenient.stop().status == 0)
    let strict = try ServeProcess(Self.server, arguments + ["--strict"]).end()
    #expect(strict.status == 1)
    #expect(strict.errors.contains("Nothing is served"))
  }

  @Test func anEndpointThatIsNoneIsSaid() throws {
    let process = try ServeProcess(
      "/usr/bin/env",
      ["TOOLKIT_ANSWER_URL=ftp://example.org", Self.server, "--port", "0"] + Self.content)
    let (_, told) = try process.port()
    #expect(process.stop().status == 0)
    #expect(told.contains("TOOLKIT_ANSWER_URL is no web address"))
  }

  @Test(arguments: [
    ["--port", "70000"], ["--trusted-proxy", "10.0.0.0/99"], ["--log", "xml"],
    ["--ask-rate", "-1"], ["--no-such-option"], ["--edit", "--production"],
    ["--edit", "--host", "0.0.0.0"],
  ])
  func wrongUsageIsSaid(_ arguments: [String]) throws {
    #expect(try serving(arguments).end().status == 64)
  }
}
