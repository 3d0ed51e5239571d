import SiteBuild
import Synchronization
import Testing

@testable import SiteServer

/// The server on a real port, with clients that behave and clients that do not.
@Suite(.serialized) struct SiteServerTests {
  private static let page = "/toolkit/the-tools"

  private static func isRefusal(_ answer: String) -> Bool {
    answer.hasPrefix("HTTP/1.1 400 ") || answer.hasPrefix("HTTP/1.1 431 ")
  }

  private static func isServed(at port: Int) async throws -> Bool {
    try await Wire.answer(to: Wire.get(page), at: port).hasPrefix("HTTP/1.1 200 OK")
  }

  // MARK: - Answers

  @Test func aPageGoesOutWithAllItsFields() async throws {
    let answer = try await RunningServer.with {
      try await Wire.answer(to: Wire.get(Self.page), at: $0)
    }
    let head = try #require(answer.components("\r\n\r\n").first).lowercased().components("\r\n")
    #expect(head.first == "http/1.1 200 ok")
    for field in [
      "content-type: text/html; charset=utf-8", "content-length: 18", "accept-ranges: bytes",
      "x-content-type-options: nosniff", "x-frame-options: sameorigin",
      "referrer-policy: strict-origin-when-cross-origin", "vary: accept-encoding, accept",
    ] {
      #expect(head.contains(field), "\(field)")
    }
    #expect(head.contains { $0.hasPrefix("content-security-policy: default-src 'self'") })
    #expect(head.contains { $0.hasPrefix("date: ") })
    #expect(answer.hasSuffix("<h1>The tools</h1>"))
  }

  @Test func aDrawingIsNoProgram() async throws {
    let answer = try await RunningServer.with {
      try await Wire.answer(to: Wire.get("/assets/map.svg"), at: $0)
    }
    #expect(answer.contains("default-src 'none'; style-src 'unsafe-inline'; sandbox"))
  }

  @Test func headIsAnsweredWithoutTheBody() async throws {
    let answer = try await RunningServer.with {
      try await Wire.answer(to: Wire.request("HEAD", Self.page, []), at: $0)
    }
    #expect(answer.lowercased().contains("content-length: 18\r\n"))
    #expect(answer.hasSuffix("\r\n\r\n"))
  }

  @Test func oneConnectionCarriesManyRequests() async throws {
    let keeping = "GET \(Self.page) HTTP/1.1\r\nHost: localhost\r\n\r\n"
    let answer = try await RunningServer.with {
      try await Wire.answer(to: keeping + keeping + Wire.get("/nothing"), at: $0)
    }
    #expect(answer.components("HTTP/1.1 200 OK").count == 3)
    #expect(answer.components("HTTP/1.1 404 Not Found").count == 2)
  }

  @Test func aLargeFileArrivesWhole() async throws {
    var site = StubSite()
    let size = 5_000_000
    site.files["assets/large.bin"] = String(repeating: "x", count: size)
    let answer = try await RunningServer.with(site) {
      try await Wire.answer(to: Wire.get("/assets/large.bin"), at: $0)
    }
    #expect(answer.utf8.count > size)
    #expect(answer.hasSuffix("xxxx"))
  }

  @Test func itSaysHowItIs() async throws {
    let answers = try await RunningServer.with { port in
      _ = try await Wire.answer(to: Wire.get("/nothing"), at: port)
      return [
        try await Wire.answer(to: Wire.get("/healthz"), at: port),
        try await Wire.answer(to: Wire.get("/metrics"), at: port),
        try await Wire.answer(to: Wire.request("POST", "/metrics", []), at: port),
      ]
    }
    #expect(answers[0].hasSuffix("\r\n\r\nok\n"))
    #expect(answers[1].contains("toolkit_requests_total{kind=\"file\",status=\"404\"} 1\n"))
    #expect(answers[2].hasPrefix("HTTP/1.1 405 "))
  }

  @Test func whatItHasDoneIsToldNearby() async throws {
    let answers = try await RunningServer.with(change: {
      $0.trust = ProxyTrust([AddressBlock("127.0.0.0/8")].compactMap(\.self))
    }) { port in
      [
        try await Wire.answer(to: Wire.get("/metrics"), at: port),
        try await Wire.answer(to: Wire.get("/metrics", "X-Forwarded-For: 10.1.2.3"), at: port),
        try await Wire.answer(to: Wire.get("/metrics", "X-Forwarded-For: 192.0.2.1"), at: port),
        try await Wire.answer(to: Wire.get("/healthz", "X-Forwarded-For: 192.0.2.1"), at: port),
      ]
    }
    #expect(answers[0].hasPrefix("HTTP/1.1 200 OK"))
    #expect(answers[1].hasPrefix("HTTP/1.1 200 OK"))
    #expect(answers[2].hasPrefix("HTTP/1.1 403 "))
    #expect(!answers[2].contains("toolkit_requests_total"))
    #expect(answers[3].hasPrefix("HTTP/1.1 200 OK"))
  }

  // MARK: - Questions and messages

  private static func message(_ body: String, length: Int? = nil) -> String {
    Wire.request(
      "POST", "/~toolkit/mcp",
      ["Content-Type: application/json", "Content-Length: \(length ?? body.utf8.count)"]) + body
  }

  @Test func questionsAreHandedOn() async throws {
    let answers = try await RunningServer.with(answers: StubAnswers()) { port in
      [
        try await Wire.answer(to: Wire.get("\(Self.page).md?ask=What+now%3F"), at: port),
        try await Wire.answer(
          to: Wire.get("/fr/?ask=What+now%3F&goal=peace+%26+quiet"), at: port),
        try await Wire.answer(to: Wire.get("/ask?q=What+now%3F"), at: port),
        try await Wire.answer(to: Self.message("{\"id\":1}"), at: port),
        try await Wire.answer(to: Self.message("{}"), at: port),
        try await Wire.answer(to: Self.message("{"), at: port),
      ]
    }
    #expect(answers[0].hasSuffix("# What now?\n\ngoal: none, on: toolkit/the-tools.md\n"))
    #expect(answers[1].hasPrefix("HTTP/1.1 303 "))
    #expect(answers[1].contains("/fr/ask?q=What%20now%3F&goal=peace%20%26%20quiet\r\n"))
    #expect(answers[2].hasSuffix("<h1>What now?</h1>"))
    #expect(answers[3].hasSuffix("{\"bytes\":8}"))
    #expect(answers[4].hasPrefix("HTTP/1.1 202 Accepted"))
    #expect(answers[5].hasPrefix("HTTP/1.1 400 "))
  }

  @Test func whoAsksTooOftenIsToldWhenToComeAgain() async throws {
    let answers = try await RunningServer.with(
      answers: StubAnswers(), change: { $0.limits.questionsPerMinute = 1 }
    ) { port in
      let ask = Wire.get("\(Self.page).md?ask=a")
      return [
        try await Wire.answer(to: ask, at: port), try await Wire.answer(to: ask, at: port),
        try await Wire.answer(to: Self.message("{\"id\":1}"), at: port),
        try await Wire.answer(to: Wire.get(Self.page), at: port),
      ]
    }
    #expect(answers[0].hasPrefix("HTTP/1.1 200 OK"))
    #expect(answers[1].hasPrefix("HTTP/1.1 429 "))
    #expect(answers[1].lowercased().contains("retry-after: "))
    #expect(answers[2].hasPrefix("HTTP/1.1 429 "))
    #expect(answers[3].hasPrefix("HTTP/1.1 200 OK"))
  }

  @Test func aBatchCostsAsMuchAsItHasRequests() async throws {
    let request = #"{"jsonrpc":"2.0","id":1,"method":"ping"}"#
    func batch(of count: Int) -> String {
      Self.message("[\(repeatElement(request, count: count).joined(separator: ","))]")
    }
    let (four, three, one) = (batch(of: 4), batch(of: 3), Self.message(request))
    let answers = try await RunningServer.with(
      answers: StubAnswers(), change: { $0.limits.questionsPerMinute = 6 }
    ) { port in
      [
        try await Wire.answer(to: four, at: port), try await Wire.answer(to: three, at: port),
        try await Wire.answer(to: one, at: port),
      ]
    }
    #expect(answers[0].hasPrefix("HTTP/1.1 200 OK"))
    #expect(answers[1].hasPrefix("HTTP/1.1 429 "))
    #expect(answers[2].hasPrefix("HTTP/1.1 200 OK"))
  }

  /// Questions and messages are answered while all that a model words wait for it.
  @Test func aModelThatIsWaitedForHoldsNothingUp() async throws {
    let asked = Mutex(0)
    let answers = StubAnswers {
      let number = asked.withLock {
        $0 += 1
        return $0
      }
      // The first is let go when the second has come.
      while number == 1, asked.withLock(\.self) < 2 { await Task.yield() }
    }
    let ask = Wire.get("\(Self.page).md?ask=a")
    let told = try await RunningServer.with(
      answers: answers, change: { $0.limits.request = .seconds(60) }
    ) { port in
      async let first = Wire.answer(to: ask, at: port)
      while asked.withLock({ $0 }) < 1 { await Task.yield() }
      let message = try await Wire.answer(to: Self.message("{\"id\":1}"), at: port)
      return [message, try await Wire.answer(to: ask, at: port), try await first]
    }
    #expect(told[0].hasSuffix("{\"bytes\":8}"))
    for answer in told.dropFirst() { #expect(answer.hasSuffix("\r\n\r\nWorded.")) }
  }

  @Test func aModelThatIsLateIsNotWaitedFor() async throws {
    let answers = StubAnswers { while !Task.isCancelled { await Task.yield() } }
    let answer = try await RunningServer.with(
      answers: answers, change: { $0.limits.request = .milliseconds(500) }
    ) { port in try await Wire.answer(to: Wire.get("\(Self.page).md?ask=a"), at: port) }
    #expect(answer.hasSuffix("# a\n\ngoal: none, on: toolkit/the-tools.md\n"))
  }

  @Test func messagesAreNoLargerThanTheirLimit() async throws {
    let size = 64 << 10
    let answers = try await RunningServer.with(answers: StubAnswers()) { port in
      [
        try await Wire.answer(to: Self.message(String(repeating: "a", count: size)), at: port),
        try await Wire.answer(to: Self.message(String(repeating: "a", count: size + 1)), at: port),
        try await Wire.answer(to: Self.message("a", length: 10_000_000), at: port),
        try await Wire.open(to: port).exchange(
          [Self.message("", length: 10_000_000)]
            + repeatElement(String(repeating: "a", count: 100_000), count: 100)),
      ]
    }
    #expect(answers[0].hasSuffix("{\"bytes\":\(size)}"))
    for answer in answers.dropFirst() { #expect(answer.hasPrefix("HTTP/1.1 413 ")) }
  }

  @Test func aMessageThatDoesNotComeIsNotWaitedFor() async throws {
    let answer = try await RunningServer.with(
      answers: StubAnswers(), change: { $0.limits.request = .milliseconds(200) }
    ) { port in
      try await Wire.answer(to: Self.message("{\"id\"", length: 100), at: port)
    }
    #expect(answer.hasPrefix("HTTP/1.1 408 "))
  }

  // MARK: - Events

  @Test func pagesAreToldWhatTheyMiss() async throws {
    let streams = EventStreams()
    let state = PreviewState(run: 1).after(.reload).after(.problems("a\nb"))
    streams.tell(state)
    let answers = try await RunningServer.with(streams: streams) { port in
      let old = Wire.get("/~toolkit/events?since=1-0")
      // A browser that opens a broken stream again has the address of the page.
      let again = Wire.get("/~toolkit/events?since=1-0", "Last-Event-ID: 1-1")
      return [
        try await Wire.open(to: port).first(after: old, until: "}\n\n\r\n"),
        try await Wire.open(to: port).first(after: again, until: "data: b\n\n\r\n"),
      ]
    }
    #expect(answers[0].contains("text/event-stream"))
    #expect(answers[0].contains("event: problems\ndata: a\ndata: b\n\n"))
    #expect(answers[0].contains("event: reload\nid: 1-1\ndata: {}\n\n"))
    #expect(!answers[1].contains("event: reload"))
  }

  @Test(.timeLimit(.minutes(1))) func whoHasGoneListensNoMore() async throws {
    let streams = EventStreams()
    streams.tell(PreviewState(run: 1, problems: "[]"))
    try await RunningServer.with(streams: streams) { port in
      _ = try await Wire.open(to: port).first(
        after: Wire.get("/~toolkit/events"), until: "data: []\n\n\r\n")
      while streams.count > 0 { await Task.yield() }
    }
    #expect(streams.count == 0)
  }

  @Test func onlySoManyPagesListen() async throws {
    let streams = EventStreams(limit: 1)
    let listener = streams.listen(since: nil)
    #expect(listener != nil)
    let answer = try await RunningServer.with(streams: streams) { port in
      try await Wire.answer(to: Wire.get("/~toolkit/events"), at: port)
    }
    #expect(answer.hasPrefix("HTTP/1.1 503 "))
  }

  // MARK: - Clients that do not behave

  @Test(arguments: [
    "\u{16}\u{3}\u{1}\u{2}garbage\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n",
    "GET / HTTP/1.1\r\nHost : x\r\n\r\n", "GET / HTTP/1.1\r\n: x\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc",
    "GET / HTTP/1.1\r\nHost: x\r\nX: \u{0}\r\n\r\n",
    "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a b/c\r\n\r\n", "GET http://a@b/ HTTP/1.1\r\nHost: a\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
    "POST / HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
  ])
  func whatIsNoRequestIsRefused(_ bytes: String) async throws {
    try await RunningServer.with { port in
      let answer = try await Wire.answer(to: bytes, at: port)
      #expect(Self.isRefusal(answer), "\(answer)")
      #expect(try await Self.isServed(at: port))
    }
  }

  @Test func anOldClientIsAnsweredAndLetGo() async throws {
    let answers = try await RunningServer.with { port in
      [
        try await Wire.answer(to: "GET \(Self.page) HTTP/1.0\r\n\r\n", at: port),
        try await Wire.answer(
          to: "GET \(Self.page) HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", at: port),
        try await Wire.answer(
          to: "GET \(Self.page) HTTP/1.1\r\nHost: x\r\nConnection: TE, Close\r\n\r\n", at: port),
      ]
    }
    for answer in answers {
      #expect(answer.hasPrefix("HTTP/1.1 200 OK"))
      #expect(answer.lowercased().contains("connection: close\r\n"))
    }
  }

  @Test func theTargetNamesTheHost() async throws {
    let answers = try await RunningServer.with(change: { $0.isPublic = false }) { port in
      [
        try await Wire.answer(to: Wire.get("http://evil.example\(Self.page)"), at: port),
        try await Wire.answer(
          to: "GET http://localhost\(Self.page) HTTP/1.1\r\nHost: evil.example\r\n"
            + "Connection: close\r\n\r\n", at: port),
      ]
    }
    #expect(answers[0].hasPrefix("HTTP/1.1 421 "))
    #expect(answers[1].hasPrefix("HTTP/1.1 200 OK"))
  }

  @Test func aBodyThatCannotBeReadIsRefusedAtOnce() async throws {
    let head = Wire.request(
      "POST", "/~toolkit/mcp", ["Content-Type: application/json", "Transfer-Encoding: chunked"])
    try await RunningServer.with(answers: StubAnswers()) { port in
      for body in ["zz\r\n{}", "-2\r\n{}", "FFFFFFFFFFFFFFFFF\r\n{}", "2\r\n{}XX0\r\n\r\n"] {
        let answer = try await Wire.answer(to: head + body, at: port)
        #expect(answer.hasPrefix("HTTP/1.1 400 "), "\(body): \(answer)")
      }
    }
  }

  @Test func whoWaitsToSendABodyIsToldThatItMayCome() async throws {
    let fields = ["Content-Type: application/json", "Expect: 100-continue"]
    let answers = try await RunningServer.with(
      answers: StubAnswers(), change: { $0.limits.request = .milliseconds(300) }
    ) { port in
      [
        try await Wire.open(to: port).first(
          after: Wire.request("POST", "/~toolkit/mcp", fields + ["Content-Length: 8"]),
          until: "\r\n\r\n"),
        try await Wire.answer(
          to: Wire.request("POST", "/~toolkit/mcp", fields + ["Content-Length: 8"]) + "{\"id\":1}",
          at: port),
        try await Wire.answer(
          to: Wire.request("POST", "/~toolkit/mcp", fields + ["Content-Length: 400000"]), at: port),
      ]
    }
    #expect(answers[0] == "HTTP/1.1 100 Continue\r\n\r\n")
    #expect(answers[1].hasSuffix("{\"bytes\":8}"))
    #expect(answers[2].hasPrefix("HTTP/1.1 413 "))
  }

  @Test func theEditorTakesLongerBodiesThanOthers() async throws {
    let folder = try TemporaryFolder.site()
    let editor = EditDesk(Preview(try await LiveSite.reading(folder.options)))
    let address = "\(EditAddress.page(editor.token))draft"
    @Sendable func request(_ path: String, length: Int, at port: Int) -> String {
      Wire.request(
        "POST", path,
        [
          "Content-Type: application/json", "Expect: 100-continue", "Content-Length: \(length)",
          "Origin: http://localhost:\(port)",
        ])
    }
    let told = try await RunningServer.with(answers: StubAnswers(), editor: editor) { port in
      [
        try await Wire.open(to: port).first(
          after: request(address, length: 400_000, at: port), until: "\r\n\r\n"),
        try await Wire.answer(to: request(address, length: 9_000_000, at: port), at: port),
        try await Wire.answer(to: request("/~toolkit/mcp", length: 400_000, at: port), at: port),
      ]
    }
    #expect(told[0] == "HTTP/1.1 100 Continue\r\n\r\n")
    for answer in told.dropFirst() { #expect(answer.hasPrefix("HTTP/1.1 413 ")) }
  }

  @Test func tooManyFieldsAreRefused() async throws {
    try await RunningServer.with { port in
      let line = "GET / HTTP/1.1\r\nHost: x\r\n"
      let large = try await Wire.open(to: port).exchange(
        [line + "X: "] + repeatElement(String(repeating: "a", count: 100_000), count: 100))
      // It never ends, and is not read on.
      #expect(large.isEmpty || Self.isRefusal(large), "\(large)")
      let many = try await Wire.answer(
        to: line + String(repeating: "X: a\r\n", count: 200) + "\r\n", at: port)
      #expect(Self.isRefusal(many), "\(many)")
      let enough = try await Wire.answer(
        to: Wire.get(Self.page, "X: " + String(repeating: "a", count: 12_000)), at: port)
      #expect(enough.hasPrefix("HTTP/1.1 200 OK"))
      #expect(try await Self.isServed(at: port))
    }
  }

  @Test func aBodyThatNobodyWantsIsNotReadToItsEnd() async throws {
    try await RunningServer.with { port in
      let answer = try await Wire.open(to: port).exchange(
        [Wire.request("POST", Self.page, ["Content-Length: 10000000"])]
          + repeatElement(String(repeating: "a", count: 100_000), count: 100))
      #expect(answer.hasPrefix("HTTP/1.1 405 "))
      #expect(answer.lowercased().contains("connection: close"))
    }
  }

  @Test func whoBeginsAndSaysNoMoreIsCutOff() async throws {
    try await RunningServer.with(change: { $0.limits.head = .milliseconds(300) }) { port in
      var slow: [Wire] = []
      for _ in 0..<100 {
        let wire = try await Wire.open(to: port)
        try await wire.say("GET / HT")
        slow.append(wire)
      }
      #expect(try await Self.isServed(at: port))
      for wire in slow { try await wire.untilClosed() }
      #expect(try await Self.isServed(at: port))
    }
  }

  @Test func whoTakesNothingIsCutOff() async throws {
    var site = StubSite()
    let size = 64_000_000
    site.files["assets/large.bin"] = String(repeating: "x", count: size)
    let isCutOff = try await RunningServer.with(
      site, change: { $0.limits.stall = .milliseconds(300) }
    ) { port in
      try await Wire.open(to: port).sayingNoMore(after: Wire.get("/assets/large.bin")) {
        for _ in 0..<20_000 {
          let state = try await Wire.answer(to: Wire.get("/metrics"), at: port)
          if state.contains("toolkit_connections 1\n") { return true }
        }
        return false
      }
    }
    #expect(isCutOff)
  }

  @Test func whoHasSaidEverythingIsStillAnswered() async throws {
    let request = "GET \(Self.page) HTTP/1.1\r\nHost: localhost\r\n\r\n"
    let answer = try await RunningServer.with {
      try await Wire.answer(to: request, at: $0, isEnded: true)
    }
    #expect(answer.hasSuffix("<h1>The tools</h1>"))
    let torn = try await RunningServer.with {
      try await Wire.answer(to: "GET /", at: $0, isEnded: true)
    }
    #expect(torn.isEmpty || Self.isRefusal(torn), "\(torn)")
  }

  @Test func aPortThatIsTakenIsNamed() async throws {
    try await RunningServer.with { port in
      let second = SiteServer(
        SiteHolder(ServedSite(StubSite(), answers: nil)), options: ServerOptions())
      await #expect(throws: ServerError.portTaken(port)) {
        try await second.run(on: port) { _ in }
      }
    }
  }

  @Test(arguments: [
    ("localhost", true), ("LOCALHOST:8080", true), ("127.0.0.1:8080", true), ("[::1]:8080", true),
    ("192.168.0.7", true), ("toolkit.example.org", true), ("evil.example", false),
    ("evil.example:8080", false), ("org", false), ("[2001:db8::5]:8080", true),
    ("[2001:db8::5]", true), ("[evil.example]", false), ("2001", false), ("", false),
  ])
  func aPreviewAnswersToItsOwnNames(host: String, isServed: Bool) {
    var options = ServerOptions()
    for base in ["https://toolkit.example.org/kit/", "http://Toolkit.example.org:8080/"] {
      options.base = base
      options.isPublic = false
      #expect(options.serves(host: host) == isServed)
      options.isPublic = true
      #expect(options.serves(host: host))
    }
  }

  @Test func originsAreNamedAsBrowsersNameThem() {
    let options = ServerOptions()
    #expect(options.ownOrigins(port: 80).isSuperset(of: ["http://localhost", "http://[::1]"]))
    #expect(options.ownOrigins(port: 80).contains("http://localhost:80"))
    #expect(options.ownOrigins(port: 8080).contains("http://localhost:8080"))
    #expect(!options.ownOrigins(port: 8080).contains("http://localhost"))
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [String] {
    var rest = self[...]
    var parts: [String] = []
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
