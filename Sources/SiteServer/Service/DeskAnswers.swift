package import SiteAnswers
import SiteModel
import Synchronization

/// The site's own answers, for the server. What they need is made when the first question comes: most
/// states of a site that is being written are never asked.
package final class DeskAnswers: SiteAnswering {
  private let desk: @Sendable () -> AnswerDesk
  /// Has answers worded by a language model, where there is one.
  private let wording: GeneratedAnswers?
  private let version: String
  private let prepared = Mutex<Prepared?>(nil)

  fileprivate struct Prepared: Sendable {
    let desk: AnswerDesk
    let context: ModelContext
    /// Pages by their addresses below the root, without an ending.
    let pages: [String: PageID]
  }

  /// - Parameters:
  ///   - version: Of the program, for clients that ask.
  ///   - desk: Called once, by the first question or message.
  package init(
    wording: GeneratedAnswers?, version: String, desk: @escaping @Sendable () -> AnswerDesk
  ) {
    self.desk = desk
    self.wording = wording
    self.version = version
  }

  /// Nobody makes it twice: who asks meanwhile waits, and ``QuestionGate`` lets nobody ask meanwhile.
  private var known: Prepared {
    prepared.withLock { prepared in
      if let prepared { return prepared }
      let desk = desk()
      let site = desk.linked.site
      let made = Prepared(
        desk: desk,
        context: ModelContext(
          desk: desk, addresses: AnswerAddresses(of: site.configuration), version: version),
        pages: Dictionary(
          site.pages.map { ($0.address.path, $0.id) }, uniquingKeysWith: { first, _ in first }))
      prepared = made
      return made
    }
  }

  package func answer(to question: AskedQuestion, as form: AnswerForm) async -> FoundAnswer {
    let known = known
    let desk = known.desk
    let answer = desk.answer(
      Question(question.text, goal: question.goal, page: known.page(at: question.path)))
    let own = Self.bytes(of: answer, as: form, desk)
    guard let wording, answer.isAnswered else { return FoundAnswer(own) }
    return FoundAnswer(own) {
      Self.bytes(of: await wording.wording(of: answer), as: form, desk)
    }
  }

  private static func bytes(
    of answer: Answer, as form: AnswerForm, _ desk: AnswerDesk
  ) -> [UInt8] {
    switch form {
    case .page: return desk.page(of: answer)
    case .markdown:
      let addresses = AnswerAddresses(of: desk.linked.site.configuration)
      return Array(answer.markdown(addresses, words: desk.words(of: answer.language)).utf8)
    }
  }

  package func response(to message: [UInt8], _ fields: RequestFields) async -> ContextReply? {
    var session = ContextSession(fields)
    return known.context.reply(to: message, in: &session)
  }
}

extension DeskAnswers.Prepared {
  /// The page at an address; of a folder, such as `fr/`, its own.
  fileprivate func page(at path: String) -> PageID? {
    let ending = [".html", ".md"].first(where: path.hasSuffix)
    let bare = String(path.dropLast(ending?.count ?? 0))
    return pages[bare.isEmpty || bare.hasSuffix("/") ? "\(bare)index" : bare]
  }
}
