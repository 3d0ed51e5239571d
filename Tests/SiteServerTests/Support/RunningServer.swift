import SiteAnswers
import SiteServer

/// A server that runs as long as a test does, on a port of the system's choice.
enum RunningServer {
  /// - Parameter work: Is given the port.
  static func with<Value: Sendable>(
    _ site: StubSite = StubSite(), answers: (any SiteAnswering)? = nil,
    streams: EventStreams? = nil, editor: EditDesk? = nil,
    change: (inout ServerOptions) -> Void = { _ in },
    _ work: @Sendable @escaping (Int) async throws -> Value
  ) async throws -> Value {
    var options = ServerOptions()
    options.isPublic = true
    change(&options)
    let server = SiteServer(
      SiteHolder(ServedSite(site, answers: answers)), streams: streams, editor: editor,
      options: options)
    let (ports, continuation) = AsyncStream<Int>.makeStream()
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        do throws(ServerError) {
          try await server.run(on: 0) { continuation.yield($0) }
        } catch {
          continuation.finish()
          throw error
        }
        continuation.finish()
      }
      var port: Int?
      for await bound in ports {
        port = bound
        break
      }
      guard let port else {
        try await group.next()
        throw ServerError.broken("it never listened")
      }
      let value = try await work(port)
      group.cancelAll()
      return value
    }
  }
}

/// Answers without a site.
struct StubAnswers: SiteAnswering {
  /// Words each answer, where there is one.
  var wording: (@Sendable () async -> Void)?

  func answer(to question: AskedQuestion, as form: AnswerForm) async -> FoundAnswer {
    let text =
      switch form {
      case .markdown:
        "# \(question.text)\n\ngoal: \(question.goal ?? "none"), on: \(question.path)\n"
      case .page: "<h1>\(question.text)</h1>"
      }
    guard let wording else { return FoundAnswer(Array(text.utf8)) }
    return FoundAnswer(Array(text.utf8)) {
      await wording()
      return Array("Worded.".utf8)
    }
  }
  func response(to message: [UInt8], _ fields: RequestFields) async -> ContextReply? {
    switch String(decoding: message, as: UTF8.self) {
    case "{}": nil
    case "{": ContextReply(bytes: Array("{\"error\":{}}".utf8), standing: .refused)
    case "[\"fields\"]":
      ContextReply(bytes: Array("\(fields.version ?? "-") \(fields.hosts.sorted())".utf8))
    default: ContextReply(bytes: Array("{\"bytes\":\(message.count)}".utf8))
    }
  }
}
