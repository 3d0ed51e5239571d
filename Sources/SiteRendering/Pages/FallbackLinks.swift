import SiteModel

/// Tells of two fallbacks of one page whether their links read alike, without writing addresses.
///
/// Below its language's prefix a fallback stands where its source's path puts it. So a link from one
/// fallback to another reads the same in every language. Links to what a language has itself, to
/// files and into other languages may differ, and are to be written out.
struct FallbackLinks: Sendable {
  /// By position of the pages: the language of a fallback, `nil` for a page with a text of its own.
  ///
  /// A list of its own, because pages lie all over the memory and there are many links to them.
  private let languages: [Int?]

  init(_ site: Site) {
    languages = site.pages.map { $0.isFallback ? $0.language : nil }
  }

  /// False also for pages whose links may differ and do not.
  func areAlike(_ one: LinkedPage, _ other: LinkedPage) -> Bool {
    guard one.page.isFallback, other.page.isFallback else { return false }
    return zip(one.targets, other.targets).allSatisfy { first, second in
      switch (first, second) {
      case (.page(let page, let anchor), .page(let counterpart, let otherAnchor)):
        languages[page.index] == one.page.language
          && languages[counterpart.index] == other.page.language && anchor == otherAnchor
      case (.external, .external), (.foreignImage, .foreignImage), (.none, .none): true
      case (.page, _), (.asset, _), (.external, _), (.foreignImage, _), (.none, _): false
      }
    }
  }
}
