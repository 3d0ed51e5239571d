import Diagnostics

/// How far the translations of a site are, with a place for every block that needs work: what
/// `toolkit translate status` prints.
package struct TranslationStatus: Hashable, Sendable {
  /// A block that is not current.
  package struct Block: Hashable, Sendable {
    /// Position in the source, from 1; of what the translation alone has, that of the block before.
    package let number: Int
    package let kind: TranslationBlock.Kind
    package let state: PageTranslation.Pair.State
    /// What is missing in the translation is placed at the block before it.
    package let place: TextPlace
    package let source: TextPlace
    package let words: String
  }

  package struct File: Hashable, Sendable {
    /// Where the translation is, or where it would be.
    package let path: String
    /// The source's path; empty when there is none.
    package let source: String
    package let state: PageTranslation.State
    /// How many of a hundred blocks of the source are current.
    package let percent: Int
    package let sourceBlocks: Int
    /// In the source's order. None for a page that is missing, or that has no source.
    package let blocks: [Block]
  }

  package struct Language: Hashable, Sendable {
    package let tag: LanguageTag
    package let name: String
    package let direction: LanguageProfile.Direction
    package let percent: Int
    package let pages: [PageTranslation.State: Int]
    package let blocks: [PageTranslation.Pair.State: Int]
    /// In the order of the source's navigation; at the end what has no source.
    package let files: [File]
  }

  package let source: LanguageTag
  package let languages: [Language]

  /// - Parameter chosen: A single language to look at; all of them without it.
  package init(_ linked: LinkedSite, of chosen: LanguageTag? = nil) {
    let site = linked.site
    source = site.configuration.defaultLanguage
    languages = linked.translations.languages.compactMap { table in
      let language = site.languages[table.language]
      if let chosen, chosen != language.tag { return nil }
      return Language(
        tag: language.tag, name: language.profile.name, direction: language.profile.direction,
        percent: table.percent,
        pages: counts(PageTranslation.State.allCases) { table.pageCount($0) },
        blocks: counts(PageTranslation.Pair.State.allCases) { table.blockCount($0) },
        files: table.pages.map { File($0, of: language, in: site) })
    }
  }

  /// A status of nothing, for a site that cannot be read.
  package init(nothingOf source: LanguageTag) {
    self.source = source
    languages = []
  }
}

private func counts<State: Hashable>(
  _ states: [State], _ count: (State) -> Int
) -> [State: Int] {
  Dictionary(uniqueKeysWithValues: states.map { ($0, count($0)) })
}

extension TranslationStatus.File {
  fileprivate init(_ translation: PageTranslation, of language: SiteLanguage, in site: Site) {
    let sourcePage = translation.source.map { site[$0] }
    let key = sourcePage?.key.value ?? ""
    path =
      translation.page.map { site[$0].parsed.sourcePath } ?? language.profile.shown(file: key)
    source = sourcePage?.parsed.sourcePath ?? ""
    state = translation.state
    let count = translation.sourceBlocks.count
    sourceBlocks = count
    percent =
      if count == 0 {
        translation.state == .current || translation.state == .ahead ? 100 : 0
      } else {
        translation.count(.current) * 100 / count
      }
    guard state != .current, let places = BlockPlaces(translation, in: site) else {
      blocks = []
      return
    }
    blocks = translation.pairs.indices.compactMap { index in
      let pair = translation.pairs[index]
      guard pair.state != .current, let kind = translation.kind(of: pair) else { return nil }
      return TranslationStatus.Block(
        number: places.number(ofPair: index), kind: kind, state: pair.state,
        place: places.own(ofPair: index), source: places.source(ofPair: index),
        words: translation.words(of: pair, in: site))
    }
  }
}
