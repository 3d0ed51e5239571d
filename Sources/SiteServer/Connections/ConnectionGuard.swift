import HTTPTypes
import NIOCore
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// Watches over one connection, below everything that answers.
///
/// It closes a connection whose first request does not come, and one whose client takes nothing of
/// an answer any more. It tells a client that waits for it that its body may come
/// (RFC 9110 §10.1.1). Where an answer says `Connection: close`, it ends its own half, reads on for
/// a while so that the answer is not lost with what the client still sends, then closes
/// (RFC 9112 §9.6).
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let limits: ServerLimits
  private let counts: ConnectionCounts
  /// Whether the editor's addresses are answered, which take longer bodies.
  private let isEdited: Bool
  private var address: ClientAddress?
  /// Runs until the first request is there.
  private var headTimer: Scheduled<Void>?
  /// Runs while parts of an answer wait to be sent, and a little longer.
  private var stallTimer: Scheduled<Void>?
  private var unsentParts = 0
  private var latestProgress = NIODeadline.now()
  /// Whether the answer that is being written is the last one.
  private var closesAfterAnswer = false
  private var isLingering = false
  /// Requests that were read and not answered yet.
  private var unanswered = 0

  init(limits: ServerLimits, counts: ConnectionCounts, isEdited: Bool) {
    self.limits = limits
    self.counts = counts
    self.isEdited = isEdited
  }

  // MARK: - Beginning and end

  func handlerAdded(context: ChannelHandlerContext) {
    addHeadRules(context)
    if context.channel.isActive { begin(context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    begin(context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    end()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { end() }

  /// Before versions and fields become those of any protocol.
  private func addHeadRules(_ context: ChannelHandlerContext) {
    let pipeline = context.pipeline.syncOperations
    do {
      let codec = try pipeline.handler(type: HTTP1ToHTTPServerCodec.self)
      try pipeline.addHandler(RequestHeadRules(), position: .before(codec))
    } catch {
      preconditionFailure("A connection of HTTP has its codec: \(error)")
    }
  }

  private func begin(_ context: ChannelHandlerContext) {
    guard headTimer == nil else { return }
    headTimer = schedule(limits.head, context) { context in context.close(promise: nil) }
    guard let address = context.remoteAddress.flatMap(ClientAddress.init(socket:)) else { return }
    self.address = address
    if !counts.open(address) { context.channel.close(promise: nil) }
  }

  private func end() {
    headTimer?.cancel()
    stallTimer?.cancel()
    if let address { counts.close(address) }
    address = nil
  }

  // MARK: - Reading

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isLingering else { return }
    if case .head(let head) = unwrapInboundIn(data) {
      headTimer?.cancel()
      unanswered += 1
      if unanswered == 1, isAwaited(head) {
        context.writeAndFlush(
          wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
      }
    }
    context.fireChannelRead(data)
  }

  /// Whether a client waits to be told that it may send a body, and it may.
  private func isAwaited(_ head: HTTPRequest) -> Bool {
    guard head.method == .post, head.headerFields[.expect]?.lowercased() == "100-continue" else {
      return false
    }
    guard let length = head.headerFields[.contentLength].flatMap({ Int($0) }) else { return true }
    let target = head.path.flatMap { RequestTarget($0) }
    let isEditors = isEdited && target.flatMap { EditAddress(path: $0.path) } != nil
    return length <= (isEditors ? EditDesk.bodyLimit : limits.bodySize)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if isLingering, case ChannelEvent.inputClosed? = event as? ChannelEvent {
      context.close(promise: nil)
    } else {
      context.fireUserInboundEventTriggered(event)
    }
  }

  // MARK: - Writing

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    let sent = promise ?? context.eventLoop.makePromise()
    watch(sent, context)
    switch unwrapOutboundIn(data) {
    case .head(let head):
      if head.status.kind != .informational {
        closesAfterAnswer = head.headerFields[.connection]?.lowercased() == "close"
      }
      context.write(data, promise: sent)
    case .body:
      context.write(data, promise: sent)
    case .end:
      unanswered = max(0, unanswered - 1)
      guard closesAfterAnswer else {
        context.write(data, promise: sent)
        return
      }
      context.writeAndFlush(data, promise: sent)
      linger(context)
    }
  }

  private func linger(_ context: ChannelHandlerContext) {
    guard !isLingering else { return }
    isLingering = true
    context.close(mode: .output, promise: nil)
    headTimer?.cancel()
    headTimer = schedule(limits.linger, context) { context in context.close(promise: nil) }
  }

  private func watch(_ sent: EventLoopPromise<Void>, _ context: ChannelHandlerContext) {
    if unsentParts == 0 { latestProgress = .now() }
    unsentParts += 1
    sent.futureResult.assumeIsolated().whenComplete { [self] _ in
      unsentParts -= 1
      latestProgress = .now()
    }
    if stallTimer == nil { watchForStalls(context) }
  }

  private func watchForStalls(_ context: ChannelHandlerContext) {
    let patience = TimeAmount(limits.stall)
    stallTimer = schedule(limits.stall, context) { [self] context in
      stallTimer = nil
      guard unsentParts > 0 else { return }
      if .now() - latestProgress >= patience {
        context.close(promise: nil)
      } else {
        watchForStalls(context)
      }
    }
  }

  private func schedule(
    _ delay: Duration, _ context: ChannelHandlerContext,
    _ work: @escaping (ChannelHandlerContext) -> Void
  ) -> Scheduled<Void> {
    context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(delay)) { work(context) }
  }
}
