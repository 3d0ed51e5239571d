import Diagnostics

/// What an open page is told.
package enum PreviewEvent: Hashable, Sendable {
  /// Pages say something else now.
  case reload
  /// Nothing but stylesheets have changed.
  case style
  /// The content cannot be published: the site goes on as it was. A JSON array, as
  /// ``ProblemReporter`` writes it.
  case problems(String)
  /// What was wrong is mended.
  case mended

  /// The event as open pages are told it.
  ///
  /// - Parameter mark: Of the state that a page shows once it has followed the event.
  package func message(_ mark: PreviewState.Mark) -> ServerEvent {
    switch self {
    case .reload: return ServerEvent(name: "reload", data: "{}", id: mark.description)
    case .style: return ServerEvent(name: "style", data: "{}", id: mark.description)
    // The page shows what it showed before.
    case .problems(let json): return ServerEvent(name: "problems", data: json)
    case .mended: return ServerEvent(name: "mended", data: "{}")
    }
  }
}
