package import TypesetProtocol

/// What became of one request.
package enum TypesetOutcome: Hashable, Sendable {
  case answered(TypesetAnswer)
  /// The piece is longer than is asked for.
  case tooLong
  /// The engine was at it for longer than a build waits.
  case gaveUp
  /// The engine came to an end over it.
  case fellOver
  /// Nobody was asked any more: the engine had given up too often, or the build had waited enough.
  case leftOut
  /// There is no program to ask.
  case unavailable
}
