import HTTPTypes
import Testing

@testable import SiteServer

@Suite struct EditGateTests {
  private let gate = EditGate(
    token: EditToken(text: "secret"), origins: ["http://localhost:8080"])

  private func refusal(
    _ method: HTTPRequest.Method = .post, path: String = "~edit/secret/save",
    from peer: String = "127.0.0.1",
    with fields: HTTPFields = [
      .origin: "http://localhost:8080", .contentType: "application/json; charset=utf-8",
    ]
  ) throws -> HTTPResponse.Status? {
    var request = HTTPRequest(method: method, scheme: "http", authority: "x", path: "/" + path)
    request.headerFields = fields
    return gate.refusal(
      of: request, for: try #require(EditAddress(path: path)),
      from: try #require(ClientAddress(peer)))?.status
  }

  @Test func theEditorsOwnPageMayWrite() throws {
    #expect(try refusal() == nil)
    #expect(try refusal(from: "::1") == nil)
    #expect(try refusal(.get, with: [:]) == nil)
    #expect(try refusal(.head, path: "~edit/secret", with: [:]) == nil)
  }

  @Test func othersMayNot() throws {
    let json = HTTPFields([HTTPField(name: .contentType, value: "application/json")])
    #expect(try refusal(with: json) == .forbidden)
    var foreign = json
    foreign[.origin] = "https://evil.example"
    #expect(try refusal(with: foreign) == .forbidden)
    foreign[.origin] = "null"
    #expect(try refusal(with: foreign) == .forbidden)
    #expect(try refusal(from: "192.168.1.7") == .forbidden)
    #expect(try refusal(.get, from: "192.168.1.7", with: [:]) == .forbidden)
    for path in ["~edit/", "~edit/secre/save", "~edit/secret2/save", "~edit//secret"] {
      #expect(try refusal(path: path) == .forbidden, "\(path)")
      #expect(try refusal(.get, path: path, with: [:]) == .forbidden, "\(path)")
    }
  }

  @Test func whatComesByAProxyIsNotOfThisMachine() throws {
    for name in [HTTPField.Name.forwarded, .forwardedFor, .via] {
      let fields = HTTPFields([HTTPField(name: name, value: "x")])
      #expect(try refusal(.get, with: fields) == .forbidden, "\(name)")
    }
  }

  @Test func aFormOfAnotherPageCannotSendJSON() throws {
    let form: HTTPFields = [.origin: "http://localhost:8080", .contentType: "text/plain"]
    #expect(try refusal(with: form) == .unsupportedMediaType)
    #expect(try refusal(.put) == .methodNotAllowed)
  }
}
