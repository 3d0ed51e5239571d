import HTTPTypes
import Hummingbird

/// Answers every request: finds out what it is for, has it answered, counts it and writes it down.
struct SiteResponder: HTTPResponder {
  let site: SiteHolder
  let streams: EventStreams?
  /// `nil` where nobody writes.
  let editor: EditDesk?
  let metrics: ServerMetrics
  let log: AccessLog?
  let counts: ConnectionCounts
  let options: ServerOptions
  let buckets: QuestionBuckets
  /// For what takes the processor, and for what waits for a language model.
  let gate: QuestionGate
  let wordingGate: QuestionGate

  func respond(to request: Request, context: ServerContext) async throws -> Response {
    let start = ContinuousClock.now
    let client = options.trust.client(of: request.headers, from: context.peer)
    var kind = RequestKind.file
    let reply = await reply(to: request, context, from: client, &kind)
    let response = reply.response(to: request)
    finish(request, from: client, kind, response, since: start)
    return response
  }

  // MARK: - Parts of the server

  private func reply(
    to request: Request, _ context: ServerContext, from client: ClientAddress,
    _ kind: inout RequestKind
  ) async -> ServerReply {
    let rules = SiteRules(site.site, isPublic: options.isPublic, isEdited: editor != nil)
    guard options.serves(host: request.head.authority) else {
      return .plan(
        ResponsePlan(.misdirectedRequest, .text, "This preview is served under its own name.\n"))
    }
    guard let target = RequestTarget(request.head.path ?? "/") else {
      return await file(request.head, rules)
    }
    let address = ServedAddress(
      request.head, target: target, place: rules.place(of: target),
      prefixes: rules.site.files.languagePrefixes)
    switch address {
    case .health:
      kind = .state
      return .plan(state(request.head) { ResponsePlan(.ok, .text, "ok\n") })
    case .metrics:
      kind = .state
      guard options.trust.isNear(request.headers, from: context.peer) else {
        return .plan(
          ResponsePlan(.forbidden, .text, "This is told to this machine and its own network.\n"))
      }
      return .plan(
        state(request.head) {
          ResponsePlan(
            .ok, .metrics,
            metrics.text(connections: counts.total, streams: streams?.count ?? 0))
        })
    case .events:
      guard let streams else { return await file(request.head, rules) }
      kind = .events
      guard request.method == .get else { return .plan(.notAllowed([.get])) }
      return streams.listen(since: mark(of: request.head, target)).map(ServerReply.stream)
        ?? .plan(.busy)
    case .messages:
      guard let answers = rules.site.answers else { return await file(request.head, rules) }
      kind = .mcp
      return .plan(await message(request, context, from: client, answers))
    case .question(let question):
      guard let answers = rules.site.answers else { return await file(request.head, rules) }
      kind = .ask
      return .plan(await asked(question, as: .markdown, request.head, from: client, answers))
    case .answerPage(let question):
      guard let answers = rules.site.answers else { return await file(request.head, rules) }
      kind = .ask
      return .plan(await asked(question, as: .page, request.head, from: client, answers))
    case .askElsewhere(let question):
      guard rules.site.answers != nil else { return await file(request.head, rules) }
      kind = .ask
      return .plan(askElsewhere(question, rules, request.head))
    case .editor(let address):
      guard let editor else { return await file(request.head, rules) }
      kind = .edit
      return .plan(await edit(request, context, at: address, editor))
    case .draft(let key):
      guard let editor else { return await file(request.head, rules) }
      kind = .edit
      return .plan(
        await draft(
          request.head, from: context.peer, key: key,
          at: rules.place(of: target)?.path ?? target.path, editor))
    case .file:
      return await file(request.head, rules)
    }
  }

  /// What a page shows that wants to listen: a stream that is opened again has heard more than the
  /// page was sent with.
  private func mark(of request: HTTPRequest, _ target: RequestTarget) -> PreviewState.Mark? {
    request.headerFields[.lastEventID].flatMap(PreviewState.Mark.init)
      ?? target.item("since").flatMap(PreviewState.Mark.init)
  }

  private func file(_ request: HTTPRequest, _ rules: SiteRules) async -> ServerReply {
    do throws(DeadlineError) {
      return .plan(try await rules.answer(to: request))
    } catch {
      return .plan(.busy)
    }
  }

  private func state(_ request: HTTPRequest, _ make: () -> ResponsePlan) -> ResponsePlan {
    request.method == .get || request.method == .head ? make() : .notAllowed([.get, .head])
  }

  private func finish(
    _ request: Request, from client: ClientAddress, _ kind: RequestKind, _ response: Response,
    since start: ContinuousClock.Instant
  ) {
    let duration = start.duration(to: .now)
    let bytes = response.body.contentLength ?? 0
    metrics.count(kind, status: response.status.code, bytes: bytes, duration: duration)
    guard let log else { return }
    let (seconds, rest) = duration.components
    log.write(
      LogEntry(
        address: client.description, method: request.method.rawValue,
        target: EditAddress.masked(request.head.path ?? ""), status: response.status.code,
        bytes: bytes,
        microseconds: Int(seconds * 1_000_000 + rest / 1_000_000_000_000),
        referrer: request.headers[.referer].map(EditAddress.masked),
        userAgent: request.headers[.userAgent]))
  }
}
