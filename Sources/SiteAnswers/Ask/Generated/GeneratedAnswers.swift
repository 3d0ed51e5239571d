import SiteModel

/// Has a language model word answers from their excerpts, where an endpoint is set.
package struct GeneratedAnswers: Sendable {
  /// Sends a request, in the form of curl's configuration files, and gives at most so many bytes of what
  /// is answered; `nil` whenever anything fails. It ends when its task is cancelled.
  package typealias Send = @Sendable (_ request: String, _ longest: Int) async -> [UInt8]?

  /// Bytes of a response that are read.
  static let longestResponse = 256 * 1024

  private let endpoint: ModelEndpoint
  private let send: Send

  package init(_ endpoint: ModelEndpoint, send: @escaping Send) {
    self.endpoint = endpoint
    self.send = send
  }

  /// The answer as the model words it; the answer itself where there is nothing to word, and whenever
  /// anything fails.
  package func wording(of answer: Answer) async -> Answer {
    guard answer.isAnswered else { return answer }
    let language = UnicodeText.name(of: answer.tag, in: .english) ?? answer.tag.rawValue
    let request = endpoint.request(
      endpoint.body(for: answer, language: language), longest: Self.longestResponse)
    guard let response = await send(request, Self.longestResponse),
      let text = ModelEndpoint.text(of: response)
    else { return answer }
    return answer.generating(text)
  }
}
