import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

/// Serves a site until it is told to stop.
package struct SiteServer: Sendable {
  package let site: SiteHolder
  /// `nil` where pages listen to nothing.
  package let streams: EventStreams?
  /// `nil` where nobody writes.
  package let editor: EditDesk?
  package let options: ServerOptions

  package init(
    _ site: SiteHolder, streams: EventStreams? = nil, editor: EditDesk? = nil,
    options: ServerOptions
  ) {
    self.site = site
    self.streams = streams
    self.editor = editor
    self.options = options
  }

  /// Runs until SIGTERM or SIGINT. Answers that were begun may end then, within a limit; streams
  /// are closed.
  ///
  /// - Parameters:
  ///   - port: 0 lets the system choose.
  ///   - isListening: Is told the port as soon as clients may come.
  package func run(
    on port: Int, isListening: @escaping @Sendable (Int) -> Void
  ) async throws(ServerError) {
    let log = options.log.map { AccessLog($0) }
    do throws(ServerError) {
      try await serve(on: port, log, isListening)
    } catch {
      await log?.finish(within: options.limits.stopping)
      throw error
    }
    await log?.finish(within: options.limits.stopping)
  }

  private func serve(
    on port: Int, _ log: AccessLog?, _ isListening: @escaping @Sendable (Int) -> Void
  ) async throws(ServerError) {
    var group = ServiceGroupConfiguration(
      services: [application(port, log, isListening), Heartbeat(streams: streams)],
      gracefulShutdownSignals: [.sigterm, .sigint], logger: Self.silence)
    group.maximumGracefulShutdownDuration = options.limits.stopping
    do {
      try await ServiceGroup(configuration: group).run()
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      throw .portTaken(port)
    } catch let error as IOError {
      throw .cannotListen(String(describing: error))
    } catch is CancellationError {
      return
    } catch {
      throw .broken(String(describing: error))
    }
  }

  private func application(
    _ port: Int, _ log: AccessLog?, _ isListening: @escaping @Sendable (Int) -> Void
  ) -> some Service {
    let limits = options.limits
    let isEdited = editor != nil
    let counts = ConnectionCounts(limit: limits.connectionsOfAddress, trust: options.trust)
    let responder = SiteResponder(
      site: site, streams: streams, editor: editor, metrics: ServerMetrics(), log: log,
      counts: counts, options: options,
      buckets: QuestionBuckets(perMinute: limits.questionsPerMinute),
      gate: QuestionGate(atOnce: limits.questions, waiting: limits.waitingQuestions),
      wordingGate: QuestionGate(atOnce: limits.wordings, waiting: limits.waitingQuestions))
    let channel = HTTP1Channel.Configuration(
      additionalChannelHandlers: [
        ConnectionGuard(limits: limits, counts: counts, isEdited: isEdited)
      ],
      idleTimeout: TimeAmount(limits.idle),
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: limits.headerSize, maxHeaderListSize: limits.headerSize,
        maxHeaderFieldCount: limits.headerCount))
    return Application(
      responder: responder, server: .http1(configuration: channel),
      configuration: ApplicationConfiguration(
        address: .hostname(options.host, port: port), backlog: 4096,
        availableConnectionsDelegate: .maximum(
          OpenFileLimit.raise(for: limits.connections), logger: Self.silence)),
      onServerRunning: { channel in isListening(channel.localAddress?.port ?? port) },
      logger: Self.silence)
  }

  /// The access log says what there is to say.
  private static let silence = Logger(label: "toolkit") { _ in SwiftLogNoOpLogHandler() }
}

/// Keeps streams of events alive, and ends with the server.
private struct Heartbeat: Service {
  let streams: EventStreams?

  func run() async throws {
    guard let streams else {
      try await gracefulShutdown()
      return
    }
    await cancelWhenGracefulShutdown { await streams.beat(every: .seconds(15)) }
  }
}
