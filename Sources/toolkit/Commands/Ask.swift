import ArgumentParser
import CommandOptions
import SiteAnswers
import SiteBuild
import SiteModel

struct Ask: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answers a question from the site's own text.",
    discussion: """
      The answer is made of sentences of the pages and of the records of tools, with the pages it \
      comes from. It is given in the language of the question where the site has it.

      Where TOOLKIT_ANSWER_URL is the address of an endpoint that speaks as OpenAI's chat completions \
      do, a language model words the answer from it, and the answer says so. TOOLKIT_ANSWER_MODEL \
      names the model, TOOLKIT_ANSWER_KEY is the key.

      Exit status 1 means that the site does not answer the question.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, markdown
  }

  @Argument(help: "What to ask.")
  var question: String

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp("Language to answer in; that of the question else.", valueName: "tag"))
  var language: String?

  @Option(help: ArgumentHelp("What the answer is wanted for.", valueName: "text"))
  var goal: String?

  @Option(help: "How the answer is printed.")
  var format: Format = .text

  func run() async throws {
    var tag: LanguageTag?
    if let language {
      tag = LanguageTag(language)
      guard tag != nil else { throw ValidationError("“\(language)” is no language tag.") }
    }
    let found: AskableSite
    do throws(BuildError) {
      found = try await SitePipeline(
        site.buildOptions(), progress: Terminal.progress, tell: Terminal.tell
      ).askableSite()
    } catch {
      throw Failure.surroundings(error)
    }
    Terminal.endProgress()
    let languages = found.linked.site.languages
    if let tag, !tag.widening.contains(where: { wider in languages.contains { $0.tag == wider } }) {
      throw ValidationError("The site has no language “\(tag.rawValue)”.")
    }
    let desk = AnswerDesk(found.linked, renderer: found.renderer)
    var answer = desk.answer(Question(question, goal: goal, language: tag))
    if let wording = answerWording() { answer = await wording.wording(of: answer) }
    show(answer, desk, found.linked.site.configuration)
    if !answer.isAnswered { throw Failure.content }
  }

  private func show(_ answer: Answer, _ desk: AnswerDesk, _ configuration: SiteConfiguration) {
    let words = desk.words(of: answer.language)
    let addresses = AnswerAddresses(root: configuration.base ?? "")
    switch format {
    case .text:
      let text = answer.text(AnswerAddresses(root: ""), words: words)
      if answer.isAnswered { Terminal.print(text) } else { Terminal.report(text) }
    case .json: Terminal.print(answer.json(addresses).text + "\n")
    case .markdown: Terminal.print(answer.markdown(addresses, words: words))
    }
  }
}
