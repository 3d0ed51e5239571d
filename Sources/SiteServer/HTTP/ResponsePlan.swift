package import HTTPTypes

/// An answer before it is written: a value that tests read without a socket.
package struct ResponsePlan: Hashable, Sendable {
  package var status: HTTPResponse.Status
  package var fields: HTTPFields
  /// Also there for `HEAD`, whose answer has its length and not its bytes.
  package var body: ArraySlice<UInt8>

  package init(
    _ status: HTTPResponse.Status, _ fields: HTTPFields = [:], body: ArraySlice<UInt8> = []
  ) {
    self.status = status
    self.fields = fields
    self.body = body
  }

  /// An answer of some text that is not to be kept.
  package init(_ status: HTTPResponse.Status, _ type: MediaType, _ text: String) {
    self.init(status, type, Array(text.utf8))
  }

  package init(_ status: HTTPResponse.Status, _ type: MediaType, _ bytes: [UInt8]) {
    self.init(
      status, [.contentType: type.field, .cacheControl: CachePolicy.never], body: bytes[...])
  }

  /// A method that the address does not know.
  package static func notAllowed(_ allowed: [HTTPRequest.Method]) -> ResponsePlan {
    var plan = ResponsePlan(.methodNotAllowed, .text, "This address answers other methods.\n")
    plan.fields[.allow] = allowed.map(\.rawValue).joined(separator: ", ")
    return plan
  }

  package static let badRequest = ResponsePlan(
    .badRequest, .text, "This address cannot be read.\n")

  /// Too much at once: come back in some seconds.
  package static func tooMany(retryAfter seconds: Int) -> ResponsePlan {
    var plan = ResponsePlan(
      .tooManyRequests, .text, "Too many questions. Ask again in \(seconds) s.\n")
    plan.fields[.retryAfter] = "\(seconds)"
    return plan
  }

  /// The server has no time for it now.
  package static let busy: ResponsePlan = {
    var plan = ResponsePlan(.serviceUnavailable, .text, "The server is busy. Try again.\n")
    plan.fields[.retryAfter] = "5"
    return plan
  }()
}
