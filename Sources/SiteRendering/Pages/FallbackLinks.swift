import SiteModel

/// Tells of two pages that show one text whether its links read alike on both, without writing
/// addresses.
///
/// Below its language's prefix a fallback stands where its source's path puts it. So a link to a page
/// of the reader's language reads the same wherever that page has the same place. Links to files and
/// into other languages may differ, and are to be written out.
struct FallbackLinks: Sendable {
  enum Likeness {
    /// Links lead to the same addresses, and pages that are named have the same titles.
    case all
    /// Titles may differ.
    case addresses
    /// Addresses may differ, and may not.
    case unknown
  }

  private struct Place: Equatable {
    let language: Int
    let textLanguage: Int
    var isFallback: Bool { language != textLanguage }
  }

  /// By position of the pages.
  ///
  /// A list of its own, because pages lie all over the memory and there are many links to them.
  private let places: [Place]
  private let site: Site
  /// Bytes of the languages' prefixes.
  private let prefixes: [Int]

  init(_ site: Site) {
    self.site = site
    places = site.pages.map { Place(language: $0.language, textLanguage: $0.textLanguage) }
    prefixes = site.languages.map { site.prefix(of: $0).utf8.count }
  }

  func likeness(_ one: LinkedPage, _ other: LinkedPage) -> Likeness {
    guard standAlike(one.page.id, other.page.id) else { return .unknown }
    var likeness = Likeness.all
    for (first, second) in zip(one.targets, other.targets) {
      switch (first, second) {
      case (.page(let page, let anchor), .page(let counterpart, let otherAnchor)):
        let (place, otherPlace) = (places[page.index], places[counterpart.index])
        guard anchor == otherAnchor, place.language == one.page.language,
          otherPlace.language == other.page.language, standAlike(page, counterpart)
        else { return .unknown }
        if !place.isFallback || !otherPlace.isFallback
          || place.textLanguage != otherPlace.textLanguage
        {
          likeness = .addresses
        }
      case (.external, .external), (.foreignImage, .foreignImage), (.none, .none): break
      case (.page, _), (.asset, _), (.external, _), (.foreignImage, _), (.none, _):
        return .unknown
      }
    }
    return likeness
  }

  /// Whether pages that are the same one in two languages have the same place below their prefixes.
  private func standAlike(_ one: PageID, _ other: PageID) -> Bool {
    let (place, otherPlace) = (places[one.index], places[other.index])
    if place.isFallback, otherPlace.isFallback { return true }
    return site[one].address.path.utf8.dropFirst(prefixes[place.language])
      .elementsEqual(site[other].address.path.utf8.dropFirst(prefixes[otherPlace.language]))
  }
}
