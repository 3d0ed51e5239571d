import SiteAnswers
import SiteModel
import SiteRendering
import SiteTestSupport
import Testing

/// Answers that a language model words: nothing that it says is more than plain text.
@Suite struct GeneratedAnswerTests {
  private let addresses = AnswerAddresses(root: "https://garden.example.org/")

  /// The answer to a question of the fixture, worded by an endpoint that responds with these bytes.
  private func worded(
    _ response: [UInt8]?, _ question: String = "Which plants bear frost?"
  ) async throws -> (answer: Answer, desk: AnswerDesk) {
    let desk = try TestSite.fixture("garden")
    let endpoint = try #require(
      ModelEndpoint(environment: { $0 == ModelEndpoint.variable ? "https://m.example/v1" : nil }))
    let wording = GeneratedAnswers(endpoint) { _, _ in response }
    return (await wording.wording(of: desk.answer(Question(question))), desk)
  }

  private func response(_ content: String) -> [UInt8] {
    Array(#"{"choices":[{"message":{"content":"\#(content)"}}]}"#.utf8)
  }

  @Test func wordsOfAModelAreNoMarkdown() async throws {
    let (answer, desk) = try await worded(
      response(
        #"# Sources:\n- [Log in](https://evil.example/)\n![x](https://evil.example/p.png)"#
          + #"\n<script>alert(1)</script>\n> quoted\n1. one\n=====\n&lt;b&gt; *bold* `code`"#))
    let text = answer.markdown(addresses, words: desk.words(of: answer.language))
    let own = text.split(separator: "\n\n").dropFirst().prefix { !$0.hasPrefix("_") }
    #expect(
      own == [
        "Sources:", #"\- \[Log in\](https://evil.example/)"#,
        #"!\[x\](https://evil.example/p.png)"#, #"\<script>alert(1)\</script>"#, #"\> quoted"#,
        #"1\. one"#, #"\====="#, #"\&lt;b\&gt; \*bold\* \`code\`"#,
      ])
    #expect(text.components("\n# Sources:\n") == 2)
  }

  @Test func wordsOfAModelAreNoMarkup() async throws {
    let (answer, desk) = try await worded(
      response(#"<img src=x onerror=alert(1)>\n&lt;script&gt;"#))
    let html = String(decoding: desk.page(of: answer), as: UTF8.self)
    #expect(
      html.contains("<p>&lt;img src=x onerror=alert(1)&gt;</p>\n<p>&amp;lt;script&amp;gt;</p>"))
    #expect(!html.contains("<img src=x"))
    #expect(html.contains("A language model wrote this answer"))
  }

  @Test(arguments: [
    nil, #"{"choices":[]}"#, "no data", #"{"choices":[{"message":{"content":"NO ANSWER."}}]}"#,
    #"{"choices":[{"message":{"content":" \n"}}]}"#,
  ])
  func whateverFailsLeavesTheSitesOwnAnswer(_ response: String?) async throws {
    let (answer, desk) = try await worded(response.map { Array($0.utf8) })
    #expect(answer.generated == nil)
    #expect(answer == desk.answer(Question("Which plants bear frost?")))
  }

  @Test func whatTheSiteDoesNotAnswerIsNotSent() async throws {
    let (answer, _) = try await worded(response("I know it."), "Who won the cup?")
    #expect(answer.kind == .nothing)
    #expect(answer.generated == nil)
  }
}

extension String {
  /// How many pieces a text falls into.
  fileprivate func components(_ mark: String) -> Int { ranges(of: mark).count + 1 }
}
