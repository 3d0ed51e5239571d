import HTTPTypes
import Hummingbird
import SiteAnswers
import SiteModel

/// What costs more than a file: questions, and messages of the protocol.
extension SiteResponder {
  /// An answer that costs more than a file: within its rate, in its turn and in time.
  func asked(
    _ question: AskedQuestion, as form: AnswerForm, _ request: HTTPRequest,
    from client: ClientAddress, _ answers: any SiteAnswering
  ) async -> ResponsePlan {
    guard request.method == .get || request.method == .head else {
      return .notAllowed([.get, .head])
    }
    if let wait = buckets.wait(of: client) { return .tooMany(retryAfter: wait) }
    let start = ContinuousClock.now
    let found = await inTurn(of: gate, client, within: options.limits.request) {
      await answers.answer(to: question, as: form)
    }
    guard let found else { return .busy }
    let bytes = await worded(found, for: client, since: start)
    var plan = ResponsePlan(.ok, form == .page ? .html : .markdown, bytes)
    plan.fields[.robots] = "noindex, nofollow"
    return plan
  }

  /// What a language model makes of an answer, or the answer itself where none is there in time: a part
  /// of the time is kept for sending it.
  private func worded(
    _ found: FoundAnswer, for client: ClientAddress, since start: ContinuousClock.Instant
  ) async -> [UInt8] {
    guard let worded = found.worded else { return found.bytes }
    let rest = options.limits.request - start.duration(to: .now)
    return await inTurn(of: wordingGate, client, within: rest * 4 / 5, worded) ?? found.bytes
  }

  /// - Returns: `nil` when too many wait already, or it is not done in time.
  private func inTurn<Value: Sendable>(
    of gate: QuestionGate, _ client: ClientAddress, within limit: Duration,
    _ make: @escaping @Sendable () async -> Value
  ) async -> Value? {
    do throws(DeadlineError) {
      return try await within(limit) { await gate.run(for: client, make) }
    } catch {
      return nil
    }
  }

  func askElsewhere(
    _ question: AskedQuestion, _ rules: SiteRules, _ request: HTTPRequest
  ) -> ResponsePlan {
    guard request.method == .get || request.method == .head else {
      return .notAllowed([.get, .head])
    }
    let prefix = rules.site.files.languagePrefixes.first {
      !$0.isEmpty && "\(question.path)/".hasPrefix($0)
    }
    let goal = question.goal.map { "&goal=\(Self.formEncoded($0))" }
    return ResponsePlan(
      .seeOther,
      [
        .location:
          "\(rules.site.files.basePath)\(prefix ?? "")ask?q=\(Self.formEncoded(question.text))\(goal ?? "")",
        .cacheControl: CachePolicy.never,
      ])
  }

  /// A plus sign is a space where forms are read.
  private static func formEncoded(_ text: String) -> String {
    RelativeAddress.encoded(text).split(separator: "+", omittingEmptySubsequences: false)
      .joined(separator: "%2B")
  }

  func message(
    _ request: Request, _ context: ServerContext, from client: ClientAddress,
    _ answers: any SiteAnswering
  ) async -> ResponsePlan {
    let origins = options.origins(port: context.port)
    let form: ProtocolEndpoint.Form
    switch ProtocolEndpoint.judgement(of: request.head, origins: origins) {
    case .refused(let plan): return plan
    case .accepted(let accepted): form = accepted
    }
    // Who has none is not listened to; how many it takes is known when the message is there.
    if let wait = buckets.wait(of: client, taking: 0) { return .tooMany(retryAfter: wait) }
    let body: [UInt8]
    do {
      body = try await request.bytes(
        upTo: options.limits.bodySize, within: options.limits.request)
    } catch BodyFault.tooLarge {
      return ResponsePlan(
        .contentTooLarge, .text, "A message has \(options.limits.bodySize) bytes at most.\n")
    } catch BodyFault.tooSlow {
      return ResponsePlan(.requestTimeout, .text, "The message did not come in time.\n")
    } catch {
      return ResponsePlan(.badRequest, .text, "The message did not come whole.\n")
    }
    if let wait = buckets.wait(of: client, taking: ModelContext.requestCount(in: body)) {
      return .tooMany(retryAfter: wait)
    }
    let fields = ProtocolEndpoint.fields(of: request.head, origins: origins)
    return await inTurn(of: gate, client, within: options.limits.request) {
      ProtocolEndpoint.plan(for: await answers.response(to: body, fields), form)
    } ?? .busy
  }
}
