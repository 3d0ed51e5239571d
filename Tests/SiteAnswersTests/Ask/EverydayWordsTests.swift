import SiteAnswers
import SiteModel
import SiteTestSupport
import Testing

/// Questions in other words than the pages', on small sites: each rule hits and nearly misses.
@Suite struct EverydayWordsTests {
  private func desk(_ language: String, _ pages: [String: String]) throws -> AnswerDesk {
    var files = ["site.yml": "default: \(language)\n", "\(language)/language.yml": "title: Pump\n"]
    files["\(language)/README.md"] = "# Pump\n\nA pump.\n"
    for (name, text) in pages { files["\(language)/\(name).md"] = text }
    return try TestSite.desk(SourceTree(files))
  }

  private var club: [String: String] {
    [
      "travel": "# Compensation\n\nVolunteers get twelve francs for each evening of research.\n",
      "keys": "# Keys\n\nThe caretaker has the keys of the cellar.\n",
      "fees": "# Membership\n\nMembers pay in March, at the desk.\n",
    ]
  }

  @Test func aWordOfTheSameMeaningFindsThePage() throws {
    let answer = try desk("en", club).answer(Question("Is there a salary for research?"))
    #expect(answer.pages.first == "travel")
    #expect(answer.said.contains("twelve francs"))
  }

  @Test func theWordItselfCountsMore() throws {
    #expect(try desk("en", club).answer(Question("When do members pay?")).pages.first == "fees")
  }

  @Test func aMeaningAloneDoesNotAnswerOtherMatters() throws {
    let answer = try desk("en", club).answer(Question("What is the salary of a football coach?"))
    #expect(answer.kind == .nothing)
  }

  @Test func wordsOfEveryMatterCountLess() throws {
    let desk = try desk(
      "en",
      [
        "look": "# Views\n\nPeople who look from the tower see the whole valley.\n",
        "rivals": "# Markets\n\nKnow what the rivals sell, and to whom.\n",
      ])
    #expect(desk.answer(Question("Should we look at the rivals?")).pages.first == "rivals")
    #expect(desk.answer(Question("Where do people look from?")).pages.first == "look")
    // One word of some matter is enough beside them, and none of them without it.
    #expect(desk.answer(Question("What do they sell today?")).pages.first == "rivals")
    #expect(desk.answer(Question("Should we look at the glaciers?")).kind == .nothing)
  }

  @Test func aTitleIsKnownThoughAllItsWordsAreMistyped() throws {
    let desk = try TestSite.fixture("library")
    #expect(desk.answer(Question("readng cirle")).pages.first == "methods/2-reading-circle")
    #expect(desk.answer(Question("readng cirkus")).kind == .nothing)
  }

  @Test func aTitleOfSomeWordsIsEnoughWhereTheRestIsUnknown() throws {
    let pages = ["moth": "# Moth trap evening\n\nLamps stand beside a white sheet.\n"]
    let desk = try desk("en", pages)
    #expect(desk.answer(Question("Who invented the moth trap evening?")).pages.first == "moth")
    #expect(desk.answer(Question("Who invented the steam trap?")).kind == .nothing)
  }

  @Test func endingsThatNoStemmerKnowsAreForms() throws {
    let pages = [
      "refus": "# Tirage\n\nEn cas de refus, la suppléance est appelée par courrier.\n",
      "clefs": "# Clefs\n\nLe concierge garde les clefs de la cave.\n",
    ]
    let desk = try desk("fr", pages)
    #expect(
      desk.answer(Question("Et s’ils refusent ?")).pages.first == "fr/refus"
        || desk.answer(Question("Et s’ils refusent ?")).pages.first == "refus")
    #expect(desk.answer(Question("Et s’ils réfutent ?")).kind == .nothing)
  }

  @Test func frenchMeaningsAreOfFrenchPagesAlone() throws {
    let pages = ["indemnite": "# Indemnités\n\nChaque séance donne droit à douze francs.\n"]
    #expect(
      try desk("fr", pages).answer(Question("Combien paie-t-on pour une séance ?")).kind
        == .passages)
    #expect(
      try desk("de", pages).answer(Question("Quel salaire ?")).kind == .nothing)
  }

  /// A GitBook repository that declares no language is taken for English, whatever it is written in.
  @Test func aRepositoryIsReadInTheLanguageOfItsText() throws {
    let desk = try TestSite.desk(
      SourceTree([
        "SUMMARY.md": "* [Accueil](README.md)\n* [Séances](seances.md)\n* [Clefs](clefs.md)\n",
        "README.md": """
        # La pompe

        Ce guide est pour les personnes qui veulent installer une pompe dans un puits, et pour la \
        commune qui la veut. Il dit ce que les membres du groupe font avant, pendant et après les \
        travaux, et comment la commune est informée de ce qui a été fait.

        """,
        "seances.md": "# Séances\n\nLes membres reçoivent une indemnité pour chaque soir.\n",
        "clefs.md": "# Clefs\n\nLe concierge garde les clefs de la cave pour le groupe.\n",
      ]))
    let answer = desk.answer(Question("Qu’est-ce qu’on paie aux membres ?"))
    #expect(answer.pages.first == "seances")
    #expect(answer.said.contains("indemnité pour chaque soir"))
    #expect(desk.answer(Question("Combien coûte un vélo ?")).kind == .nothing)
  }
}
