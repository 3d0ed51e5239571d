import Diagnostics
import SiteModel

/// A site as a server of the Model Context Protocol: messages in, messages out, no transport.
///
/// - Source: JSON-RPC 2.0; Model Context Protocol, revisions 2024-11-05 to 2026-07-28.
package struct ModelContext: Sendable {
  /// Bytes of a message that are read.
  package static let longestMessage = 64 * 1024

  /// Messages of a batch that are answered: each may cost as much as a question.
  package static let longestBatch = 16

  let desk: AnswerDesk
  let addresses: AnswerAddresses
  /// Of the program.
  let version: String

  /// - Parameter addresses: How pages are named; absolute ones are of most use to programs.
  package init(desk: AnswerDesk, addresses: AnswerAddresses, version: String) {
    self.desk = desk
    self.addresses = addresses
    self.version = version
  }

  /// How many requests a message holds: those of a batch, as far as one is answered; at least one.
  package static func requestCount(in message: [UInt8]) -> Int {
    let first = message.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard first == 0x5B, message.count <= longestMessage else { return 1 }
    do throws(JSONReader.Fault) {
      let batch = try JSONReader.value(of: message).array ?? []
      let requests = batch.count { $0["method"] != nil && $0["id"] != nil }
      return batch.count <= longestBatch ? max(1, requests) : 1
    } catch {
      return 1
    }
  }

  var site: Site { desk.linked.site }

  /// Reads the addresses that a client names pages by.
  func pages(for session: ContextSession) -> PageAddressReader {
    PageAddressReader(
      site: site, addresses: [addresses.root, root], basePath: desk.renderer.basePath,
      hosts: session.fields?.hosts ?? [])
  }

  /// The answer to a message; `nil` where nothing is answered: to notifications and to answers.
  package func reply(
    to message: [UInt8], in session: inout ContextSession
  ) -> ContextReply? {
    guard message.count <= Self.longestMessage else {
      return reply(ProtocolFault(.invalidRequest, "The message is too long."), id: nil)
    }
    let value: JSONValue
    do throws(JSONReader.Fault) {
      value = try JSONReader.value(of: message)
    } catch {
      return reply(
        ProtocolFault(.parse, "The message is no JSON; see its byte \(error.offset)."), id: nil)
    }
    guard let batch = value.array else { return answer(value, &session) }
    if let fault = session.fields?.unknownRevision { return reply(fault, id: nil) }
    guard session.revision?.hasBatches ?? true else {
      return reply(ProtocolFault(.invalidRequest, "This revision has no batches."), id: nil)
    }
    guard (1...Self.longestBatch).contains(batch.count) else {
      let reason = "A batch has 1 to \(Self.longestBatch) messages."
      return reply(ProtocolFault(.invalidRequest, reason), id: nil)
    }
    guard !batch.contains(where: { $0["method"]?.string == "initialize" }) else {
      return reply(ProtocolFault(.invalidRequest, "“initialize” comes alone."), id: nil)
    }
    let replies = batch.compactMap { answer($0, &session)?.bytes }
    guard !replies.isEmpty else { return nil }
    return ContextReply(
      bytes: Array("[".utf8) + replies.joined(separator: [0x2C]) + Array("]".utf8))
  }

  private func answer(_ value: JSONValue, _ session: inout ContextSession) -> ContextReply? {
    switch ProtocolMessage.reading(value) {
    case .response: return refusal(session)
    case .fault(let fault, let id): return reply(fault, id: id)
    case .message(let message):
      guard let id = message.id else { return refusal(session) }
      do throws(ProtocolFault) {
        let result = try result(of: message, &session)
        var json = JSONText()
        json.object { json in
          json.member("jsonrpc", "2.0")
          json.key("id")
          json.value(id)
          json.key("result")
          json.value(result)
        }
        return ContextReply(bytes: json.bytes)
      } catch {
        return reply(error, id: id, isStateless: message.statedRevision != nil)
      }
    }
  }

  /// What is said to messages that want no answer: only that nobody knows their revision.
  private func refusal(_ session: ContextSession) -> ContextReply? {
    session.fields?.unknownRevision.map { reply($0, id: nil) }
  }

  private func reply(
    _ fault: ProtocolFault, id: JSONValue?, isStateless: Bool = false
  ) -> ContextReply {
    var json = JSONText()
    json.object { json in
      json.member("jsonrpc", "2.0")
      json.key("id")
      json.value(id ?? .null)
      json.key("error")
      json.object { json in
        json.member("code", fault.code.rawValue)
        json.member("message", fault.message)
        if let data = fault.data {
          json.key("data")
          json.value(data)
        }
      }
    }
    return ContextReply(bytes: json.bytes, standing: fault.standing(isStateless: isStateless))
  }
}
