/// What links can lead to on a page.
package struct PageAnchors: Hashable, Sendable {
  let title: HeadingFace?
  /// In document order, without the title.
  let headings: [HeadingFace]
  /// Those that raw HTML declares, and those of tabs.
  let html: [String]

  /// As the page itself has them.
  init(title: Heading?, headings: [Heading], html: [String]) {
    self.title = title.map(HeadingFace.init)
    self.headings = headings.map(HeadingFace.init)
    self.html = html
  }

  private init(title: HeadingFace?, headings: [HeadingFace], html: [String]) {
    self.title = title
    self.headings = headings
    self.html = html
  }

  /// Those of a translation: headings have one anchor in every language, the source's, where the outlines
  /// agree.
  func translating(_ source: PageAnchors) -> PageAnchors {
    guard source.headings.map(\.level) == headings.map(\.level) else { return self }
    let taken = Set(source.headings.map(\.anchor))
    return PageAnchors(
      title: title,
      headings: zip(headings, source.headings).map { $0.translating($1, besides: taken) },
      html: html)
  }

  /// All that can stand behind the `#` of an address.
  var names: Set<String> { Set(headings.flatMap { [$0.anchor] + $0.aliases } + html) }

  /// Whether something can be reached by an anchor.
  func has(_ anchor: String) -> Bool {
    headings.contains { $0.anchor == anchor || $0.aliases.contains(anchor) }
      || html.contains(anchor)
  }
}

/// The anchors of all pages as they are published, while the plan of a site is made: which pages were
/// asked for theirs is known, for these the plan depends on.
struct PlanAnchors {
  /// By the positions of pages' texts.
  private let texts: [PageAnchors]
  private let sources: [PagePath: Int]
  private let inBook: Bool
  private(set) var asked: Set<PageID> = []

  /// - Parameters:
  ///   - texts: Of the pages' texts, as these themselves have them.
  ///   - inBook: Whether the pages are those of a GitBook repository.
  init(_ texts: [PageAnchors], of pages: [PlacedPage], inBook: Bool) {
    self.texts = texts
    self.inBook = inBook
    sources = Dictionary(
      pages.lazy.filter { $0.language == 0 }.map { ($0.key, $0.text) },
      uniquingKeysWith: { first, _ in first })
  }

  mutating func place(_ anchor: String, on page: PlacedPage) -> OldAnchors.Place? {
    asked.insert(page.id)
    let own = texts[page.text]
    let source = page.textLanguage == 0 ? nil : sources[page.key].map { texts[$0] }
    let anchors = source.map(own.translating) ?? own
    return anchors.has(anchor)
      ? .heading(anchor) : OldAnchors.place(anchor, among: anchors, inBook: inBook)
  }
}

/// A heading as other pages know it: without its place in the text.
package struct HeadingFace: Hashable, Sendable {
  package let level: Int
  package let text: String
  package let anchor: String
  package let aliases: [String]
  let isExplicit: Bool

  init(_ heading: Heading) {
    level = heading.level
    text = heading.text
    anchor = heading.anchor
    aliases = heading.aliases
    isExplicit = heading.isExplicit
  }

  private init(
    level: Int, text: String, anchor: String, aliases: [String], isExplicit: Bool
  ) {
    self.level = level
    self.text = text
    self.anchor = anchor
    self.aliases = aliases
    self.isExplicit = isExplicit
  }

  /// The heading of a translation under its source's anchor, unless its author gave it one; its own
  /// becomes an alias.
  ///
  /// - Parameter taken: Anchors of the source, which no alias may be.
  func translating(_ source: HeadingFace, besides taken: Set<String>) -> HeadingFace {
    let isRenamed = !isExplicit && source.anchor != anchor
    let aliases =
      isRenamed ? ([anchor] + aliases).filter { $0 != source.anchor } : aliases
    return HeadingFace(
      level: level, text: text, anchor: isRenamed ? source.anchor : anchor,
      aliases: aliases.filter { !taken.contains($0) }, isExplicit: isExplicit)
  }
}

extension Heading {
  /// The same heading with the anchors that are published.
  func placed(as face: HeadingFace) -> Heading {
    Heading(
      node: node, level: level, text: text, span: span, anchor: face.anchor,
      aliases: face.aliases, isExplicit: isExplicit)
  }
}
