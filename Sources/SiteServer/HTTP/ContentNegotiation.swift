package import HTTPTypes

/// Which form of a page, and in which coding, a client asks for (RFC 9110 §12.5).
package struct ContentNegotiation: Hashable, Sendable {
  /// Whether the Markdown twin is wanted rather than the page.
  package let prefersMarkdown: Bool
  /// Whether HTML is named, as browsers do where a page is opened.
  package let acceptsHTML: Bool
  /// Whether an answer may be compressed.
  package let acceptsGzip: Bool
  /// Whether events are wanted: an answer may then be a stream of them.
  package let acceptsEventStream: Bool

  package init(_ fields: HTTPFields) {
    let types = QualityList(fields[.accept] ?? "")
    acceptsHTML = (types.quality(ofFirst: ["text/html"]) ?? 0) > 0
    let html = types.quality(ofFirst: ["text/html", "text/*", "*/*"]) ?? 0
    // Browsers name Markdown nowhere. Who names it, and likes it no less than HTML, wants it.
    let markdown = types.quality(ofFirst: ["text/markdown"]) ?? 0
    prefersMarkdown = markdown > 0 && markdown >= html
    acceptsEventStream = (types.quality(ofFirst: ["text/event-stream"]) ?? 0) > 0
    let codings = QualityList(fields[.acceptEncoding] ?? "")
    let gzip = codings.quality(ofFirst: ["gzip", "x-gzip", "*"]) ?? 0
    let identity = codings.quality(ofFirst: ["identity"]) ?? 1
    acceptsGzip = gzip > 0 && gzip >= identity
  }
}
