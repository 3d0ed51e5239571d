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

  private struct Place {
    let language: Int
    let textLanguage: Int
    /// The same number for pages that have the same place below their languages' prefixes.
    let number: Int
    var isFallback: Bool { language != textLanguage }
  }

  /// By position of the pages.
  ///
  /// A list of its own, because pages lie all over the memory and there are many links to them.
  private let places: [Place]

  init(_ site: SitePlan) {
    let prefixes = site.languages.map { site.prefix(of: $0).utf8.count }
    places = site.pages.map { page in
      let source = prefixes.count > 1 ? site.languages[0].byKey[page.key].map { site[$0] } : nil
      let isAtSource = source.map { source in
        page.isFallback
          || page.address.path.utf8.dropFirst(prefixes[page.language])
            .elementsEqual(source.address.path.utf8)
      }
      return Place(
        language: page.language, textLanguage: page.textLanguage,
        number: (isAtSource == true ? source?.id : nil)?.index ?? page.id.index)
    }
  }

  func likeness(_ one: LinkedPage, _ other: LinkedPage) -> Likeness {
    let (here, there) = (places[one.page.id.index], places[other.page.id.index])
    guard here.number == there.number else { return .unknown }
    var likeness = Likeness.all
    for (first, second) in zip(one.targets, other.targets) {
      switch (first, second) {
      case (.page(let page, let anchor), .page(let counterpart, let otherAnchor)):
        let (place, otherPlace) = (places[page.index], places[counterpart.index])
        guard place.number == otherPlace.number, place.language == here.language,
          otherPlace.language == there.language, anchor == otherAnchor
        else { return .unknown }
        let areOneText = place.isFallback && otherPlace.isFallback
        if !areOneText || place.textLanguage != otherPlace.textLanguage { likeness = .addresses }
      case (.external, .external), (.foreignImage, .foreignImage), (.none, .none): break
      case (.page, _), (.asset, _), (.external, _), (.foreignImage, _), (.none, _):
        return .unknown
      }
    }
    return likeness
  }
}
