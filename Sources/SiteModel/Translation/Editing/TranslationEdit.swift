import Diagnostics

/// Changes single blocks of a translation, and puts in those that it lacks.
package struct TranslationEdit: Sendable {
  private let page: ParsedPage
  private let source: ParsedPage?
  private let translation: PageTranslation

  /// - Returns: `nil` for a page that is missing.
  package init?(_ translation: PageTranslation, in site: Site) {
    guard let page = translation.page else { return nil }
    self.page = site[page].parsed
    source = translation.source.map { site[$0].parsed }
    self.translation = translation
  }

  /// The edit that makes a pair's block say something else.
  ///
  /// - Parameters:
  ///   - text: Markdown, as ``ParsedPage/markdown(of:)`` gives it.
  ///   - pair: Position in ``PageTranslation/pairs``.
  /// - Returns: `nil` where there is no safe place for it, or no such pair.
  package func edit(putting text: String, at pair: Int) -> PageEdit? {
    guard translation.pairs.indices.contains(pair) else { return nil }
    if let block = translation.pairs[pair].block.map({ translation.blocks[$0] }) {
      return page.replacing(block, by: BlockText.normal(text, as: block.kind))
    }
    guard let source, let position = translation.pairs[pair].source else { return nil }
    let block = translation.sourceBlocks[position]
    let previous = translation.pairs[..<pair].last { $0.block != nil }
    return BlockInsertion(page: page, source: source).edit(
      putting: BlockText.normal(text, as: block.kind), as: block,
      behind: previous?.block.map { translation.blocks[$0] },
      which: previous?.source.map { translation.sourceBlocks[$0] })
  }

  /// Whether a pair's block can be changed by itself.
  package func isEditable(_ pair: Int) -> Bool {
    edit(putting: text(at: pair) ?? sourceText(at: pair) ?? "", at: pair) != nil
  }

  /// What the translation says in a pair; `nil` where it lacks the block.
  package func text(at pair: Int) -> String? {
    translation.pairs[pair].block.map { page.markdown(of: translation.blocks[$0]) }
  }

  /// What the source says in a pair; `nil` where it lacks the block.
  package func sourceText(at pair: Int) -> String? {
    guard let source, let position = translation.pairs[pair].source else { return nil }
    return source.markdown(of: translation.sourceBlocks[position])
  }
}
