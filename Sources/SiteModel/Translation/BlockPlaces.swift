package import Diagnostics

/// A place of a named file, as editors count.
package struct TextPlace: Hashable, Sendable {
  package let path: String
  package let position: SourcePosition
}

/// Where the blocks of one translation and of its source stand.
struct BlockPlaces {
  private let translation: PageTranslation
  private let own: LineTable
  private let source: LineTable

  /// - Parameter translation: Of a page that is there and has a source.
  init?(_ translation: PageTranslation, in site: Site) {
    guard let page = translation.page, let source = translation.source else { return nil }
    self.translation = translation
    own = LineTable(site[page].parsed.document.source)
    self.source = LineTable(site[source].parsed.document.source)
  }

  /// The start of a pair's block in the translation; what is missing there is placed at the block
  /// before it.
  func own(ofPair index: Int) -> TextPlace {
    let pairs = translation.pairs[...index]
    let block = pairs.last { $0.block != nil }?.block ?? translation.blocks.indices.first
    let start = block.map { translation.blocks[$0].span.start } ?? 0
    return TextPlace(path: own.source.path, position: own.position(at: start))
  }

  /// The start of a pair's block in the source; what the translation alone has is placed at the block
  /// before it.
  func source(ofPair index: Int) -> TextPlace {
    let start = sourceBlock(ofPair: index).map { translation.sourceBlocks[$0].span.start } ?? 0
    return TextPlace(path: source.source.path, position: source.position(at: start))
  }

  /// The number that people see: a block's position in the source, from 1; of what the translation
  /// alone has, that of the block before it, 0 at the start.
  func number(ofPair index: Int) -> Int { (sourceBlock(ofPair: index) ?? -1) + 1 }

  private func sourceBlock(ofPair index: Int) -> Int? {
    translation.pairs[...index].last { $0.source != nil }?.source
  }
}

extension PageTranslation {
  /// What a pair's block says first: in the source, else in the translation.
  func words(of pair: Pair, in site: Site) -> String {
    if let position = pair.source, let source {
      let line = site[source].parsed.plainLine(of: sourceBlocks[position])
      return TranslationRecord.firstWords(of: line)
    }
    guard let position = pair.block, let page else { return "" }
    return TranslationRecord.firstWords(of: site[page].parsed.plainLine(of: blocks[position]))
  }

  package func kind(of pair: Pair) -> TranslationBlock.Kind? {
    pair.source.map { sourceBlocks[$0].kind } ?? pair.block.map { blocks[$0].kind }
  }
}
