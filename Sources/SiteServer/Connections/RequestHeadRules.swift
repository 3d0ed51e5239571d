import NIOCore
import NIOHTTP1

/// Refuses heads that are no HTTP though they can be read, and brings the others into one form,
/// before anybody sees them.
///
/// - Source: RFC 9112 §3.2 (`Host`), §3.2.2 (absolute form), §6.1 (`Transfer-Encoding`), §9.3
///   (an old client's connection ends with the answer). What comes behind knows of no versions.
final class RequestHeadRules: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart

  /// Where one message ends that cannot be read, nobody knows where the next one begins.
  private var hasRefused = false

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !hasRefused else { return }
    guard case .head(let head) = unwrapInboundIn(data) else {
      context.fireChannelRead(data)
      return
    }
    guard let head = Self.accepted(head) else {
      hasRefused = true
      // Answered as what the parser itself refuses.
      context.fireErrorCaught(HTTPParserError.invalidHeaderToken)
      return
    }
    context.fireChannelRead(wrapInboundOut(.head(head)))
  }

  /// - Returns: `nil` for a head that is to be refused.
  static func accepted(_ head: HTTPRequestHead) -> HTTPRequestHead? {
    let isOld = (head.version.major, head.version.minor) < (1, 1)
    let hosts = head.headers["Host"]
    guard isOld ? hosts.count <= 1 : hosts.count == 1, hosts.allSatisfy(isHost) else { return nil }
    let codings = head.headers["Transfer-Encoding"]
    guard codings.isEmpty || !isOld && codings.count == 1 && codings[0].lowercased() == "chunked"
    else { return nil }
    var head = head
    if isOld { head.headers.replaceOrAdd(name: "Connection", value: "close") }
    if let scheme = head.uri.firstRange(of: "://"), !head.uri.hasPrefix("/"),
      !head.uri[..<scheme.lowerBound].contains(where: { "/?#".contains($0) })
    {
      let host = head.uri[scheme.upperBound...].prefix { !"/?#".contains($0) }
      guard isHost(host) else { return nil }
      // What the target says counts, whatever stands in the field.
      head.headers.replaceOrAdd(name: "Host", value: String(host))
    }
    return head
  }

  /// Whether it has no byte but those of a host and its port (RFC 3986 §3.2.2), a name of a user not
  /// among them.
  private static func isHost(_ text: some StringProtocol) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "-._~%!$&'()*+,;=:[]".utf8.contains(byte)
      }
    }
  }
}
