import SiteAnswers
import Testing

/// The questions of `Questions/`, asked about the project's own pages.
@Suite struct OwnQuestionsTests {
  @Test(arguments: [("en", ""), ("fr", "fr/")])
  func findsThePageThatAnswers(_ language: String, _ prefix: String) throws {
    let desk = try TestSite.own()
    let outcomes = try AskedQuestion.all(language).map {
      QuestionOutcome($0, prefix: prefix, desk: desk)
    }
    let tuned = outcomes.filter(\.question.isTuned)
    let unseen = outcomes.filter { !$0.question.isTuned }
    print("\(language) tuned:  \(QuestionScore(tuned).summary)")
    print("\(language) unseen: \(QuestionScore(unseen).summary)")
    let missed = tuned.filter { $0.question.page == nil ? !$0.isHonest : !$0.isFirst }
    for outcome in missed { print(outcome.line) }

    let score = QuestionScore(outcomes)
    #expect(score.asked >= 35)
    #expect(score.first * 100 >= score.asked * 90)
    #expect(score.firstThree * 100 >= score.asked * 95)
    #expect(score.worded * 100 >= score.asked * 65)
    #expect(score.honest * 100 >= score.offTopic * 80)
  }
}
