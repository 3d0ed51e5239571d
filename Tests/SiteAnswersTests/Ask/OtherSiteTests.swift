import SiteAnswers
import SiteModel
import SiteTestSupport
import Testing

/// A site with other tools, types, phases and languages: nothing is known of it beforehand.
@Suite struct OtherSiteTests {
  private func names(_ answer: Answer) -> [String] { answer.blocks.compactMap { $0.link?.title } }

  @Test(arguments: [
    ("Which methods save water?", ["2. Mulching", "3. Drip irrigation"]),
    ("methods for the summer", ["2. Mulching", "3. Drip irrigation"]),
    ("What tools are there for the autumn harvest?", ["1. Composting"]),
    ("Which tools of type soil care are used in spring?", ["2. Mulching"]),
    ("How many methods are there?", ["1. Composting", "2. Mulching", "3. Drip irrigation"]),
    ("Which methods keep the ground moist?", ["2. Mulching"]),
  ])
  func listsToolsCompletely(_ question: String, _ tools: [String]) throws {
    let answer = try TestSite.fixture("garden").answer(Question(question))
    #expect(answer.kind == .records)
    #expect(names(answer) == tools)
  }

  @Test(arguments: [
    ("What are the outcomes of mulching?", "methods/2-mulching", "Weeds do not come up."),
    ("Why drip irrigation?", "methods/3-drip-irrigation", "Drops reach the roots"),
    ("What is the aim of composting?", "methods/1-composting", "Kitchen waste becomes dark earth"),
    ("Which type of tool is mulching?", "methods/2-mulching", "Soil care and Saving water"),
    ("In which phase is composting used?", "methods/1-composting", "Autumn harvest"),
    ("How do I do composting?", "methods/1-composting", "Turn the heap every three weeks."),
    ("How often must the heap be turned?", "methods/1-composting", "every three weeks"),
    ("At what temperature do tomato plants die?", "frost", "below two degrees"),
    ("Which plants bear frost?", "frost", "leeks"),
    ("Where do the methods come from?", "index", "Lanzarote"),
    ("What does a sprinkler do?", "methods/3-drip-irrigation", "A sprinkler wets leaves"),
  ])
  func answersFromRecordsAndText(_ question: String, _ page: String, _ words: String) throws {
    let answer = try TestSite.fixture("garden").answer(Question(question))
    #expect(answer.pages.first == page)
    #expect(answer.said.contains(words), "\(answer.said)")
  }

  @Test(arguments: [
    "Who is the mayor of London?", "How do I bake bread?", "What is quantum computing?",
  ])
  func saysThatItDoesNotKnow(_ question: String) throws {
    #expect(try TestSite.fixture("garden").answer(Question(question)).kind == .nothing)
  }

  @Test func answersInTheLanguageOfTheQuestion() throws {
    let desk = try TestSite.fixture("garden")
    let purpose = desk.answer(Question("Was ist der Zweck von Kompostieren?"))
    #expect(purpose.tag.rawValue == "de")
    #expect(purpose.said == "Aus Küchenabfällen wird dunkle Erde, die die Beete nährt.")
    let list = desk.answer(Question("Welche Werkzeuge sind für den Sommer?"))
    #expect(list.tag.rawValue == "de")
    #expect(names(list) == ["2. Mulching", "3. Drip irrigation"])
  }

  @Test func aChosenLanguageIsKept() throws {
    let desk = try TestSite.fixture("garden")
    let german = try #require(LanguageTag("de-AT"))
    let answer = desk.answer(Question("How many methods are there?", language: german))
    #expect(answer.tag.rawValue == "de")
  }

  @Test func thePageThatWasAskedOnDecidesWhereWordsDoNot() throws {
    let desk = try TestSite.fixture("garden")
    let page = try #require(desk.linked.site.pages.first { $0.address.path == "de/index" })
    #expect(desk.answer(Question("Kompost Humus", page: page.id)).tag.rawValue == "de")
    #expect(desk.answer(Question("compost", page: nil)).tag.rawValue == "en")
  }

  @Test func aRepositoryWithoutToolsIsAnsweredFromItsText() throws {
    let desk = try TestSite.desk(
      SourceTree([
        "SUMMARY.md": "* [Home](README.md)\n* [Setup](setup.md)\n",
        "README.md": "# Pump\n\nA pump for wells.\n",
        "setup.md": """
        # Setup

        ## Wiring

        Connect the red cable to the left clamp. The fuse has ten amperes.

        """,
      ]))
    let answer = desk.answer(Question("Which cable goes to the left clamp?"))
    #expect(answer.kind == .passages)
    #expect(answer.said.contains("Connect the red cable to the left clamp."))
    #expect(answer.pages.first == "setup")
  }
}
