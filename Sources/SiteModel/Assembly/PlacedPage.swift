/// A face that the pages of all languages have which show it.
///
/// A class for its size alone.
final class SharedFace: Sendable {
  let face: PageFace

  init(_ face: PageFace) { self.face = face }
}

/// A page as the site places it, without its text: made from faces alone.
///
/// A class for its size alone: it never changes, and is handed around with every link to it.
package final class PlacedPage: Sendable {
  package enum Kind: Hashable, Sendable {
    case home
    case tool(ToolFacts)
    /// The own page of a tool folder.
    case overview
    case page
  }

  package let id: PageID
  /// Position in ``SitePlan/languages`` of the language whose reader sees it.
  package let language: Int
  /// Position of the language that its text is in: another one for a page that is missing in its
  /// language and shown in one that stands in for it.
  package let textLanguage: Int
  /// Position of its text among the parsed pages.
  package let text: Int
  private let shared: SharedFace
  package let address: PageAddress
  /// The path of its source language's page: what pairs translations.
  package let key: PagePath
  package let kind: Kind
  /// The page's own title, else the one that `SUMMARY.md` gives it, else the file's name.
  package let title: String
  /// Whether a page above it in the navigation is kept out of all indices.
  package let inheritsNoIndex: Bool
  /// Position in ``SitePlan/spaces``; `nil` in our own layout.
  package let space: Int?
  /// Of a landing page, the address that its file alone would give it: it answers there too.
  package let formerAddress: PageAddress?

  init(
    id: PageID, language: Int, textLanguage: Int, text: Int, face shared: SharedFace,
    address: PageAddress, key: PagePath, kind: Kind, title: String,
    space: Int? = nil, formerAddress: PageAddress? = nil, inheritsNoIndex: Bool = false
  ) {
    self.id = id
    self.language = language
    self.textLanguage = textLanguage
    self.text = text
    self.shared = shared
    self.address = address
    self.key = key
    self.kind = kind
    self.title = title
    self.space = space
    self.formerAddress = formerAddress
    self.inheritsNoIndex = inheritsNoIndex
  }

  /// The same page below one that is kept out of all indices.
  func inheritingNoIndex() -> PlacedPage {
    PlacedPage(
      id: id, language: language, textLanguage: textLanguage, text: text, face: shared,
      address: address, key: key, kind: kind, title: title, space: space,
      formerAddress: formerAddress, inheritsNoIndex: true)
  }

  /// The same page of another language, where that has none itself.
  func shown(in language: Int, as id: PageID, at address: PageAddress) -> PlacedPage {
    PlacedPage(
      id: id, language: language, textLanguage: textLanguage, text: text, face: shared,
      address: address, key: key, kind: kind, title: title, space: space)
  }

  package var face: PageFace { shared.face }

  /// Whether the page is missing in its language and shown in another.
  package var isFallback: Bool { textLanguage != language }

  package var tool: ToolFacts? {
    if case .tool(let facts) = kind { facts } else { nil }
  }
}
