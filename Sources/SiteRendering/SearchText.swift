import MarkdownSyntax
import SiteModel

/// What the search reads in a block of a page: its words, and those that readers see of tags.
enum SearchText {
  static func append(_ block: Int, of page: ParsedPage, to text: inout [UInt8]) {
    let document = page.document
    let range = document.range(of: block)
    guard !page.blocks.isEmpty else {
      document.plainText(of: range, into: &text)
      return
    }
    var start = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      guard document.nodes[index].kind == .taggedBlock else {
        index += 1
        continue
      }
      document.plainText(of: start..<index, into: &text)
      let position = Int(document.nodes[index].number)
      for word in words(page.blocks[position]) where !word.isEmpty {
        if let last = text.last, last != 0x20 { text.append(0x20) }
        text.append(contentsOf: word.utf8)
        text.append(0x20)
      }
      let isLabel =
        if case .pageCard = page.blocks[position] { document.labelOfCard(index) != nil } else {
          false
        }
      index = isLabel ? Int(document.nodes[index].end) : index + 1
      start = index
    }
    document.plainText(of: start..<range.upperBound, into: &text)
  }

  /// What a block's tag says to readers.
  private static func words(_ block: PageBlock) -> [String] {
    switch block {
    case .tab(let title, _): [title]
    case .code(let code): [code.title ?? ""]
    case .embed(_, let caption): [caption ?? ""]
    case .file(let destination, let caption): [caption ?? "", CardWords.fileName(of: destination)]
    case .prompt(let description): [description ?? ""]
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
