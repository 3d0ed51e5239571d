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

/// Who answers questions about the site, and messages of the Model Context Protocol.
package protocol SiteAnswering: Sendable {
  /// An answer for a program, in Markdown.
  func markdown(for question: AskedQuestion) async -> [UInt8]
  /// An answer for a person, a whole page with a box for the next question.
  func page(for question: AskedQuestion) async -> [UInt8]
  /// The answer to a message of the Model Context Protocol.
  ///
  /// - Parameter fields: What the request says beside it.
  /// - Returns: `nil` for a message that wants none: a notification, or an answer.
  func response(to message: [UInt8], _ fields: RequestFields) async -> ContextReply?
}
