package import SiteModel

/// A place on the site that an answer comes from: a page, or a section of it.
package struct AnswerPlace: Hashable, Sendable {
  package let title: String
  /// Empty for the page as a whole.
  package let heading: String
  package let address: PageAddress
  /// The page that has the Markdown: another one for a page that shows one of another language.
  package let twin: String
  package let anchor: String

  /// The page without its section.
  package var page: AnswerPlace {
    AnswerPlace(title: title, heading: "", address: address, twin: twin, anchor: "")
  }
}

/// A stretch of an answer's text.
package struct AnswerBlock: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case heading, paragraph, item
    /// An item of a list whose order counts.
    case numberedItem(Int)
  }

  package let kind: Kind
  /// A link before the text.
  package let link: AnswerPlace?
  /// May be empty where there is a link.
  package let text: String

  package init(_ kind: Kind, link: AnswerPlace? = nil, _ text: String) {
    self.kind = kind
    self.link = link
    self.text = text
  }
}

/// Words of a page around what answers.
package struct AnswerExcerpt: Hashable, Sendable {
  package let place: AnswerPlace
  package let text: String
}

/// What the site says to a question.
///
/// - `blocks`: whole sentences of its pages, in reading order, or facts of its records.
/// - `excerpts`: the sections they come from, the best first.
/// - `sources`: pages, each once, the best first.
/// - `followUps`: questions that the site answers too.
package struct Answer: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    /// Nothing was asked.
    case hint
    /// The site does not answer it.
    case nothing
    /// From the records of tools: complete.
    case records
    /// From the text of pages.
    case passages
  }

  package let question: String
  package let kind: Kind
  /// Position in ``Site/languages`` of the language that it is in.
  package let language: Int
  package let tag: LanguageTag
  package let blocks: [AnswerBlock]
  package let excerpts: [AnswerExcerpt]
  package let sources: [AnswerPlace]
  package let followUps: [String]
  /// Written by a language model from the excerpts; the blocks are then not shown.
  package private(set) var generated: String?

  init(
    question: String, kind: Kind, language: Int, tag: LanguageTag, blocks: [AnswerBlock] = [],
    excerpts: [AnswerExcerpt] = [], sources: [AnswerPlace] = [], followUps: [String] = []
  ) {
    self.question = question
    self.kind = kind
    self.language = language
    self.tag = tag
    self.blocks = blocks
    self.excerpts = excerpts
    self.sources = sources
    self.followUps = followUps
    generated = nil
  }

  /// The same answer as a language model words it.
  func generating(_ text: String) -> Answer {
    var answer = self
    answer.generated = text
    return answer
  }

  /// Whether there is something to show.
  package var isAnswered: Bool { kind == .records || kind == .passages }
}
