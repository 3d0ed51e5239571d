package import SiteModel

/// How far a body is dressed for the page it stands on.
package struct BodyStyle: Sendable {
  /// Words that stand in a body: they are the reader's, not the author's.
  package struct Words: Sendable {
    package var taskDone = "Done"
    package var taskOpen = "Not done"
    package var footnotes = "Footnotes"
    /// With `{number}`.
    package var footnoteBack = "Back to the text, note {number}"
    package var table = "Table"
    package var foreignImage = "Image on another site"
    package var missingInclude = "A part of this page is missing here."
    package var filter = "Filter"
    package var filterAll = "All"
    /// The reader's language, for dates.
    package var language = LanguageTag.english

    package init() {}
  }

  /// Anchors on headings, frames around tables and code, labels for those who do not see them. Off,
  /// the output is the C renderer's, which the tests compare it with.
  package var isDressed: Bool
  /// Single blocks that another page quotes: what is written has no ids, and notes are not led to.
  package var isQuoted = false
  package var words: Words

  /// As the C renderer writes it.
  package static let plain: BodyStyle = {
    var words = Words()
    words.footnoteBack = "Back to content"
    return BodyStyle(isDressed: false, words: words)
  }()

  package static func dressed(_ words: Words) -> BodyStyle {
    BodyStyle(isDressed: true, words: words)
  }

  /// As ``dressed(_:)``, for blocks of one page that stand on another.
  package var quoted: BodyStyle {
    BodyStyle(isDressed: isDressed, isQuoted: true, words: words)
  }
}

/// What the body of a page asks about the places it mentions.
package protocol BodyLinks {
  /// - Parameter destination: As its author wrote it.
  func target(of destination: String, isImage: Bool) -> BodyTarget
  /// The words of a tag of the page's updates.
  func label(ofTag tag: String) -> String
  /// The published anchors of the heading at a node, the first its own.
  func anchors(ofHeading node: Int) -> [String]
  /// Anchors that the page's headings have: raw HTML may not name them a second time.
  var headingAnchors: Set<String> { get }
}

extension BodyLinks {
  /// The tag as its author wrote it.
  package func label(ofTag tag: String) -> String { tag }
}

/// Where a link or image of a body leads.
package enum BodyTarget: Hashable, Sendable {
  /// An address that is printed as it is, escaped.
  case address(String)
  /// An image that lies on another host: a card with a link to it.
  case foreignImage(String)
  /// Nowhere: the text alone is shown.
  case none
}

/// Links as their author wrote them, headings without anchors.
package struct LiteralLinks: BodyLinks {
  package init() {}
  package func target(of destination: String, isImage: Bool) -> BodyTarget { .address(destination) }
  package func anchors(ofHeading node: Int) -> [String] { [] }
  package var headingAnchors: Set<String> { [] }
}
