import SiteAnswers
import SiteTestSupport

/// A question of `Questions/`, and what answers it.
struct AskedQuestion {
  let isTuned: Bool
  let question: String
  /// `nil` where nothing on the site answers it.
  let page: String?
  let words: String

  static func all(_ name: String) throws -> [AskedQuestion] {
    let path = "\(TestSite.root)/Tests/SiteAnswersTests/Questions/\(name).tsv"
    let text = String(decoding: try TestFiles.read(path), as: UTF8.self)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return AskedQuestion(
        isTuned: cells[0] == "tuned", question: cells[1], page: cells[2] == "-" ? nil : cells[2],
        words: cells[3])
    }
  }
}

/// What became of a question.
struct QuestionOutcome {
  let question: AskedQuestion
  let isFirst: Bool
  let isNear: Bool
  let isWorded: Bool
  let isHonest: Bool
  /// For people who read the test's output.
  let line: String

  init(_ question: AskedQuestion, prefix: String, desk: AnswerDesk) {
    let answer = desk.answer(Question(question.question))
    let page = question.page.map { prefix + $0 }
    self.question = question
    isFirst = page != nil && answer.pages.first == page
    isNear = page.map(answer.pages.prefix(3).contains) ?? false
    isWorded = answer.said.replacing("\u{A0}", with: " ")
      .contains(question.words.replacing("\u{A0}", with: " "))
    isHonest = answer.kind == .nothing
    line =
      "\(question.question) → \(answer.pages.prefix(3).joined(separator: " ")): "
      + answer.said.prefix(200)
  }
}

/// How many questions of a list found their page.
struct QuestionScore {
  let asked: Int
  let first: Int
  let firstThree: Int
  let worded: Int
  let offTopic: Int
  let honest: Int

  init(_ outcomes: [QuestionOutcome]) {
    let answered = outcomes.filter { $0.question.page != nil }
    asked = answered.count
    first = answered.count { $0.isFirst }
    firstThree = answered.count { $0.isNear }
    worded = answered.count { $0.isWorded }
    offTopic = outcomes.count - asked
    honest = outcomes.count { $0.question.page == nil && $0.isHonest }
  }

  var summary: String {
    "\(asked) asked: \(first) first, \(firstThree) in three, \(worded) worded; "
      + "\(honest) of \(offTopic) off topic"
  }
}
