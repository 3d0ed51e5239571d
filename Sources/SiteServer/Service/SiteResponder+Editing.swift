import HTTPTypes
import Hummingbird

/// Requests of the writer's editor.
extension SiteResponder {
  /// A page as it is in a text that is not saved.
  func draft(
    _ request: HTTPRequest, from peer: ClientAddress, key: String, at path: String,
    _ editor: EditDesk
  ) async -> ResponsePlan {
    guard request.method == .get || request.method == .head else {
      return .notAllowed([.get, .head])
    }
    guard EditGate.isOfThisMachine(request.headerFields, peer),
      let page = await editor.page(ofDraft: key, at: path)
    else { return ResponsePlan(.notFound, .text, "This draft is not kept any more.\n") }
    return page
  }

  func edit(
    _ request: Request, _ context: ServerContext, at address: EditAddress, _ editor: EditDesk
  ) async -> ResponsePlan {
    let gate = EditGate(token: editor.token, origins: options.ownOrigins(port: context.port))
    if let refusal = gate.refusal(of: request.head, for: address, from: context.peer) {
      return refusal
    }
    guard request.method == .post else { return await editor.file(address.name) }
    do {
      let body = try await request.bytes(
        upTo: EditDesk.bodyLimit, within: options.limits.request)
      return await editor.plan(for: address.name, body)
    } catch BodyFault.tooLarge {
      return EditReply.refusal(
        .contentTooLarge, "A text has \(EditDesk.bodyLimit >> 20) MB at most.")
    } catch {
      return EditReply.refusal(.requestTimeout, "The text did not come in time.")
    }
  }
}
