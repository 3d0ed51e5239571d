import HTTPTypes
import Hummingbird
import SiteModel

/// What costs more than a file: questions, and messages of the protocol.
extension SiteResponder {
  /// An answer that costs more than a file: within its rate, in its turn and in time.
  func asked(
    _ request: HTTPRequest, from client: ClientAddress,
    _ make: @escaping @Sendable () async -> ResponsePlan
  ) async -> ResponsePlan {
    guard request.method == .get || request.method == .head else {
      return .notAllowed([.get, .head])
    }
    if let wait = buckets.wait(of: client) { return .tooMany(retryAfter: wait) }
    return await inTurn(client, make)
  }

  func inTurn(
    _ client: ClientAddress, _ make: @escaping @Sendable () async -> ResponsePlan
  ) async -> ResponsePlan {
    do throws(DeadlineError) {
      return try await within(options.limits.request) { [gate] in
        await gate.run(for: client, make)
      } ?? .busy
    } catch {
      return .busy
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
    if let wait = buckets.wait(of: client) { return .tooMany(retryAfter: wait) }
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
    let fields = ProtocolEndpoint.fields(of: request.head, origins: origins)
    return await inTurn(client) {
      ProtocolEndpoint.plan(for: await answers.response(to: body, fields), form)
    }
  }
}
