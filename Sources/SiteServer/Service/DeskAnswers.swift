package import SiteAnswers
import SiteModel

/// The site's own answers, for the server.
package struct DeskAnswers: SiteAnswering {
  /// How long a model may take, so that the site's own answer is still in time.
  private static let patience = Duration.seconds(4)

  private let desk: AnswerDesk
  private let context: ModelContext
  /// Has answers worded by a language model, where there is one.
  private let wording: GeneratedAnswers?
  /// Pages by their addresses below the root, without an ending.
  private let pages: [String: PageID]

  /// - Parameter version: Of the program, for clients that ask.
  package init(_ desk: AnswerDesk, wording: GeneratedAnswers?, version: String) {
    self.desk = desk
    self.wording = wording
    let site = desk.linked.site
    context = ModelContext(
      desk: desk, addresses: AnswerAddresses(of: site.configuration), version: version)
    pages = Dictionary(
      site.pages.map { ($0.address.path, $0.id) }, uniquingKeysWith: { first, _ in first })
  }

  package func markdown(for question: AskedQuestion) async -> [UInt8] {
    let answer = await answer(to: question)
    return Array(
      answer.markdown(
        AnswerAddresses(of: desk.linked.site.configuration), words: desk.words(of: answer.language)
      ).utf8)
  }

  package func page(for question: AskedQuestion) async -> [UInt8] {
    desk.page(of: await answer(to: question))
  }

  private func answer(to question: AskedQuestion) async -> Answer {
    let answer = desk.answer(
      Question(question.text, goal: question.goal, page: page(at: question.path)))
    guard let wording, answer.isAnswered else { return answer }
    do throws(DeadlineError) {
      return try await within(Self.patience) { await wording.wording(of: answer) }
    } catch {
      return answer
    }
  }

  /// The page at an address; of a folder, such as `fr/`, its own.
  private func page(at path: String) -> PageID? {
    let ending = [".html", ".md"].first(where: path.hasSuffix)
    let bare = String(path.dropLast(ending?.count ?? 0))
    return pages[bare.isEmpty || bare.hasSuffix("/") ? "\(bare)index" : bare]
  }

  package func response(to message: [UInt8], _ fields: RequestFields) async -> ContextReply? {
    var session = ContextSession(fields)
    return context.reply(to: message, in: &session)
  }
}
