import SiteAnswers
import SiteBuild
import SiteServer
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(2))) struct DeskAnswersTests {
  @Test func whatAnswersNeedIsMadeByTheFirstQuestion() async throws {
    let folder = try TemporaryFolder.site()
    let snapshot = try await LiveSite.reading(folder.options).snapshot
    let made = Mutex(0)
    let answers = DeskAnswers(wording: nil, version: "1") {
      made.withLock { $0 += 1 }
      return AnswerDesk(snapshot.linked, renderer: snapshot.renderer)
    }
    #expect(made.withLock(\.self) == 0)
    let question = AskedQuestion(text: "What are more words?")
    for form in [AnswerForm.markdown, .page] {
      let found = await answers.answer(to: question, as: form)
      #expect(String(decoding: found.bytes, as: UTF8.self).contains("What are more words?"))
      #expect(found.worded == nil)
    }
    #expect(made.withLock(\.self) == 1)
  }
}
