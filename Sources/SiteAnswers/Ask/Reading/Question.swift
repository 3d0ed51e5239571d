package import SiteModel

/// What somebody asks the site.
package struct Question: Hashable, Sendable {
  /// Characters of a question or a goal that are read.
  package static let longest = 1000

  /// On one line.
  package let text: String
  /// What the asker wants to reach with the answer; its words count a little.
  package let goal: String
  /// The language to answer in; `nil` for that of the question.
  package let language: LanguageTag?
  /// The page it was asked on: its language counts where the question's words leave it open.
  package let page: PageID?

  package init(
    _ text: String, goal: String? = nil, language: LanguageTag? = nil, page: PageID? = nil
  ) {
    self.text = Self.line(text)
    self.goal = Self.line(goal ?? "")
    self.language = language
    self.page = page
  }

  /// Nothing was asked: no letter or digit, or the placeholder that documentation shows.
  package var isEmpty: Bool {
    text == "<question>" || !text.contains { $0.isLetter || $0.isNumber }
  }

  /// Without control characters, every run of white space one space.
  private static func line(_ text: String) -> String {
    var line = ""
    for character in text.prefix(longest) {
      let isControl = character.unicodeScalars.contains {
        $0.properties.generalCategory == .control
      }
      if character.isWhitespace || isControl {
        if let last = line.last, last != " " { line.append(" ") }
      } else {
        line.append(character)
      }
    }
    if line.last == " " { line.removeLast() }
    return line
  }
}
