/// How long a build waits for `toolkit-typeset`.
package struct TypesetLimits: Sendable {
  /// Time of the processor for one piece, so that a machine with much else to do gives up on the
  /// same pieces as an idle one. Nearly all take less than a millisecond.
  package var patience = Duration.seconds(10)
  /// Time without an answer, whatever the program does in it.
  package var silence = Duration.seconds(60)
  /// For all pieces of a site.
  package var total = Duration.seconds(300)
  /// How many pieces it gives up on before it asks no more.
  package var failures = 3

  package init() {}
}
