import Dispatch
import SiteBuild
import SiteModel

/// Has a language model word answers from their excerpts, where an endpoint is set.
package struct GeneratedAnswers: Sendable {
  /// Seconds until the answer is given without the model.
  static let patience = 20
  /// Bytes of a response that are read.
  static let longestResponse = 256 * 1024

  private let endpoint: ModelEndpoint

  package init(_ endpoint: ModelEndpoint) { self.endpoint = endpoint }

  /// The answer as the model words it; the answer itself where there is nothing to word, and whenever
  /// anything fails: no `curl`, no connection, too slow, too long, not understood.
  ///
  /// The waiting is done on a thread that is made for waiting.
  package func wording(of answer: Answer) async -> Answer {
    guard answer.isAnswered else { return answer }
    return await withCheckedContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(returning: asked(answer)) }
    }
  }

  private func asked(_ answer: Answer) -> Answer {
    let language = UnicodeText.name(of: answer.tag, in: .english) ?? answer.tag.rawValue
    let configuration = endpoint.configuration(
      body: endpoint.body(for: answer, language: language), seconds: Self.patience,
      bytes: Self.longestResponse)
    // The caller's own settings of curl are left out.
    let outcome = ChildProcess.run(
      "curl", ["--disable", "--config", "-"], input: Array(configuration.utf8),
      outputLimit: Self.longestResponse)
    guard let outcome, outcome.status == 0, let text = ModelEndpoint.text(of: outcome.output)
    else { return answer }
    return answer.generating(text)
  }
}
