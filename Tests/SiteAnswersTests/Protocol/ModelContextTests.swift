import Diagnostics
import SiteAnswers
import SiteModel
import SiteTestSupport
import Testing

/// Messages of the Model Context Protocol and what is answered to them.
@Suite struct ModelContextTests {
  private static func context() throws -> ModelContext {
    ModelContext(
      desk: try TestSite.fixture("garden"),
      addresses: AnswerAddresses(root: "https://garden.example.org/"), version: "1.2.3")
  }

  /// One message in a session.
  private func reply(
    _ message: String, _ revision: ProtocolRevision? = .november2025
  ) throws -> JSONValue? {
    var session = ContextSession(revision: revision)
    let reply = try Self.context().reply(to: Array(message.utf8), in: &session)
    return try reply.map { try JSONReader.value(of: $0.bytes) }
  }

  private func request(_ method: String, _ parameters: String = "{}") -> String {
    #"{"jsonrpc":"2.0","id":7,"method":"\#(method)","params":\#(parameters)}"#
  }

  private func result(
    _ method: String, _ parameters: String = "{}", _ revision: ProtocolRevision? = .november2025
  ) throws -> JSONValue {
    try #require(try reply(request(method, parameters), revision)?["result"])
  }

  private func call(_ tool: String, _ arguments: String = "{}") throws -> JSONValue {
    try result("tools/call", #"{"name":"\#(tool)","arguments":\#(arguments)}"#)
  }

  private func code(_ value: JSONValue?) -> Int? { value?["error"]?["code"]?.integer }

  @Test(arguments: [
    ("{}", 1), ("", 1), ("[", 1), ("[]", 1), (#" [{"id":1,"method":"a"}]"#, 1),
    (#"[{"id":1,"method":"a"},{"method":"b"},{"id":2,"method":"a"}]"#, 2),
    (#"[{"method":"b"},7,{"id":2,"result":{}}]"#, 1),
  ])
  func requestsOfABatchAreCounted(_ message: String, _ count: Int) {
    #expect(ModelContext.requestCount(in: Array(message.utf8)) == count)
  }

  // MARK: - JSON-RPC

  @Test(arguments: [
    (#"{"jsonrpc":"#, -32700), ("", -32700), (#"{"a":1}x"#, -32700), ("\u{FEFF}{}", -32700),
    ("[]", -32600), ("1", -32600), (#""text""#, -32600), ("null", -32600),
    (#"{"id":1,"method":"ping"}"#, -32600),
    (#"{"jsonrpc":"1.0","id":1,"method":"ping"}"#, -32600),
    (#"{"jsonrpc":"2.0","id":1}"#, -32600),
    (#"{"jsonrpc":"2.0","id":1,"method":5}"#, -32600),
    (#"{"jsonrpc":"2.0","id":null,"method":"ping"}"#, -32600),
    (#"{"jsonrpc":"2.0","id":{},"method":"ping"}"#, -32600),
    (#"{"jsonrpc":"2.0","id":1,"method":"ping","params":[]}"#, -32602),
    (#"{"jsonrpc":"2.0","id":1,"method":"no/such"}"#, -32601),
    (#"[{"jsonrpc":"2.0","id":1,"method":"ping"}]"#, -32600),
  ])
  func malformedMessagesAreRefused(_ message: String, _ expected: Int) throws {
    #expect(code(try reply(message)) == expected)
  }

  @Test func bytesThatAreNoTextAreRefused() throws {
    var session = ContextSession()
    let bad = Array(#"{"jsonrpc":"2.0","id":""#.utf8) + [0xFF] + Array(#"","method":"ping"}"#.utf8)
    let reply = try #require(try Self.context().reply(to: bad, in: &session))
    #expect(reply.standing == .refused)
    #expect(!reply.bytes.contains(0x0A))
  }

  @Test func deepAndLongMessagesAreRefused() throws {
    let deep = String(repeating: "[", count: 100_000)
    #expect(code(try reply(deep)) == -32600)
    #expect(code(try reply(String(repeating: "[", count: 1000))) == -32700)
    let long = request("ping", #"{"x":"\#(String(repeating: "a", count: 70_000))"}"#)
    #expect(code(try reply(long)) == -32600)
  }

  @Test(arguments: [
    #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#,
    #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}"#,
    #"{"jsonrpc":"2.0","method":"no/such"}"#,
    #"{"jsonrpc":"2.0","id":1,"result":{}}"#,
    #"{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"?"}}"#,
    #"{"jsonrpc":"2.0","method":"notifications/initialized","params":[]}"#,
  ])
  func notificationsAndAnswersGetNoAnswer(_ message: String) throws {
    #expect(try reply(message) == nil)
  }

  @Test(arguments: [#"12345678901234567890"#, #""abc""#, "1.50", #""\u00e9\ud83d\ude00""#])
  func identifiersComeBackAsTheyWere(_ id: String) throws {
    let answer = try reply(#"{"jsonrpc":"2.0","id":\#(id),"method":"ping"}"#)
    #expect(answer?["id"] == (try JSONReader.value(of: Array(id.utf8))))
    #expect(answer?["result"] == .object([]))
  }

  @Test func batchesAreAnsweredWhereTheRevisionHasThem() throws {
    let ping = #"{"jsonrpc":"2.0","id":1,"method":"ping"}"#
    let note = #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#
    let answers = try reply("[\(ping),\(note),5,\(request("x"))]", .march2025)
    #expect(answers?.array?.count == 3)
    #expect(code(answers?.array?[1]) == -32600)
    #expect(code(answers?.array?[2]) == -32601)
    #expect(try reply("[\(note)]", .march2025) == nil)
    #expect(code(try reply("[]", .march2025)) == -32600)
    let initialize = request("initialize", #"{"protocolVersion":"2025-03-26"}"#)
    #expect(code(try reply("[\(initialize)]", .march2025)) == -32600)
  }

  // MARK: - Revisions

  @Test(arguments: [
    ("2024-11-05", "2024-11-05"), ("2025-03-26", "2025-03-26"), ("2025-06-18", "2025-06-18"),
    ("2025-11-25", "2025-11-25"), ("2030-01-01", "2025-11-25"), ("2026-07-28", "2025-11-25"),
    ("", "2025-11-25"),
  ])
  func theRevisionIsAgreedOn(_ asked: String, _ agreed: String) throws {
    var session = ContextSession()
    let message = request("initialize", #"{"protocolVersion":"\#(asked)","capabilities":{}}"#)
    let reply = try #require(
      try Self.context().reply(to: Array(message.utf8), in: &session))
    let result = try JSONReader.value(of: reply.bytes)["result"]
    #expect(result?["protocolVersion"]?.string == agreed)
    #expect(session.revision?.rawValue == agreed)
    #expect(result?["serverInfo"]?["version"]?.string == "1.2.3")
    #expect(result?["capabilities"]?["tools"] == .object([]))
    #expect(result?["capabilities"]?["resources"] == .object([]))
  }

  @Test func initializingNeedsARevision() throws {
    #expect(code(try reply(request("initialize"), nil)) == -32602)
  }

  private func enveloped(_ revision: String, _ rest: String = "") -> String {
    #"{"_meta":{"io.modelcontextprotocol/protocolVersion":"\#(revision)","#
      + #""io.modelcontextprotocol/clientCapabilities":{}}\#(rest)}"#
  }

  @Test func theNewestRevisionNeedsNoHandshake() throws {
    let found = try result("server/discover", enveloped("2026-07-28"), nil)
    #expect(found["supportedVersions"] == .array([.string("2026-07-28")]))
    #expect(found["resultType"]?.string == "complete")
    #expect(found["ttlMs"]?.integer == 60_000)
    #expect(found["cacheScope"]?.string == "public")
    #expect(
      found["_meta"]?["io.modelcontextprotocol/serverInfo"]?["name"]?.string == "toolkit")
    let called = try result(
      "tools/call", enveloped("2026-07-28", #","name":"getPage","arguments":{"url":"frost"}"#), nil)
    #expect(called["resultType"]?.string == "complete")
    #expect(called["ttlMs"] == nil)
    #expect(
      called["_meta"]?["io.modelcontextprotocol/serverInfo"]?["version"]?.string == "1.2.3")
    // It has gone with the connection that it kept alive.
    #expect(code(try reply(request("ping", enveloped("2026-07-28")), nil)) == -32601)
  }

  @Test func anUnknownRevisionIsToldWhichAreKnown() throws {
    let answer = try reply(request("tools/list", enveloped("2031-01-01")), nil)
    #expect(code(answer) == -32022)
    #expect(answer?["error"]?["data"]?["supported"] == .array([.string("2026-07-28")]))
    #expect(answer?["error"]?["data"]?["requested"]?.string == "2031-01-01")
    let old = try reply(request("tools/list", enveloped("2025-06-18")), nil)
    #expect(code(old) == -32022)
  }

  @Test func anIncompleteEnvelopeIsRefused() throws {
    #expect(code(try reply(request("server/discover"), nil)) == -32602)
    let lacking = #"{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}}"#
    #expect(code(try reply(request("tools/list", lacking), nil)) == -32602)
    let number = #"{"_meta":{"io.modelcontextprotocol/protocolVersion":5}}"#
    #expect(code(try reply(request("tools/list", number), nil)) == -32602)
  }

  // MARK: - Tools

  @Test func toolsSayWhatTheyTake() throws {
    let tools = try #require(try result("tools/list")["tools"]?.array)
    #expect(
      tools.compactMap { $0["name"]?.string }
        == ["searchDocumentation", "getPage", "askQuestion", "listTools", "getTool"])
    for tool in tools {
      #expect(tool["annotations"]?["readOnlyHint"] == .boolean(true))
      #expect(tool["annotations"]?["idempotentHint"] == .boolean(true))
      #expect(tool["inputSchema"]?["type"]?.string == "object")
    }
    #expect(
      tools[3]["inputSchema"]?["properties"]?["type"]?["enum"]
        == .array([.string("soil-care"), .string("water-saving")]))
  }

  @Test func olderRevisionsGetNoKeysThatTheyDoNotKnow() throws {
    let tool = try result("tools/list", "{}", .november2024)["tools"]?.array?.first
    #expect(tool?["annotations"] == nil)
    #expect(tool?["title"] == nil)
    #expect(tool?["outputSchema"] == nil)
  }

  @Test func aSiteWithoutToolsOffersNone() throws {
    let desk = try TestSite.desk(SourceTree(["README.md": "# Pump\n\nA pump.\n"]))
    let context = ModelContext(
      desk: desk, addresses: AnswerAddresses(root: "/"), version: "1")
    var session = ContextSession(revision: .june2025)
    let reply = try #require(
      context.reply(to: Array(request("tools/list").utf8), in: &session))
    let tools = try JSONReader.value(of: reply.bytes)["result"]?["tools"]?.array
    #expect(
      tools?.compactMap { $0["name"]?.string }
        == ["searchDocumentation", "getPage", "askQuestion"])
  }

  @Test(arguments: [
    (#"{}"#, "“name” is missing."), (#"{"name":"nope"}"#, "There is no tool “nope”."),
    (#"{"name":"getPage"}"#, "“url” is missing."),
    (#"{"name":"getPage","arguments":[]}"#, "“arguments” is an object."),
    (#"{"name":"getPage","arguments":{"url":5}}"#, "“url” is a string."),
    (#"{"name":"getPage","arguments":{"url":"x","more":"y"}}"#, "getPage has no argument “more”."),
    (
      #"{"name":"listTools","arguments":{"type":"stone"}}"#,
      "“type” is one of: soil-care, water-saving."
    ),
  ])
  func wrongArgumentsAreNamed(_ parameters: String, _ message: String) throws {
    let answer = try reply(request("tools/call", parameters))
    #expect(code(answer) == -32602)
    #expect(answer?["error"]?["message"]?.string == message)
  }

  @Test func searchingGivesTitleLinkAndContent() throws {
    let found = try call("searchDocumentation", #"{"query":"straw"}"#)
    let text = try #require(found["content"]?.array?.first?["text"]?.string)
    #expect(
      text.hasPrefix("Title: 2. Mulching\nLink: https://garden.example.org/methods/2-mulching.md"))
    #expect(text.contains("\nContent: "))
    #expect(
      found["structuredContent"]?["results"]?.array?.first?["title"]?.string == "2. Mulching")
    let nothing = try call("searchDocumentation", #"{"query":"zzzz"}"#)
    #expect(nothing["content"]?.array?.first?["text"]?.string == "Nothing found for “zzzz”.")
  }

  @Test(arguments: [
    "https://garden.example.org/frost", "http://GARDEN.example.org:443/frost.html#x", "/frost.md",
    "frost", "FROST", "frost.md?x=1", "//garden.example.org/frost",
  ])
  func aPageIsFoundByAnyOfItsAddresses(_ url: String) throws {
    let page = try call("getPage", #"{"url":"\#(url)"}"#)
    let text = try #require(page["content"]?.array?.first?["text"]?.string)
    #expect(text.hasPrefix("# Frost\n\nYoung tomato plants"))
    #expect(!text.contains("llms.txt"))
  }

  @Test(arguments: [
    "https://toolkit.example.org/frost", "//evil.example/frost", "http://localhost:8080/frost",
    "https://garden.example.org@evil.example/frost",
    "https://garden.example.org.evil.example/frost",
    "ftp:///frost", "https:///frost", "evil.example/frost",
  ])
  func aPageOfAnotherHostIsNoPageOfTheSite(_ url: String) throws {
    let page = try call("getPage", #"{"url":"\#(url)"}"#)
    #expect(page["isError"] == .boolean(true))
  }

  @Test func aMissingPageIsAnErrorOfTheTool() throws {
    let page = try call("getPage", #"{"url":"nowhere"}"#)
    #expect(page["isError"] == .boolean(true))
  }

  @Test func toolsAreListedByTypeAndPhase() throws {
    let listed = try call("listTools", #"{"type":"water-saving","phase":"spring"}"#)
    let tools = listed["structuredContent"]?["tools"]?.array
    #expect(tools?.compactMap { $0["name"]?.string } == ["Mulching"])
    let all = try call("listTools", #"{"language":"de","type":null}"#)
    #expect(all["structuredContent"]?["tools"]?.array?.count == 3)
  }

  @Test(arguments: [
    "Mulching", "2. mulching", "2", "https://garden.example.org/methods/2-mulching",
  ])
  func aToolIsFoundByNameNumberOrAddress(_ name: String) throws {
    let record = try call("getTool", #"{"tool":"\#(name)"}"#)["structuredContent"]
    #expect(record?["name"]?.string == "Mulching")
    #expect(
      record?["outcomes"]
        == .array([.string("The ground stays moist."), .string("Weeds do not come up.")]))
    #expect(record?["phases"] == .array([.string("spring"), .string("summer")]))
  }

  @Test func anUnknownToolIsAnErrorOfTheTool() throws {
    #expect(try call("getTool", #"{"tool":"Hammer"}"#)["isError"] == .boolean(true))
  }

  @Test func aQuestionIsAnsweredInTextAndData() throws {
    let answer = try call(
      "askQuestion", #"{"question":"Which methods save water?","goal":"drought"}"#)
    let text = try #require(answer["content"]?.array?.first?["text"]?.string)
    #expect(text.hasPrefix("# Which methods save water?\n\nSaving water: 2 tools"))
    #expect(answer["structuredContent"]?["kind"]?.string == "records")
    let nothing = try call("askQuestion", #"{"question":"Who is the mayor of London?"}"#)
    #expect(nothing["structuredContent"]?["kind"]?.string == "nothing")
  }

  // MARK: - Resources

  @Test func pagesAreResources() throws {
    let listed = try result("resources/list")
    let first = try #require(listed["resources"]?.array?.first)
    #expect(
      first["uri"]?.string == "https://garden.example.org/frost.md"
        || first["uri"]?.string == "https://garden.example.org/index.md")
    #expect(first["mimeType"]?.string == "text/markdown")
    #expect(listed["nextCursor"] == nil)
    for resource in listed["resources"]?.array ?? [] {
      let uri = try #require(resource["uri"]?.string)
      let read = try result("resources/read", #"{"uri":"\#(uri)"}"#)
      let content = read["contents"]?.array?.first
      #expect(content?["uri"]?.string == uri)
      #expect(content?["text"]?.string?.hasPrefix("# ") == true)
    }
  }

  @Test func manyPagesComeInParts() throws {
    var files = ["site.yml": "default: en\n", "en/README.md": "# Home\n\nText.\n"]
    for number in 0..<250 { files["en/p\(number).md"] = "# Page \(number)\n\nText.\n" }
    let context = ModelContext(
      desk: try TestSite.desk(SourceTree(files)), addresses: AnswerAddresses(root: "/"),
      version: "1")
    var session = ContextSession(revision: .june2025)
    var seen: Set<String> = []
    var parameters = "{}"
    var parts = 0
    while parts < 10 {
      parts += 1
      let reply = try #require(
        context.reply(to: Array(request("resources/list", parameters).utf8), in: &session))
      let listed = try JSONReader.value(of: reply.bytes)["result"]
      for resource in listed?["resources"]?.array ?? [] {
        let uri = try #require(resource["uri"]?.string)
        let isNew = seen.insert(uri).inserted
        #expect(isNew)
      }
      guard let cursor = listed?["nextCursor"]?.string else { break }
      parameters = #"{"cursor":"\#(cursor)"}"#
    }
    #expect(parts == 3)
    #expect(seen.count == 251)
    #expect(seen.contains("site:///p7.md"))
    let read = try #require(
      context.reply(
        to: Array(request("resources/read", #"{"uri":"site:///p7.md"}"#).utf8), in: &session))
    #expect(String(decoding: read.bytes, as: UTF8.self).contains("# Page 7"))
  }

  @Test(arguments: [
    #"{"cursor":"x"}"#, #"{"cursor":"-1"}"#, #"{"cursor":"99999"}"#, #"{"cursor":1}"#,
  ])
  func aWrongCursorIsRefused(_ parameters: String) throws {
    #expect(code(try reply(request("resources/list", parameters))) == -32602)
  }

  @Test func aMissingResourceIsAnError() throws {
    let missing = request("resources/read", #"{"uri":"https://garden.example.org/no.md"}"#)
    #expect(code(try reply(missing)) == -32002)
    #expect(code(try reply(request("resources/read"))) == -32602)
    let stateless = request(
      "resources/read", enveloped("2026-07-28", #","uri":"https://garden.example.org/no.md""#))
    #expect(code(try reply(stateless, nil)) == -32602)
  }

  @Test func aTemplateNamesAllPages() throws {
    let listed = try result("resources/templates/list")
    #expect(
      listed["resourceTemplates"]?.array?.first?["uriTemplate"]?.string
        == "https://garden.example.org/{+path}.md")
  }
}
