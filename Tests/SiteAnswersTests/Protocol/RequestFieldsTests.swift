import Diagnostics
import SiteAnswers
import SiteModel
import Testing

/// Messages of the Model Context Protocol that come over HTTP, whose fields say a part of them too.
@Suite struct RequestFieldsTests {
  private func reply(_ message: String, _ fields: RequestFields) throws -> ContextReply? {
    let context = ModelContext(
      desk: try TestSite.fixture("garden"),
      addresses: AnswerAddresses(root: "https://garden.example.org/"), version: "1")
    var session = ContextSession(fields)
    return context.reply(to: Array(message.utf8), in: &session)
  }

  private func answer(_ message: String, _ fields: RequestFields) throws -> (
    JSONValue, ContextReply.Standing
  ) {
    let reply = try #require(try reply(message, fields))
    return (try JSONReader.value(of: reply.bytes), reply.standing)
  }

  private func request(_ method: String, revision: String? = nil, _ rest: String = "") -> String {
    let envelope = revision.map { revision in
      #""_meta":{"io.modelcontextprotocol/protocolVersion":"\#(revision)","#
        + #""io.modelcontextprotocol/clientCapabilities":{}}"#
    }
    let members = [envelope, rest.isEmpty ? nil : rest].compactMap(\.self).joined(separator: ",")
    return #"{"jsonrpc":"2.0","id":7,"method":"\#(method)","params":{\#(members)}}"#
  }

  private func fields(
    _ version: String?, _ method: String? = nil, _ name: String? = nil
  ) -> RequestFields {
    RequestFields(version: version, method: method, name: name)
  }

  // MARK: - Fields and message

  @Test func aRequestThatSaysTheSameTwiceIsAnswered() throws {
    let listed = try answer(
      request("tools/list", revision: "2026-07-28"), fields("2026-07-28", "tools/list"))
    #expect(listed.0["result"]?["tools"]?.array?.isEmpty == false)
    #expect(listed.1 == .answered)
    let call = request(
      "tools/call", revision: "2026-07-28", #""name":"getPage","arguments":{"url":"frost"}"#)
    for name in ["getPage", "=?base64?Z2V0UGFnZQ==?="] {
      let called = try answer(call, fields("2026-07-28", "tools/call", name))
      #expect(called.0["result"]?["resultType"]?.string == "complete", "\(name)")
    }
    let uri = "https://garden.example.org/frost.md"
    let read = try answer(
      request("resources/read", revision: "2026-07-28", #""uri":"\#(uri)""#),
      fields("2026-07-28", "resources/read", uri))
    #expect(read.0["result"]?["contents"]?.array?.count == 1)
  }

  @Test(arguments: [
    RequestFields(), RequestFields(method: "tools/call", name: "getPage"),
    RequestFields(version: "2025-11-25", method: "tools/call", name: "getPage"),
    RequestFields(version: "1999-01-01", method: "tools/call", name: "getPage"),
    RequestFields(version: "2026-07-28", name: "getPage"),
    RequestFields(version: "2026-07-28", method: "tools/list", name: "getPage"),
    RequestFields(version: "2026-07-28", method: "TOOLS/CALL", name: "getPage"),
    RequestFields(version: "2026-07-28", method: "tools/call"),
    RequestFields(version: "2026-07-28", method: "tools/call", name: "getTool"),
    RequestFields(version: "2026-07-28", method: "tools/call", name: "=?base64?Z2V0UGFnZQ=?="),
    RequestFields(version: "2026-07-28", method: "tools/call", name: "=?base64?/w==?="),
  ])
  func aRequestWhoseFieldsSayOtherwiseIsRefused(_ fields: RequestFields) throws {
    let call = request(
      "tools/call", revision: "2026-07-28", #""name":"getPage","arguments":{"url":"frost"}"#)
    let (answer, standing) = try answer(call, fields)
    #expect(answer["error"]?["code"]?.integer == -32020)
    #expect(answer["id"]?.integer == 7)
    #expect(standing == .refused)
  }

  @Test func aFieldOfTheNewestRevisionWantsAMessageOfIt() throws {
    for method in ["tools/list", "initialize", "ping"] {
      let (answer, standing) = try answer(
        request(method, revision: nil, #""protocolVersion":"2025-11-25""#),
        fields("2026-07-28", method))
      #expect(answer["error"]?["code"]?.integer == -32020, "\(method)")
      #expect(standing == .refused)
    }
  }

  // MARK: - Revisions

  @Test func anUnknownRevisionIsToldWhichAreKnown() throws {
    let known = ["2026-07-28", "2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"]
    for message in [request("tools/list"), request("initialize")] {
      let (answer, standing) = try answer(message, fields("1999-01-01"))
      #expect(answer["error"]?["code"]?.integer == -32022)
      #expect(answer["error"]?["data"]?["requested"]?.string == "1999-01-01")
      #expect(answer["error"]?["data"]?["supported"] == .array(known.map { .string($0) }))
      #expect(answer["id"]?.integer == 7)
      #expect(standing == .refused)
    }
    for message in [
      #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#, "[\(request("ping"))]",
    ] {
      let (answer, standing) = try answer(message, fields("1999-01-01"))
      #expect(answer["error"]?["code"]?.integer == -32022)
      #expect(standing == .refused)
    }
    let (answer, standing) = try answer(
      request("tools/list", revision: "2031-01-01"), fields("2031-01-01"))
    #expect(answer["error"]?["code"]?.integer == -32022)
    #expect(standing == .refused)
  }

  @Test func withoutTheFieldTheRevisionIsTheLastThatHadNone() throws {
    // It has batches, and knows neither titles nor data beside text.
    let (answers, _) = try answer("[\(request("tools/list"))]", fields(nil))
    let tool = answers.array?.first?["result"]?["tools"]?.array?.first
    #expect(tool?["annotations"] != nil)
    #expect(tool?["title"] == nil)
    #expect(tool?["outputSchema"] == nil)
    let (refused, standing) = try answer("[\(request("tools/list"))]", fields("2025-11-25"))
    #expect(refused["error"]?["code"]?.integer == -32600)
    #expect(standing == .refused)
  }

  @Test func onlyTheNewestRevisionHasAStatusForUnknownMethods() throws {
    let old = try answer(request("no/such"), fields("2025-11-25"))
    #expect(old.0["error"]?["code"]?.integer == -32601)
    #expect(old.1 == .answered)
    let new = try answer(
      request("no/such", revision: "2026-07-28"), fields("2026-07-28", "no/such"))
    #expect(new.0["error"]?["code"]?.integer == -32601)
    #expect(new.1 == .unknownMethod)
  }

  @Test func aRequestWithoutItsEnvelopeIsRefused() throws {
    let meta = #""_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}"#
    let lacking = try answer(
      request("tools/list", revision: nil, meta), fields("2026-07-28", "tools/list"))
    #expect(lacking.0["error"]?["code"]?.integer == -32602)
    #expect(lacking.1 == .refused)
    let argument = try answer(
      request("tools/call", revision: "2026-07-28", #""name":"getPage""#),
      fields("2026-07-28", "tools/call", "getPage"))
    #expect(argument.0["error"]?["code"]?.integer == -32602)
    #expect(argument.1 == .answered)
  }

  @Test func notificationsAreTakenWithoutFields() throws {
    let note = #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#
    #expect(try reply(note, fields(nil)) == nil)
    #expect(try reply(note, fields("2026-07-28")) == nil)
  }

  // MARK: - Hosts

  @Test func hostsThatLeadHereAreTheSite() throws {
    let fields = RequestFields(version: "2025-11-25", hosts: ["localhost:8080", "docs.example:80"])
    for (url, isPage) in [
      ("http://localhost:8080/frost", true), ("http://LOCALHOST:8080/frost.md", true),
      ("http://docs.example/frost", true), ("http://localhost:9090/frost", false),
      ("https://toolkit.example.org/frost", false),
    ] {
      let (answer, _) = try answer(
        request("tools/call", revision: nil, #""name":"getPage","arguments":{"url":"\#(url)"}"#),
        fields)
      #expect((answer["result"]?["isError"] == nil) == isPage, "\(url)")
    }
  }
}
