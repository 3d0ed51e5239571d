package import SiteAnswers

/// What a program or a person asks the site.
package struct AskedQuestion: Hashable, Sendable {
  package let text: String
  /// What the asker wants to reach with it.
  package let goal: String?
  /// The path of the page it was asked on, below the site's root; empty for the whole site.
  package let path: String

  package init(text: String, goal: String? = nil, path: String = "") {
    self.text = text
    self.goal = goal
    self.path = path
  }
}

/// How an answer is written.
package enum AnswerForm: Hashable, Sendable {
  /// For a program.
  case markdown
  /// For a person: a whole page with a box for the next question.
  case page
}

/// An answer of the site's own text, and how a language model would word it.
package struct FoundAnswer: Sendable {
  package let bytes: [UInt8]
  /// Waits for a model, which takes no processor of this machine; gives ``bytes`` when that fails.
  /// `nil` where no model is asked.
  package let worded: (@Sendable () async -> [UInt8])?

  package init(_ bytes: [UInt8], worded: (@Sendable () async -> [UInt8])? = nil) {
    self.bytes = bytes
    self.worded = worded
  }
}

/// Who answers questions about the site, and messages of the Model Context Protocol. Both are work for
/// the processor.
package protocol SiteAnswering: Sendable {
  func answer(to question: AskedQuestion, as form: AnswerForm) async -> FoundAnswer
  /// The answer to a message of the Model Context Protocol.
  ///
  /// - Parameter fields: What the request says beside it.
  /// - Returns: `nil` for a message that wants none: a notification, or an answer.
  func response(to message: [UInt8], _ fields: RequestFields) async -> ContextReply?
}
