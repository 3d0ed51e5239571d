import Diagnostics
import MarkdownSyntax

/// A translation beside its source, as the checks of translations look at them.
struct TranslatedPage {
  let comparison: PageTranslation
  let source: LinkedPage
  let page: LinkedPage
  let language: LanguageTag
  let sourceLanguage: LanguageTag
  /// What can be compared word by word.
  let passages: [Passage]
  /// Whether somebody recorded what the page was made from.
  var isRecorded: Bool { comparison.state != .unrecorded }

  /// - Returns: `nil` where one of the two is not there.
  init?(_ comparison: PageTranslation, of language: SiteLanguage, in linked: LinkedSite) {
    guard let source = comparison.source, let page = comparison.page else { return nil }
    self.comparison = comparison
    self.source = linked[source]
    self.page = linked[page]
    self.language = language.tag
    sourceLanguage = linked.site.languages[0].tag
    passages = Passage.all(
      in: comparison, entries: language.record[linked[page].page.parsed.path])
  }

  var sourceText: ParsedPage { source.page.parsed }
  var text: ParsedPage { page.page.parsed }

  /// A block of the translation as messages call it.
  func noun(of block: Int) -> String { comparison.blocks[block].kind.noun }

  func place(of block: Int) -> SourceLocation { text.location(comparison.blocks[block].span) }

  func sourcePlace(of block: Int) -> SourceLocation {
    sourceText.location(comparison.sourceBlocks[block].span)
  }

  /// Where something is told of a passage: at its block, at the heading of its section, else at the
  /// page's title.
  func place(of passage: Passage) -> SourceLocation {
    passage.blocks.first.map(place) ?? text.titleLocation
  }

  /// "This paragraph", "This section".
  func subject(_ passage: Passage) -> String {
    passage.blocks.count == 1 && passage.source.count == 1
      ? "This \(noun(of: passage.blocks[0]))"
      : passage.blocks.count == comparison.blocks.count ? "This page" : "This section"
  }

  /// First words of a block of the source.
  func words(of block: Int) -> String {
    TranslationRecord.firstWords(of: sourceText.plainLine(of: comparison.sourceBlocks[block]))
  }

  /// The command that records a block, or the page, as it now stands.
  func stamp(block: Int? = nil) -> String {
    "“toolkit translate stamp \(text.sourcePath)\(block.map { " --block \($0 + 1)" } ?? "")”"
  }

  /// Whether both blocks say the same in the same words, and ought not to.
  func isSameProse(_ source: Int, _ block: Int) -> Bool {
    let block = comparison.blocks[block]
    return block.isProse && block.fingerprint == comparison.sourceBlocks[source].fingerprint
  }
}

extension TranslationBlock.Kind {
  /// What messages call such a block.
  var noun: String {
    switch self {
    case .description: "description"
    case .title: "title"
    case .heading: "heading"
    case .paragraph: "paragraph"
    case .item: "list item"
    case .row: "table row"
    case .code: "code block"
    case .html: "HTML"
    }
  }
}

/// Which block each node of a page belongs to.
struct BlockLookup {
  private let document: MarkdownDocument
  private let positions: [Int: Int]

  init(_ blocks: [TranslationBlock], of page: ParsedPage) {
    document = page.document
    var positions: [Int: Int] = [:]
    for (position, block) in blocks.enumerated() {
      if let node = block.node { positions[node] = position }
    }
    self.positions = positions
  }

  func block(holding node: Int) -> Int? {
    var node = node
    while node > MarkdownDocument.root {
      if let position = positions[node] { return position }
      node = Int(document.nodes[node].parent)
    }
    return nil
  }
}
