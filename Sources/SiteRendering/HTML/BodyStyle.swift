package import MarkdownSyntax
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
    package var foreignVideo = "Video on another site"
    package var foreignAudio = "Audio on another site"
    package var foreignPage = "Content of another site"
    package var zoom = "Show the image in full size"
    /// With `{number}` and `{count}`.
    package var rating = "{number} of {count} stars"
    package var hintInfo = "Information"
    package var hintWarning = "Warning"
    package var hintDanger = "Danger"
    package var hintSuccess = "Success"
    package var prompt = "Prompt"
    /// With `{count}`.
    package var allLines = "Show all lines ({count})"
    package var specification = "Specification"
    package var parameterName = "Name"
    package var parameterType = "Type"
    package var parameterText = "Description"
    package var required = "required"
    /// By place, as interfaces name them; in other places, by nothing.
    package var parameters = [
      "": "Parameters", "path": "Path parameters", "query": "Query parameters",
      "header": "Headers", "body": "Body",
    ]
    package var responses = "Responses"
    /// The reader's language, for numbers and dates.
    package var language = LanguageTag.english

    package init() {}

    /// What lies on another host, where an element would play or show it.
    func foreign(_ element: HTMLElement) -> String {
      switch element {
      case .video: foreignVideo
      case .audio: foreignAudio
      case .iframe: foreignPage
      default: foreignImage
      }
    }
  }

  /// Anchors on headings, frames around tables and code, labels for those who do not see them. Off,
  /// the output is the C renderer's, which the tests compare it with.
  package var isDressed: Bool
  /// Single blocks that another page quotes: what is written has no ids, and notes are not led to.
  package var isQuoted = false
  package var words: Words
  /// Code and formulas that were set beforehand.
  package var typesetting = Typesetting.none

  /// As the C renderer writes it.
  package static let plain: BodyStyle = {
    var words = Words()
    words.footnoteBack = "Back to content"
    return BodyStyle(isDressed: false, words: words)
  }()

  package static func dressed(_ words: Words, typesetting: Typesetting = .none) -> BodyStyle {
    BodyStyle(isDressed: true, words: words, typesetting: typesetting)
  }

  /// As ``dressed(_:)``, for blocks of one page that stand on another.
  package var quoted: BodyStyle {
    BodyStyle(isDressed: isDressed, isQuoted: true, words: words, typesetting: typesetting)
  }
}

/// What the body of a page asks about the places it mentions.
package protocol BodyLinks {
  /// - Parameter destination: As its author wrote it.
  func target(of destination: String, isImage: Bool) -> BodyTarget
  /// The words of a tag of the page's updates.
  func label(ofTag tag: String) -> String
  /// The page that a destination leads to; `nil` where it leads to none.
  func page(at destination: String) -> BodyPage?
  /// The bytes of the file of this site that a destination leads to.
  func size(of destination: String) -> Int?
  /// The address of the list of all pages, which opens with a search where it says for what.
  var searchAddress: String? { get }
  /// The published anchors of the heading at a node, the first its own.
  func anchors(ofHeading node: Int) -> [String]
  /// How large an image is shown; `nil` where it is not known.
  func imageSize(of destination: String) -> ImageSize?
  /// Anchors that the page's headings have: raw HTML may not name them a second time.
  var headingAnchors: Set<String> { get }
}

extension BodyLinks {
  /// The title of the page that a destination leads to; `nil` where it leads to none.
  func title(of destination: String) -> String? { page(at: destination)?.title }
  package func imageSize(of destination: String) -> ImageSize? { nil }
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

/// What is shown of a page that is mentioned.
package struct BodyPage: Hashable, Sendable {
  package let title: String
  package let description: String?
  package let address: String
  /// Of title and description, where it is not that of the text they stand in.
  package let language: TextLanguage?

  package init(
    title: String, description: String?, address: String, language: TextLanguage? = nil
  ) {
    self.title = title
    self.description = description
    self.address = address
    self.language = language
  }
}

/// Links as their author wrote them, headings without anchors.
package struct LiteralLinks: BodyLinks {
  package init() {}
  package func target(of destination: String, isImage: Bool) -> BodyTarget { .address(destination) }
  package func page(at destination: String) -> BodyPage? { nil }
  package func size(of destination: String) -> Int? { nil }
  package var searchAddress: String? { nil }
  package func anchors(ofHeading node: Int) -> [String] { [] }
  package var headingAnchors: Set<String> { [] }
}
