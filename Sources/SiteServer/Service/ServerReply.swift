import HTTPTypes
import Hummingbird
import NIOCore
import ServiceLifecycle

/// An answer: whole, or a stream without an end.
enum ServerReply: Sendable {
  case plan(ResponsePlan)
  case stream(AsyncStream<[UInt8]>)

  /// Larger bodies go out in pieces, so that a client that takes none of them is noticed.
  private static let piece = 32 << 10

  func response(to request: Request) -> Response {
    switch self {
    case .plan(let plan): return Self.response(for: plan, to: request)
    case .stream(let events):
      var fields: HTTPFields = [
        .contentType: MediaType.events.field, .cacheControl: CachePolicy.never,
        .accelBuffering: "no",
      ]
      SecurityFields.add(to: &fields)
      return Response(
        status: .ok, headers: fields,
        body: ResponseBody { writer in
          // Who has gone is not kept until the next event shows it.
          var writer = writer
          try await request.body.consumeWithCancellationOnInboundClose { _ in
            for await event in events.cancelOnGracefulShutdown() {
              try await writer.write(ByteBuffer(bytes: event))
            }
          }
          try await writer.finish(nil)
        })
    }
  }

  private static func response(for plan: ResponsePlan, to request: Request) -> Response {
    var fields = plan.fields
    SecurityFields.add(to: &fields)
    if plan.status != .notModified { fields[.contentLength] = "\(plan.body.count)" }
    // What was sent beside a request that was refused, or answered without it, is not waited for.
    let isRefused = plan.status == .contentTooLarge || plan.status == .requestTimeout
    if isRefused || (request.hasBody && !isRead(plan, request)) || request.isLast {
      fields[.connection] = "close"
    }
    let bytes = request.method == .head ? [] : plan.body
    guard bytes.count > 2 * piece else {
      return Response(
        status: plan.status, headers: fields,
        body: bytes.isEmpty ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
    return Response(
      status: plan.status, headers: fields,
      body: ResponseBody(contentLength: bytes.count) { writer in
        var rest = bytes
        while !rest.isEmpty {
          try await writer.write(ByteBuffer(bytes: rest.prefix(piece)))
          rest = rest.dropFirst(piece)
        }
        try await writer.finish(nil)
      })
  }

  /// Whether the body of the request was taken.
  private static func isRead(_ plan: ResponsePlan, _ request: Request) -> Bool {
    request.method == .post && (plan.status == .ok || plan.status == .accepted)
  }
}
