import HTTPTypes
import SiteAnswers
import SiteServer
import Testing

@Suite struct ProtocolEndpointTests {
  private let origins: Set = ["http://localhost:8080"]

  private func request(
    _ fields: HTTPFields, _ method: HTTPRequest.Method = .post
  ) -> HTTPRequest {
    HTTPRequest(
      method: method, scheme: "http", authority: "evil.example", path: "/~toolkit/mcp",
      headerFields: fields)
  }

  private func judgement(
    _ fields: HTTPFields, _ method: HTTPRequest.Method = .post
  ) -> ProtocolEndpoint.Judgement {
    ProtocolEndpoint.judgement(of: request(fields, method), origins: origins)
  }

  private func status(_ fields: HTTPFields, _ method: HTTPRequest.Method = .post) -> Int? {
    if case .refused(let plan) = judgement(fields, method) { return plan.status.code }
    return nil
  }

  @Test func takesMessagesAsClientsSendThem() {
    let accept = "application/json, text/event-stream"
    #expect(judgement([.contentType: "application/json", .accept: accept]) == .accepted(.json))
    #expect(
      judgement([.contentType: "application/json; charset=utf-8"]) == .accepted(.json))
    #expect(
      judgement([.contentType: "application/json", .accept: "text/event-stream"])
        == .accepted(.eventStream))
    #expect(
      judgement([
        .contentType: "application/json", .protocolVersion: "2025-03-26",
        .origin: "http://LOCALHOST:8080",
      ]) == .accepted(.json))
    // The message decides whether the revision is known, and is answered in its own form.
    #expect(
      judgement([.contentType: "application/json", .protocolVersion: "1999-01-01"])
        == .accepted(.json))
  }

  @Test func handsOnWhatTheFieldsSayOfTheMessage() {
    let fields: HTTPFields = [
      .protocolVersion: "2026-07-28", .protocolMethod: "tools/call", .protocolName: "getPage",
    ]
    #expect(
      ProtocolEndpoint.fields(of: request(fields), origins: origins)
        == RequestFields(
          version: "2026-07-28", method: "tools/call", name: "getPage",
          hosts: ["localhost:8080", "evil.example"]))
  }

  @Test func refusesPagesOfOtherSites() {
    #expect(status([.contentType: "application/json", .origin: "https://evil.example"]) == 403)
    // The name that a page gave to this machine says nothing.
    #expect(status([.contentType: "application/json", .origin: "http://evil.example"]) == 403)
    #expect(status([.contentType: "application/json", .origin: "null"]) == 403)
  }

  @Test func refusesWhatIsNoMessage() {
    #expect(status([:]) == 415)
    #expect(status([.contentType: "text/plain"]) == 415)
    #expect(status([.contentType: "application/json", .contentEncoding: "gzip"]) == 415)
    #expect(status([.contentType: "application/json", .accept: "text/html"]) == 406)
    #expect(status([.contentType: "application/json"], .get) == 405)
    #expect(status([.contentType: "application/json"], .delete) == 405)
  }

  @Test func answersInTheFormThatIsWanted() {
    let answer = ContextReply(bytes: Array("{\"jsonrpc\":\"2.0\"}".utf8))
    #expect(ProtocolEndpoint.plan(for: answer, .json).text == "{\"jsonrpc\":\"2.0\"}")
    let stream = ProtocolEndpoint.plan(for: answer, .eventStream)
    #expect(stream.text == "event: message\ndata: {\"jsonrpc\":\"2.0\"}\n\n")
    #expect(stream.fields[.contentType] == "text/event-stream")
    #expect(stream.fields[.accelBuffering] == "no")
    for (standing, status) in [(ContextReply.Standing.refused, 400), (.unknownMethod, 404)] {
      let plan = ProtocolEndpoint.plan(
        for: ContextReply(bytes: answer.bytes, standing: standing), .eventStream)
      #expect(plan.status.code == status)
      #expect(plan.fields[.contentType] == "application/json")
      #expect(plan.body == answer.bytes[...])
    }
    let note = ProtocolEndpoint.plan(for: nil, .json)
    #expect(note.status == .accepted)
    #expect(note.body.isEmpty)
  }
}
