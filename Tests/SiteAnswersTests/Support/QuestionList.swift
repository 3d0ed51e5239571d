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

/// How many questions of a list found their page.
struct QuestionScore {
  private(set) var asked = 0
  private(set) var first = 0
  private(set) var firstThree = 0
  private(set) var worded = 0
  private(set) var offTopic = 0
  private(set) var honest = 0
  private(set) var misses: [String] = []

  init(_ questions: [AskedQuestion], prefix: String, desk: AnswerDesk) {
    for question in questions {
      let answer = desk.answer(Question(question.question))
      guard let page = question.page.map({ prefix + $0 }) else {
        offTopic += 1
        if answer.kind == .nothing {
          honest += 1
        } else {
          misses.append("OFF \(question.question) → \(answer.pages.first ?? "")")
        }
        continue
      }
      asked += 1
      let isFirst = answer.pages.first == page
      let isNear = answer.pages.prefix(3).contains(page)
      let isWorded = answer.said.replacing("\u{A0}", with: " ")
        .contains(question.words.replacing("\u{A0}", with: " "))
      if isFirst { first += 1 }
      if isNear { firstThree += 1 }
      if isWorded { worded += 1 }
      if !isFirst || !isWorded {
        let place = isFirst ? "first" : isNear ? "near" : "missed"
        misses.append(
          "\(place) \(isWorded ? "worded" : "other words") \(question.question) → "
            + "\(answer.pages.prefix(3)) \(isWorded ? "" : String(answer.said.prefix(300)))")
      }
    }
  }

  var summary: String {
    "\(asked) asked: \(first) first, \(firstThree) in three, \(worded) worded; "
      + "\(honest) of \(offTopic) off topic"
  }
}
