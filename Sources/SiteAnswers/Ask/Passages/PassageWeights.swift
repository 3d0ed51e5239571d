/// The numbers by which sections and sentences are chosen; settled on the questions marked `tuned` in the
/// tests, and printed for the others beside them.
enum PassageWeights {
  /// Pages that are read.
  static let pages = 12
  /// What a section's place is made of: the rank of its page, the words it has, its best sentence, and
  /// how well its heading fits.
  static let page = 0.45
  static let section = 0.45
  static let sentence = 0.5
  static let heading = 0.45
  /// A section of the tool that the question names.
  static let named = 0.6
  /// A list of steps, for a question of how to do something.
  static let steps = 0.5
  /// What the words of a goal count beside those of the question.
  static let goal = 0.15
  /// The least share of the question's words that an answer's section must have, and its best
  /// sentence.
  static let enough = 0.6
  static let enoughInSentence = 0.34
  /// The same in a section of a tool that the question names.
  static let enoughOfNamed = 0.25
  /// From here on a heading is what was asked for, and its section the answer.
  static let isHeading = 0.62
  /// A heading's words count so much for the sentences below it.
  static let context = 0.35
  /// Sentences that have at least this part of the best one's words are given too.
  static let near = 0.62
  /// A number where one is asked for.
  static let number = 0.35
  /// The whole of what was asked, in a row; at the start of a sentence; and with its long form before
  /// it, as abbreviations are introduced.
  static let name = 0.1
  static let subject = 0.15
  static let introduction = 0.3
  /// What a page's description counts beside its text: it announces more than it tells.
  static let description = 0.75
  /// Characters of an answer's sentences.
  static let text = 700
  /// And of one that is a section with its lists.
  static let list = 1800
  /// Sections from which excerpts are shown, and characters of each.
  static let excerpts = 3
  static let excerpt = 280
  /// Sections and pages that have at least this part of the best one's score are shown beside it.
  static let beside = 0.5
  static let sources = 5
}
