import Diagnostics

/// What an open page is told.
package enum PreviewEvent: Hashable, Sendable {
  /// Pages say something else now.
  ///
  /// - `pages`: their files below the site's root; `nil` when it may be all of them.
  case reload(pages: [String]?)
  /// Nothing but stylesheets have changed.
  case style
  /// The content cannot be published: the site goes on as it was. A JSON array, as
  /// ``ProblemReporter`` writes it.
  case problems(String)
  /// What was wrong is mended.
  case mended

  /// The event as a stream of server-sent events has it (HTML Living Standard, 9.2).
  package var text: String {
    switch self {
    case .reload(let pages):
      var json = JSONText()
      json.object { json in
        json.key("pages")
        json.array { json in for page in pages ?? [] { json.string(page) } }
      }
      return Self.text("reload", json.text)
    case .style: return Self.text("style", "{}")
    case .problems(let json): return Self.text("problems", json)
    case .mended: return Self.text("mended", "{}")
    }
  }

  /// The first event of a stream: a page that heard another name before was served by another program.
  package static func greeting(_ name: String) -> String { text("hello", "\"\(name)\"") }

  /// - Parameter data: JSON, which has no line breaks outside its texts and none in them.
  private static func text(_ name: String, _ data: String) -> String {
    "event: \(name)\ndata: \(data)\n\n"
  }
}
