import HTTPTypes
import SiteServer
import Testing

@Suite struct ServedAddressTests {
  private func address(_ path: String, accept: String? = nil) throws -> ServedAddress {
    var request = HTTPRequest(method: .get, scheme: "http", authority: "x", path: path)
    request.headerFields[.accept] = accept
    let target = try #require(RequestTarget(path))
    let rules = SiteRules(ServedSite(StubSite(basePath: "/kit/"), answers: nil), isPublic: true)
    return ServedAddress(
      request, target: target, place: rules.place(of: target), prefixes: ["", "fr/"])
  }

  @Test func partsOfTheServerHaveTheirAddresses() throws {
    #expect(try address("/healthz") == .health)
    #expect(try address("/metrics") == .metrics)
    #expect(try address("/~gitbook/mcp") == .messages)
    #expect(try address("/kit/~toolkit/mcp") == .messages)
    #expect(try address("/kit/~toolkit/events") == .events)
    #expect(try address("/kit/toolkit/the-tools") == .file)
    #expect(try address("/kit/healthz/x") == .file)
  }

  @Test func pagesOfTheSameNamesAreFiles() throws {
    for path in ["/metrics.html", "/kit/metrics.md", "/kit/metrics/", "/healthz/", "/kit/ask.html"]
    {
      #expect(try address(path) == .file, "\(path)")
    }
    let files: Set = ["metrics.html", "metrics/index.html", "fr/ask.html", "fr/healthz.html"]
    #expect(
      ServedAddress.shadowed(in: files, prefixes: ["", "fr/"]) == ["metrics.html", "fr/ask.html"])
  }

  @Test func questionsAreAskedAtPages() throws {
    let question = AskedQuestion(text: "What now?", goal: "peace", path: "toolkit/the-tools.md")
    #expect(
      try address("/kit/toolkit/the-tools.md?ask=What+now%3F&goal=peace") == .question(question))
    #expect(
      try address("/kit/toolkit/the-tools?ask=a", accept: "text/markdown")
        == .question(AskedQuestion(text: "a", path: "toolkit/the-tools")))
    #expect(
      try address("/kit/toolkit/the-tools?ask=a&goal=b")
        == .askElsewhere(AskedQuestion(text: "a", goal: "b", path: "toolkit/the-tools")))
    #expect(try address("/toolkit/the-tools.md?ask=a") == .file)
  }

  @Test func peopleHaveAPageForQuestionsInEachLanguage() throws {
    #expect(try address("/kit/ask?q=a") == .answerPage(AskedQuestion(text: "a", path: "")))
    #expect(try address("/kit/fr/ask") == .answerPage(AskedQuestion(text: "", path: "fr/")))
    #expect(
      try address("/kit/ask?q=a", accept: "text/markdown")
        == .question(AskedQuestion(text: "a", path: "")))
  }
}
