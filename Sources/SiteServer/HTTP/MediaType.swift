/// What a file is, by the end of its name.
package struct MediaType: Hashable, Sendable {
  /// For `Content-Type`.
  package let field: String
  /// Whether gzip makes it smaller.
  package let isCompressible: Bool

  package static let html = MediaType(field: "text/html; charset=utf-8", isCompressible: true)
  package static let markdown = MediaType(
    field: "text/markdown; charset=utf-8", isCompressible: true)
  package static let text = MediaType(field: "text/plain; charset=utf-8", isCompressible: true)
  package static let json = MediaType(field: "application/json", isCompressible: true)
  package static let svg = MediaType(field: "image/svg+xml", isCompressible: true)
  package static let metrics = MediaType(
    field: "text/plain; version=0.0.4; charset=utf-8", isCompressible: true)
  package static let events = MediaType(field: "text/event-stream", isCompressible: false)
  package static let unknown = MediaType(field: "application/octet-stream", isCompressible: false)

  /// The type of a file of a site. What programs are told to read is Markdown, as on GitBook.
  package init(ofFile path: String) {
    let name = path.split(separator: "/").last ?? ""
    if name == "llms.txt" || name == "llms-full.txt" {
      self = .markdown
    } else if name == "feed.xml" {
      self.init(field: "application/atom+xml; charset=utf-8", isCompressible: true)
    } else if name == "rss.xml" {
      self.init(field: "application/rss+xml; charset=utf-8", isCompressible: true)
    } else if name.hasSuffix(".schema.json") {
      self.init(field: "application/schema+json", isCompressible: true)
    } else if let dot = name.lastIndex(of: "."),
      let type = Self.types[name[name.index(after: dot)...].lowercased()]
    {
      self = type
    } else {
      self = name.contains(".") ? .unknown : .text
    }
  }

  private init(field: String, isCompressible: Bool) {
    self.field = field
    self.isCompressible = isCompressible
  }

  /// Whether browsers run the programs of such a file when it is opened.
  var isDocument: Bool { self == .html || self == .svg || field.contains("xml") }

  /// By the part behind the last dot. Names of the IANA registry of media types.
  private static let types: [String: MediaType] = {
    var types: [String: MediaType] = [
      "html": .html, "htm": .html, "md": .markdown, "txt": .text, "json": .json, "map": .json,
      "svg": .svg,
    ]
    let compressible = [
      "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
      "mjs": "text/javascript; charset=utf-8", "csv": "text/csv; charset=utf-8",
      "xml": "application/xml", "webmanifest": "application/manifest+json",
      "yml": "application/yaml", "yaml": "application/yaml", "vtt": "text/vtt; charset=utf-8",
      "ics": "text/calendar; charset=utf-8", "wasm": "application/wasm", "ico": "image/x-icon",
      "bmp": "image/bmp", "ttf": "font/ttf", "otf": "font/otf",
    ]
    let packed = [
      "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
      "webp": "image/webp", "avif": "image/avif", "jxl": "image/jxl", "woff": "font/woff",
      "woff2": "font/woff2", "pdf": "application/pdf", "zip": "application/zip",
      "gz": "application/gzip", "mp4": "video/mp4", "webm": "video/webm", "ogv": "video/ogg",
      "mp3": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg", "wav": "audio/wav",
      "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      "odt": "application/vnd.oasis.opendocument.text",
      "ods": "application/vnd.oasis.opendocument.spreadsheet",
      "epub": "application/epub+zip",
    ]
    for (name, field) in compressible {
      types[name] = MediaType(field: field, isCompressible: true)
    }
    for (name, field) in packed { types[name] = MediaType(field: field, isCompressible: false) }
    return types
  }()
}
