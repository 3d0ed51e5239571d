import MarkdownSyntax
package import SiteModel

/// A page's text as it is read: its sections, and in them paragraphs, items of lists and rows of
/// tables, each as one line of plain text.
package struct PageReading: Hashable, Sendable {
  /// A stretch of text that stands by itself.
  package struct Line: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      /// What front matter says of the page.
      case description
      /// The first row of a table, which says what the others hold.
      case header
      case paragraph, item, numberedItem, row, code
    }
    package let kind: Kind
    package let text: String
  }

  /// What stands below a heading, up to the next one.
  package struct Section: Hashable, Sendable {
    /// Position among the page's headings; `nil` for what stands before the first.
    package let headingIndex: Int?
    /// Empty before the first heading.
    package let anchor: String
    package let heading: String
    package let lines: [Line]
  }

  /// In document order, the opening first.
  package let sections: [Section]

  /// - Parameter titles: What link nodes show in the place of their text.
  init(_ page: SitePage, titles: [Int: String]) {
    var reader = LineReader(page: page.parsed, titles: titles)
    if let description = page.parsed.frontMatter.description?.value {
      reader.append(.description, PlainLine.of(description))
    }
    var sections: [Section] = []
    var current: Int?
    var upcoming = 0
    func section(_ lines: [Line]) -> Section {
      let heading = current.map { page.headings[$0] }
      return Section(
        headingIndex: current, anchor: heading?.anchor ?? "", heading: heading?.text ?? "",
        lines: lines)
    }
    for block in page.parsed.body {
      while upcoming < page.headings.count, page.headings[upcoming].node < block { upcoming += 1 }
      if upcoming < page.headings.count, page.headings[upcoming].node == block {
        sections.append(section(reader.take()))
        current = upcoming
      } else {
        reader.read(block)
      }
    }
    sections.append(section(reader.take()))
    self.sections = sections
  }
}

/// Collects the lines of blocks.
private struct LineReader {
  let page: ParsedPage
  let titles: [Int: String]
  private var lines: [PageReading.Line] = []

  init(page: ParsedPage, titles: [Int: String]) {
    self.page = page
    self.titles = titles
  }

  mutating func take() -> [PageReading.Line] {
    defer { lines = [] }
    return lines
  }

  mutating func append(_ kind: PageReading.Line.Kind, _ text: String) {
    if !text.isEmpty { lines.append(.init(kind: kind, text: text)) }
  }

  mutating func read(_ block: Int) {
    let document = page.document
    let end = document.range(of: block).upperBound
    var index = block
    while index < end {
      let node = document.nodes[index]
      switch node.kind {
      case .paragraph: append(kind(of: index), text(of: index))
      case .heading, .htmlBlock: append(.paragraph, text(of: index))
      case .codeBlock, .plainText: append(.code, text(of: index))
      case .tableRow: append(node.isHeader ? .header : .row, row(index))
      default:
        index += 1
        continue
      }
      index = Int(node.end)
    }
  }

  /// The first paragraph of an item is the item's, further ones stand by themselves.
  private func kind(of paragraph: Int) -> PageReading.Line.Kind {
    let nodes = page.document.nodes
    let parent = Int(nodes[paragraph].parent)
    guard nodes[parent].kind == .item, paragraph == parent + 1 else { return .paragraph }
    return nodes[Int(nodes[parent].parent)].isOrdered ? .numberedItem : .item
  }

  private func text(of node: Int) -> String {
    var bytes: [UInt8] = []
    SearchText.append(node, of: page, titled: { titles[$0] }, to: &bytes)
    return PlainLine.of(bytes)
  }

  /// The first cell names what the others say of it.
  private func row(_ row: Int) -> String {
    let cells = page.document.children(of: row).map(text).filter { !$0.isEmpty }
    guard let first = cells.first, cells.count > 1 else { return cells.first ?? "" }
    return first + ": " + cells.dropFirst().joined(separator: "; ")
  }
}

extension SearchPages {
  /// A page's text by sections and lines.
  package func reading(of id: PageID) -> PageReading {
    PageReading(site[id], titles: mentionedTitles(on: site[id]))
  }
}
