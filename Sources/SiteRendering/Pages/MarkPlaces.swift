import MarkdownSyntax
import SiteModel

/// Where on a translated page something is to be said of its blocks.
struct MarkPlaces {
  enum Place: Hashable {
    case title, description
    /// Behind a block of the translation's tree.
    case node(Int)
  }

  /// A block of the source that a mark shows.
  struct Piece {
    /// Position in ``PageTranslation/sourceBlocks``.
    let source: Int
    /// Whether the translation has no block for it.
    let isNew: Bool
  }

  private let translation: PageTranslation
  private let document: MarkdownDocument
  /// In the order of the source's first piece; each with its pieces in the source's order.
  private(set) var pieces: [(place: Place, pieces: [Piece])] = []
  private(set) var untranslated: [Place] = []
  private var positions: [Place: Int] = [:]

  init(_ translation: PageTranslation, document: MarkdownDocument) {
    self.translation = translation
    self.document = document
  }

  var isEmpty: Bool { pieces.isEmpty && untranslated.isEmpty }

  mutating func gather(from source: MarkdownDocument) {
    /// The latest block that stands in the text.
    var before: TranslationBlock?
    for pair in translation.pairs {
      let block = pair.block.map { translation.blocks[$0] }
      switch (pair.state, pair.source, block) {
      case (.outdated, let position?, let block?):
        add(Piece(source: position, isNew: false), at: place(behind: block))
      case (.untranslated, _, let block?): untranslated.append(place(of: block))
      case (.missing, let position?, _):
        let new = translation.sourceBlocks[position]
        add(Piece(source: position, isNew: true), at: place(of: new, from: source, behind: before))
      default: break
      }
      if let block, block.node.map(isInFootnote) != true { before = block }
    }
  }

  private mutating func add(_ piece: Piece, at place: Place) {
    if let position = positions[place] {
      pieces[position].pieces.append(piece)
    } else {
      positions[place] = pieces.count
      pieces.append((place, [piece]))
    }
  }

  // MARK: - Places

  private func place(of block: TranslationBlock) -> Place {
    switch block.kind {
    case .title: .title
    case .description: .description
    case .heading, .paragraph, .item, .row, .code, .html: block.node.map { .node($0) } ?? .title
    }
  }

  /// Rows are told of below their table.
  private func place(behind block: TranslationBlock) -> Place {
    guard block.kind == .row, let row = block.node else { return place(of: block) }
    return .node(Int(document.nodes[row].parent))
  }

  /// Where a block that is new in the source would stand: behind the one before it, in the same list
  /// or outside of it as in the source.
  private func place(
    of new: TranslationBlock, from source: MarkdownDocument, behind before: TranslationBlock?
  ) -> Place {
    if new.kind == .description { return .description }
    guard let before, before.kind != .description, new.kind != .title else { return .title }
    guard var node = before.node, before.kind != .title else { return .title }
    let isInItem = new.node.map { source.nodes[Int(source.nodes[$0].parent)].kind == .item }
    if isInItem == true, before.kind != .row { return .node(node) }
    while let parent = enclosing(node) { node = parent }
    return .node(node)
  }

  /// The list or table that a node stands in, or a part of one.
  private func enclosing(_ node: Int) -> Int? {
    let parent = Int(document.nodes[node].parent)
    return switch document.nodes[parent].kind {
    case .list, .item, .table, .tableRow: parent
    default: nil
    }
  }

  private func isInFootnote(_ node: Int) -> Bool {
    var at = node
    while at > MarkdownDocument.root {
      if document.nodes[at].kind == .footnoteDefinition { return true }
      at = Int(document.nodes[at].parent)
    }
    return false
  }

  /// The node whose element has a block's words and nothing else: an item's text is the whole item
  /// where no list or box stands in it.
  func element(of node: Int) -> Int {
    let parent = Int(document.nodes[node].parent)
    let item = document.nodes[parent]
    guard document.isInTightItem(node), !item.isTask,
      document.nodes[node].end == item.end
    else { return node }
    return parent
  }
}
