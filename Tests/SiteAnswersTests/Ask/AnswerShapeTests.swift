import Diagnostics
import SiteAnswers
import SiteModel
import SiteRendering
import SiteTestSupport
import Testing

/// How answers are written for programs, terminals and people.
@Suite struct AnswerShapeTests {
  private let addresses = AnswerAddresses(root: "https://garden.example.org/")

  private func markdown(_ question: String) throws -> String {
    let desk = try TestSite.fixture("garden")
    let answer = desk.answer(Question(question))
    return answer.markdown(addresses, words: desk.words(of: answer.language))
  }

  @Test func markdownHasTheShapeThatProgramsKnow() throws {
    #expect(
      try markdown("What are the outcomes of mulching?") == """
        # What are the outcomes of mulching?

        * The ground stays moist.
        * Weeds do not come up.

        # Suggested Follow-up Questions:

        - [What does “Mulching” say about “Purpose”?](https://garden.example.org/?ask=What%20does%20%E2%80%9CMulching%E2%80%9D%20say%20about%20%E2%80%9CPurpose%E2%80%9D%3F)
        - [What does “Mulching” say about “Rationale”?](https://garden.example.org/?ask=What%20does%20%E2%80%9CMulching%E2%80%9D%20say%20about%20%E2%80%9CRationale%E2%80%9D%3F)

        # Sources:

        - [2. Mulching](https://garden.example.org/methods/2-mulching.md)

        """)
  }

  @Test func excerptsAreQuotedWithTheirPlace() throws {
    let text = try markdown("How often must the heap be turned?")
    #expect(
      text.contains(
        "\n> — [1. Composting › How to do it](https://garden.example.org/methods/1-composting.md#how-to-do-it)\n"
      ))
  }

  @Test(arguments: ["", "   ", "<question>", "???"])
  func nothingAskedGetsAHint(_ question: String) throws {
    let text = try markdown(question)
    #expect(text == "Ask a question in your own words: put it into the `ask` parameter.\n")
  }

  @Test func nothingKnownIsSaid() throws {
    #expect(
      try markdown("Who won the *cup*?")
        == "# Who won the \\*cup\\*?\n\nWe couldn't answer this question.\n")
  }

  @Test func aQuestionIsOneLineOfLimitedLength() {
    #expect(Question("What\n\u{1B}[31m is\tthat? ").text == "What [31m is that?")
    #expect(Question(String(repeating: "a", count: 5000)).text.count == Question.longest)
  }

  @Test func textForTerminalsHasNoControlCharacters() throws {
    let desk = try TestSite.fixture("garden")
    let answer = desk.answer(Question("Which methods save water?"))
    let text = answer.text(AnswerAddresses(root: ""), words: desk.words(of: answer.language))
    #expect(text.contains("Saving water: 2 tools"))
    #expect(text.contains("  * 3. Drip irrigation: "))
    #expect(text.contains("  2. Mulching  methods/2-mulching.html\n"))
  }

  @Test func dataNamesPagesAndTheirMarkdown() throws {
    let desk = try TestSite.fixture("garden")
    let answer = desk.answer(Question("Which plants bear frost?"))
    let json = try JSONReader.value(of: answer.json(addresses).bytes)
    #expect(json["kind"]?.string == "passages")
    #expect(json["language"]?.string == "en")
    let source = json["sources"]?.array?.first
    #expect(source?["page"]?.string == "https://garden.example.org/frost.html")
    #expect(source?["markdown"]?.string == "https://garden.example.org/frost.md")
    #expect(
      json["text"]?.array?.compactMap { $0["text"]?.string }
        == ["These plants need no cover:", "kale", "leeks", "Brussels sprouts"])
  }

  @Test func thePageForPeopleEscapesWhatWasAsked() throws {
    let desk = try TestSite.fixture("garden")
    let asked = "Which plants bear <b>frost</b> \"tonight\"?"
    let html = String(decoding: desk.page(of: desk.answer(Question(asked))), as: UTF8.self)
    #expect(
      html.contains("value=\"Which plants bear &lt;b&gt;frost&lt;/b&gt; &quot;tonight&quot;?\""))
    #expect(!html.contains("<b>frost"))
    #expect(html.contains("<form class=\"ask\" action=\"/ask\" method=\"get\""))
    #expect(html.contains("<li>leeks</li>"))
    #expect(html.contains("<a href=\"/frost.html\">Frost</a>"))
    #expect(html.contains("href=\"/site.css\""))
    #expect(html.contains("name=\"robots\" content=\"noindex"))
  }

  @Test func thePageOfAnotherLanguageHasItsWords() throws {
    let desk = try TestSite.fixture("garden")
    let html = String(
      decoding: desk.page(of: desk.answer(Question("Was ist der Zweck von Kompostieren?"))),
      as: UTF8.self)
    #expect(html.contains("<html lang=\"de\""))
    #expect(html.contains("<h2>Quellen</h2>"))
  }

  @Test func thePageWithoutAQuestionAsksForOne() throws {
    let desk = try TestSite.fixture("garden")
    let html = String(decoding: desk.page(of: desk.answer(Question(""))), as: UTF8.self)
    #expect(html.contains("Write a question in your own words."))
    #expect(!html.contains("class=\"answer\""))
  }

  @Test func followUpsAreAnswered() throws {
    let desk = try TestSite.own()
    for question in ["What are the outcomes of bilateral meetings?", "Which tools build trust?"] {
      let followUps = desk.answer(Question(question)).followUps
      #expect(followUps.count >= 3)
      for next in followUps {
        #expect(desk.answer(Question(next)).isAnswered, "\(next)")
      }
    }
  }

  @Test func manyTasksMayAskAtOnce() async throws {
    let desk = try TestSite.fixture("garden")
    let answers = await withTaskGroup(of: Answer.self) { group in
      for _ in 0..<32 { group.addTask { desk.answer(Question("Which methods save water?")) } }
      return await group.reduce(into: Set<Answer>()) { $0.insert($1) }
    }
    #expect(answers.count == 1)
  }
}
