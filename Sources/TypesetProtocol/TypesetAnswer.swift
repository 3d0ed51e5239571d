/// What `toolkit-typeset` says to one request.
package enum TypesetAnswer: Hashable, Sendable {
  /// Markup as the engine wrote it; whoever publishes it looks through it first.
  case markup([UInt8])
  /// The engine knows no such language: the text stays as it is.
  case plain
  /// The text cannot be set.
  ///
  /// - `start`, `end`: the bytes of the request's text that are at fault.
  case refused(message: String, start: Int, end: Int)
  /// The engine's files are not on this machine. The text names the engine.
  case missing(engine: String)

  /// The answer as it is sent.
  package var frame: TypesetFrame {
    switch self {
    case .markup(let bytes): TypesetFrame(["html"], bytes)
    case .plain: TypesetFrame(["plain"], [])
    case .refused(let message, let start, let end):
      TypesetFrame(["refused", String(start), String(end)], Array(message.utf8))
    case .missing(let engine): TypesetFrame(["missing"], Array(engine.utf8))
    }
  }

  /// - Returns: `nil` for a frame that is no answer.
  package init?(_ frame: TypesetFrame) {
    let words = frame.words
    switch words.first {
    case "html" where words.count == 1: self = .markup(frame.text)
    case "plain" where words.count == 1 && frame.text.isEmpty: self = .plain
    case "missing" where words.count == 1:
      self = .missing(engine: String(decoding: frame.text, as: UTF8.self))
    case "refused" where words.count == 3:
      guard let start = Int(words[1]), let end = Int(words[2]), 0 <= start, start <= end else {
        return nil
      }
      self = .refused(
        message: String(decoding: frame.text, as: UTF8.self), start: start, end: end)
    default: return nil
    }
  }
}
