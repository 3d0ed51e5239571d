import SiteAnswers
import Testing

/// The questions of `Questions/`, asked about the project's own pages.
@Suite struct OwnQuestionsTests {
  @Test(arguments: [("en", ""), ("fr", "fr/")])
  func findsThePageThatAnswers(_ language: String, _ prefix: String) throws {
    let desk = try TestSite.own()
    let questions = try AskedQuestion.all(language)
    let all = QuestionScore(questions, prefix: prefix, desk: desk)
    let tuned = QuestionScore(questions.filter(\.isTuned), prefix: prefix, desk: desk)
    let unseen = QuestionScore(questions.filter { !$0.isTuned }, prefix: prefix, desk: desk)
    print("\(language) tuned   \(tuned.summary)\n\(language) unseen  \(unseen.summary)")
    print(tuned.misses.joined(separator: "\n"))
    #expect(all.asked >= 30)
    #expect(all.first * 100 >= all.asked * 90, "\(all.misses)")
    #expect(all.firstThree * 100 >= all.asked * 95, "\(all.misses)")
  }
}
