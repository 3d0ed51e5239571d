/// What the server gives to one client at most.
package struct ServerLimits: Hashable, Sendable {
  /// Bytes of all fields of a request.
  package var headerSize = 16 << 10
  package var headerCount = 100
  /// Bytes of a question or a message.
  package var bodySize = 64 << 10
  /// How long a connection may say nothing between requests.
  package var idle = Duration.seconds(15)
  /// How long a client may take for the fields of its first request.
  package var head = Duration.seconds(10)
  /// How long a client may take none of an answer.
  package var stall = Duration.seconds(15)
  /// How long an answer may take to be made, its question included.
  package var request = ServedSite.patience
  /// How long a connection that is being closed is still read, so that the client finds the answer.
  package var linger = Duration.seconds(2)
  package var connections = 16_384
  /// Of one address that is neither this machine nor a trusted proxy.
  package var connectionsOfAddress = 512
  /// Open streams of events.
  package var streams = 256
  /// Questions that are worked on at once. Pages keep the other processors.
  package var questions = 1
  /// Answers that a language model words at once: waiting for it takes no processor from the pages.
  package var wordings = 8
  /// Questions that wait for their turn, and likewise answers.
  package var waitingQuestions = 64
  /// Questions and messages a minute that one address may ask.
  package var questionsPerMinute = 120
  /// How long answers that were begun may go on after the server was told to stop.
  package var stopping = Duration.seconds(1)

  package init() {}
}
