import SiteAnswers
import SiteTestSupport

/// A question of `Questions/`, and what answers it.
struct AskedQuestion {
  let isTuned: Bool
  let question: String
  /// Any of them answers; none where nothing on the site does.
  let pages: [String]
  let words: String

  /// The tools of a list, by the last part of their addresses, that must be exactly these.
  var list: Set<Substring>? {
    words.hasPrefix("list:") ? Set(words.dropFirst(5).split(separator: " ")) : nil
  }

  static func all(_ name: String) throws -> [AskedQuestion] {
    let path = "\(TestSite.root)/Tests/SiteAnswersTests/Questions/\(name).tsv"
    let text = String(decoding: try TestFiles.read(path), as: UTF8.self)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return AskedQuestion(
        isTuned: cells[0] == "tuned", question: cells[1],
        pages: cells[2] == "-" ? [] : cells[2].split(separator: "|").map(String.init),
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
  /// A list has the tools that it must have, and no others.
  let isExact: Bool
  /// For people who read the test's output.
  let line: String

  init(_ question: AskedQuestion, prefix: String, desk: AnswerDesk) {
    let answer = desk.answer(Question(question.question))
    let pages = question.pages.map { prefix + $0 }
    self.question = question
    isFirst = answer.pages.first.map(pages.contains) ?? false
    isNear = !answer.pages.prefix(3).filter(pages.contains).isEmpty
    if let list = question.list {
      isWorded =
        list == Set(answer.blocks.compactMap { $0.link?.address.path.split(separator: "/").last })
    } else {
      let said = Self.plain(answer.said)
      isWorded = question.words.split(separator: "&&").allSatisfy {
        said.contains(Self.plain(String($0)))
      }
    }
    isHonest = answer.kind == .nothing
    isExact = question.list == nil || isWorded
    line =
      "\(question.question) → \(answer.pages.prefix(3).joined(separator: " ")): "
      + answer.said.prefix(200)
  }

  /// With plain blanks and apostrophes.
  private static func plain(_ text: String) -> String {
    text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ").replacing("’", with: "'")
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
    let answered = outcomes.filter { !$0.question.pages.isEmpty }
    asked = answered.count
    first = answered.count { $0.isFirst }
    firstThree = answered.count { $0.isNear }
    worded = answered.count { $0.isWorded }
    offTopic = outcomes.count - asked
    honest = outcomes.count { $0.question.pages.isEmpty && $0.isHonest }
  }

  var summary: String {
    "\(asked) asked: \(first) first, \(firstThree) in three, \(worded) worded; "
      + "\(honest) of \(offTopic) off topic"
  }
}
