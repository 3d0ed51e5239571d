/// What a diagnostic code means, for the author of a page.
///
/// - `title`: one line without a full stop.
/// - `meaning`: two to four sentences: what is the case and why it matters.
/// - `wrong`: an example of the mistake, as it stands in a file or on the command line.
/// - `remedy`: one or two sentences: what to do.
/// - `right`: the same example, put right.
package struct Explanation: Hashable, Sendable {
  package let title: String
  package let meaning: String
  package let wrong: String
  package let remedy: String
  package let right: String

  /// Line ends in `meaning` and `remedy` count as spaces.
  package init(title: String, meaning: String, wrong: String, remedy: String, right: String) {
    self.title = title
    self.meaning = meaning.split(separator: "\n").joined(separator: " ")
    self.wrong = wrong
    self.remedy = remedy.split(separator: "\n").joined(separator: " ")
    self.right = right
  }
}
