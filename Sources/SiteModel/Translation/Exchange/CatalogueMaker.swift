import Diagnostics

/// Makes a language's catalogue: every block of the source's pages with its translation, where it has
/// one.
package struct CatalogueMaker {
  private let site: Site
  private let language: TranslationTable.Language

  package init(_ site: Site, _ language: TranslationTable.Language) {
    self.site = site
    self.language = language
  }

  package func catalogue() -> TranslationCatalogue {
    TranslationCatalogue(
      sourceLanguage: site.languages[0].tag,
      targetLanguage: site.languages[language.language].tag,
      units: language.pages.flatMap(units))
  }

  private func units(of page: PageTranslation) -> [TranslationUnit] {
    guard let id = page.source else { return [] }
    let source = site[id].parsed
    let translation = page.page.map { site[$0].parsed }
    let lines = LineTable(source.document.source)
    return page.pairs.compactMap { pair in
      guard let position = pair.source else { return nil }
      let block = page.sourceBlocks[position]
      let target = pair.block.flatMap { own in
        pair.state == .untranslated ? nil : translation?.markdown(of: page.blocks[own])
      }
      return TranslationUnit(
        page: source.path.value, number: position + 1, kind: block.kind.rawValue,
        fingerprint: block.fingerprint.text, line: lines.position(at: block.span.start).line,
        source: source.markdown(of: block), target: target ?? "",
        state: pair.state == .outdated ? .outdated : .translated)
    }
  }
}
