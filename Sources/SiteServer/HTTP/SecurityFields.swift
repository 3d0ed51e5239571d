package import HTTPTypes

/// What browsers are told about every answer.
enum SecurityFields {
  /// A page loads nothing from elsewhere, runs no script of its text and stands in no stranger's
  /// frame (Content Security Policy Level 3).
  private static let policy =
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'; object-src 'none'"
  /// A drawing of an author's, opened by itself, is a picture and no program.
  private static let drawingPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

  /// A document of an author's, where it must not reach the site's pages: its programs run, as nobody's.
  static let authorsPolicy = "\(policy); sandbox allow-scripts allow-forms allow-popups"

  static func add(to fields: inout HTTPFields) {
    let isDrawing = fields[.contentType] == MediaType.svg.field
    if isDrawing {
      fields[.contentSecurityPolicy] = drawingPolicy
    } else if fields[.contentSecurityPolicy] == nil {
      fields[.contentSecurityPolicy] = policy
    }
    fields[.xContentTypeOptions] = "nosniff"
    if fields[.referrerPolicy] == nil {
      fields[.referrerPolicy] = "strict-origin-when-cross-origin"
    }
    fields[.frameOptions] = "SAMEORIGIN"
  }
}

extension HTTPField.Name {
  package static let referrerPolicy = known("Referrer-Policy")
  package static let frameOptions = known("X-Frame-Options")
  package static let robots = known("X-Robots-Tag")
  package static let forwardedFor = known("X-Forwarded-For")
  package static let forwarded = known("Forwarded")
  package static let realAddress = known("X-Real-IP")
  package static let lastEventID = known("Last-Event-ID")
  package static let protocolVersion = known("MCP-Protocol-Version")
  package static let protocolMethod = known("Mcp-Method")
  package static let protocolName = known("Mcp-Name")
  /// Proxies that collect an answer before they send it are asked not to.
  package static let accelBuffering = known("X-Accel-Buffering")

  private static func known(_ name: String) -> HTTPField.Name {
    guard let field = HTTPField.Name(name) else { preconditionFailure("\(name) is a field's name") }
    return field
  }
}
