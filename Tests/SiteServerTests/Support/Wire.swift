import NIOCore
import NIOPosix

/// A client that says exactly the bytes it is told to.
struct Wire {
  private let channel: NIOAsyncChannel<ByteBuffer, ByteBuffer>

  static func open(to port: Int) async throws -> Wire {
    let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .channelOption(.allowRemoteHalfClosure, value: true)
      .connect(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
            wrappingChannelSynchronously: channel,
            configuration: .init(isOutboundHalfClosureEnabled: true))
        }
      }
    return Wire(channel: channel)
  }

  /// What comes until the server ends the connection.
  ///
  /// - Parameter isEnded: Whether the client says that nothing more will come.
  static func answer(to request: String, at port: Int, isEnded: Bool = false) async throws -> String
  {
    try await open(to: port).exchange([request], isEnded: isEnded)
  }

  /// - Parameter pieces: As many as the server takes before it ends the connection.
  func exchange(_ pieces: some Sequence<String> & Sendable, isEnded: Bool = false) async throws
    -> String
  {
    try await channel.executeThenClose { inbound, outbound in
      try await withThrowingTaskGroup(of: String.self) { group in
        group.addTask {
          var bytes: [UInt8] = []
          do {
            for try await part in inbound { bytes.append(contentsOf: part.readableBytesView) }
          } catch is IOError {
            // The server would not hear more. What it said before counts.
          }
          return String(decoding: bytes, as: UTF8.self)
        }
        do {
          for piece in pieces { try await outbound.write(ByteBuffer(string: piece)) }
          if isEnded { outbound.finish() }
        } catch {
          // Refused while it was still talking: the answer says why.
        }
        return try await group.next() ?? ""
      }
    }
  }

  /// The first answer that ends with some text, while the connection stays open.
  func first(after request: String, until end: String) async throws -> String {
    try await channel.executeThenClose { inbound, outbound in
      try await outbound.write(ByteBuffer(string: request))
      var bytes: [UInt8] = []
      for try await part in inbound {
        bytes.append(contentsOf: part.readableBytesView)
        if String(decoding: bytes, as: UTF8.self).hasSuffix(end) { break }
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// Says something and takes nothing of the answer while some work is done.
  func sayingNoMore<Value: Sendable>(
    after request: String, _ work: @Sendable () async throws -> Value
  ) async throws -> Value {
    try await channel.executeThenClose { _, outbound in
      try await outbound.write(ByteBuffer(string: request))
      return try await work()
    }
  }

  /// Says something; ``untilClosed()`` is to follow.
  func say(_ request: String) async throws {
    try await channel.channel.writeAndFlush(ByteBuffer(string: request)).get()
  }

  /// Waits until the connection is gone.
  func untilClosed() async throws {
    try await channel.executeThenClose { inbound, _ in
      do { for try await _ in inbound {} } catch is IOError {}
    }
  }

  static func get(_ path: String, _ fields: String...) -> String {
    request("GET", path, fields)
  }

  static func request(_ method: String, _ path: String, _ fields: [String]) -> String {
    let all = ["\(method) \(path) HTTP/1.1", "Host: localhost", "Connection: close"] + fields
    return all.joined(separator: "\r\n") + "\r\n\r\n"
  }
}
