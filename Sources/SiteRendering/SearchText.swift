import MarkdownSyntax
import SiteModel

/// What the search reads in a block of a page: its words, and those that readers see of tags.
enum SearchText {
  /// Words of raw HTML are in no node of the tree, and the text of a mention is the title of the page
  /// that it names.
  ///
  /// - Parameter titled: The title that a link node shows in the place of its text.
  static func append(
    _ block: Int, of page: ParsedPage, titled: (Int) -> String?, to text: inout [UInt8]
  ) {
    let document = page.document
    let range = document.range(of: block)
    var start = range.lowerBound
    for index in range where index >= start {
      let kind = document.nodes[index].kind
      guard kind == .htmlBlock || kind == .link || kind == .taggedBlock else { continue }
      let title = kind == .link ? titled(index) : nil
      if kind == .link, title == nil { continue }
      document.plainText(of: start..<index, into: &text)
      start = Int(document.nodes[index].end)
      if kind == .htmlBlock {
        HTMLFragment(Array(document.literal(of: index))).appendWords(into: &text)
      } else if let title {
        text.append(contentsOf: title.utf8)
      } else {
        let block = page.block(of: index)
        appendWords(of: block, to: &text)
        let isLabel =
          if case .pageCard = block { document.labelOfCard(index) != nil } else { false }
        if !isLabel { start = index + 1 }
      }
    }
    document.plainText(of: start..<range.upperBound, into: &text)
  }

  private static func appendWords(of block: PageBlock, to text: inout [UInt8]) {
    for word in words(block) where !word.isEmpty {
      if let last = text.last, last != 0x20 { text.append(0x20) }
      text.append(contentsOf: word.utf8)
      text.append(0x20)
    }
  }

  /// What a block's tag says to readers.
  private static func words(_ block: PageBlock) -> [String] {
    switch block {
    case .tab(let title, _): [title]
    case .code(let code): [code.title ?? ""]
    case .embed(_, let caption): [caption ?? ""]
    case .file(let destination, let caption): [caption ?? "", CardWords.fileName(of: destination)]
    case .prompt(let description, _): [description ?? ""]
    case .integration(let integration): [integration.source ?? ""]
    case .api(.operation(let method, let path, let base, let summary, _)):
      [summary, method, base + path]
    case .api(.parameter(_, let name, let type, _)): [name, type]
    case .api(.response(let status, let description)): [status, description]
    case .hint, .tabs, .stepper, .step, .columns, .column, .fileName, .pageCard, .include,
      .updates, .update, .conditional, .transparent, .api(.summary), .api(.description),
      .api(.place), .api(.group):
      []
    }
  }
}
