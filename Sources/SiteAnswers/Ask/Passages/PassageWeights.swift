/// The numbers by which sections and sentences are chosen; settled on the questions marked `tuned` in the
/// tests, and printed for the others beside them.
enum PassageWeights {
  /// Pages that are read.
  static let pages = 12
  /// What a section's place is made of: the rank of its page, the words it has, its best sentence, and
  /// how well its heading fits.
  static let page = 0.6
  static let section = 0.45
  static let sentence = 0.5
  static let heading = 0.6
  /// And what a heading of one word counts beside one of several.
  static let headingOfOne = 0.7
  /// A section of the tool of which the question has most of the name, or all of it.
  static let nearlyNamedTool = 0.9
  static let namedTool = 1.5
  /// A list of steps, for a question of how to do something.
  static let steps = 0.5
  /// What the words of a goal count beside those of the question, and of one that says little.
  static let goal = 0.15
  static let goalAlone = 0.8
  /// A title of which all words were asked for; and what share of the question it must be for its
  /// page to be about it.
  static let title = 0.8
  static let isTitle = 0.3
  /// A heading that names what was asked for beside the subject: a length of time, people, a time.
  static let aspect = 0.5
  /// Words of a question from which on it is long; how far less of it is enough then, and words of it
  /// that a section must have.
  static let longQuestion = 6
  static let ofLong = 0.85
  static let wordsOfLong = 3
  /// The least share of the question's words that an answer's section must have, and its best
  /// sentence.
  static let enough = 0.5
  /// The same of a question of some words, and of one.
  static let enoughOfSome = 0.42
  static let enoughOfOne = 0.52
  static let enoughInSentence = 0.34
  /// Or the least that its page must have, and then the section.
  static let enoughOnPage = 0.85
  static let enoughBeside = 0.45
  /// Less is enough of all this where title or heading have a word of the question.
  static let enoughBelow = 0.9
  /// Or on a page whose title was asked for whole.
  static let enoughOfTitled = 0.7
  /// The same in a section of a tool that the question names.
  static let enoughOfNamed = 0.25
  /// From here on a heading is what was asked for, and its section the answer.
  static let isHeading = 0.62
  /// A heading's words count so much for the sentences below it.
  static let context = 0.6
  /// Sentences that have at least this part of the best one's words are given too.
  static let near = 0.62
  /// A number, a length of time, people where they are asked for.
  static let number = 0.5
  static let duration = 0.8
  static let people = 0.12
  static let occasion = 0.1
  /// A sentence that leads to a list, where one is asked for.
  static let leadIn = 0.4
  /// More, where the sentence says that it is a length of time, and counts what was asked.
  static let named = 0.15
  static let counted = 0.25
  /// What a word counts in a sentence below a heading that has it, and on a page that has it as title.
  static let subject = 0.4
  static let titled = 0.15
  /// Sections that have this share of the question are about it, whatever their title.
  static let isAbout = 0.5
  /// A section under a fitting heading is given whole unless one of its sentences has this share of
  /// words that the heading does not have.
  static let beyond = 0.3
  /// The whole of what was asked, in a row; at the start of a sentence; and with its long form before
  /// it, as abbreviations are introduced.
  static let name = 0.1
  static let subjectFirst = 0.3
  /// And in running text, which explains where items remind.
  static let prose = 0.1
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
  /// Of sections that have at least this part of the best one's score, the first that has enough of the
  /// question answers.
  static let nearTop = 0.9
  static let sources = 5
}
