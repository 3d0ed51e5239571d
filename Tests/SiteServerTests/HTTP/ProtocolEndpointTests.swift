import HTTPTypes
import SiteServer
import Testing

@Suite struct ProtocolEndpointTests {
  private let endpoint = ProtocolEndpoint(versions: ["2025-06-18", "2025-03-26"])

  private func judgement(
    _ fields: HTTPFields, _ method: HTTPRequest.Method = .post
  ) -> ProtocolEndpoint.Judgement {
    let request = HTTPRequest(
      method: method, scheme: "http", authority: "evil.example", path: "/~toolkit/mcp",
      headerFields: fields)
    return endpoint.judgement(of: request, origins: ["http://localhost:8080"])
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
    #expect(status([.contentType: "application/json", .protocolVersion: "1999-01-01"]) == 400)
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
    #expect(status([.contentType: "application/json", .accept: "text/html"]) == 406)
    #expect(status([.contentType: "application/json"], .get) == 405)
    #expect(status([.contentType: "application/json"], .delete) == 405)
  }

  @Test func answersInTheFormThatIsWanted() {
    let answer = Array("{\"jsonrpc\":\"2.0\"}".utf8)
    #expect(endpoint.plan(for: answer, .json).text == "{\"jsonrpc\":\"2.0\"}")
    let stream = endpoint.plan(for: answer, .eventStream)
    #expect(stream.text == "event: message\ndata: {\"jsonrpc\":\"2.0\"}\n\n")
    #expect(stream.fields[.contentType] == "text/event-stream")
    let note = endpoint.plan(for: nil, .json)
    #expect(note.status == .accepted)
    #expect(note.body.isEmpty)
  }
}
