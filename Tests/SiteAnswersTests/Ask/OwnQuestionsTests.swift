import SiteAnswers
import SiteModel
import SiteRendering
import Testing

/// The questions of `Questions/`, asked about the project's own pages and those of another site.
@Suite struct OwnQuestionsTests {
  @Test(arguments: [
    (nil, "en", ""), (nil, "fr", "fr/"), ("library", "library-en", ""),
    ("library", "library-fr", "fr/"),
  ])
  func findsThePageThatAnswers(_ site: String?, _ list: String, _ prefix: String) throws {
    let desk = try site.map(TestSite.fixture) ?? TestSite.own()
    let outcomes = try AskedQuestion.all(list).map {
      QuestionOutcome($0, prefix: prefix, desk: desk)
    }
    let tuned = outcomes.filter(\.question.isTuned)
    let unseen = outcomes.filter { !$0.question.isTuned }
    print("\(list) tuned:  \(QuestionScore(tuned).summary)")
    print("\(list) unseen: \(QuestionScore(unseen).summary)")
    let missed = tuned.filter { $0.question.pages.isEmpty ? !$0.isHonest : !$0.isFirst }
    for outcome in missed { print(outcome.line) }

    let score = QuestionScore(outcomes)
    #expect(score.asked >= 20)
    #expect(score.first * 100 >= score.asked * 90)
    #expect(score.firstThree * 100 >= score.asked * 95)
    #expect(score.worded * 100 >= score.asked * 65)
    #expect(score.honest * 100 >= score.offTopic * 80)
    #expect(outcomes.filter { !$0.isExact }.map(\.line) == [])
  }

  @Test(arguments: [
    ("¿Cuáles son los resultados de las reuniones bilaterales?", "es", "9-bilateral-meetings"),
    ("Quais são os resultados das reuniões bilaterais?", "pt", "9-bilateral-meetings"),
    ("Каковы результаты двусторонних встреч?", "ru", "9-bilateral-meetings"),
    ("ما هي نتائج اللقاءات الثنائية؟", "ar", "9-bilateral-meetings"),
    ("¿Qué herramientas generan confianza?", "es", "4-set-up-and-follow-up-of-indicators"),
    ("Какие инструменты укрепляют доверие?", "ru", "4-set-up-and-follow-up-of-indicators"),
  ])
  func answersInTheLanguageOfTheQuestion(_ text: String, _ tag: String, _ page: String) throws {
    let answer = try TestSite.own().answer(Question(text))
    #expect(answer.kind == .records)
    #expect(answer.tag.rawValue == tag)
    #expect(answer.pages.first?.hasSuffix("/\(page)") == true)
  }

  @Test func listsHoldEveryToolOfTheRecords() throws {
    let desk = try TestSite.own()
    let site = desk.linked.site
    for type in site.configuration.types {
      for phase in site.configuration.phases {
        let profile = site.languages[0].profile
        let question =
          "Which tools of type \(profile.label(of: type)) are for the phase \(profile.label(of: phase))?"
        let tools = site.tools(of: site.languages[0])
          .filter { $0.tool.types.contains(type) && $0.tool.isUsed(in: phase) }
        let answer = desk.answer(Question(question))
        #expect(
          answer.blocks.compactMap { $0.link?.title } == tools.map(\.page.title), "\(question)")
      }
    }
  }
}
