import Hummingbird
import NIOCore

/// Why a body is not read to its end.
enum BodyFault: Error {
  case tooLarge
  case tooSlow
}

extension Request {
  /// Whether a body follows the fields (RFC 9112 §6.3).
  var hasBody: Bool {
    if headers[.transferEncoding] != nil { return true }
    return headers[.contentLength].map { $0 != "0" } ?? false
  }

  /// Whether the client wants no further answer on the connection (RFC 9112 §9.6).
  var isLast: Bool {
    headers[.connection]?.split(separator: ",").contains {
      $0.withoutBlanks.lowercased() == "close"
    } ?? false
  }

  /// The whole body.
  ///
  /// - Throws: ``BodyFault``, or what is wrong with the way it is sent; the connection is then of no
  ///   further use.
  func bytes(upTo limit: Int, within time: Duration) async throws -> [UInt8] {
    if let announced = headers[.contentLength].flatMap({ Int($0) }), announced > limit {
      throw BodyFault.tooLarge
    }
    return try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
      group.addTask {
        var bytes: [UInt8] = []
        for try await part in body {
          guard bytes.count + part.readableBytes <= limit else { throw BodyFault.tooLarge }
          bytes.append(contentsOf: part.readableBytesView)
        }
        return bytes
      }
      group.addTask {
        try await Task.sleep(for: time)
        return nil
      }
      defer { group.cancelAll() }
      guard let bytes = try await group.next() ?? nil else { throw BodyFault.tooSlow }
      return bytes
    }
  }
}
