/// One page's words in their order: everything the index needs of the page.
///
/// Pages are analysed each on its own, in any order and on any core; ``SearchIndexBuilder`` puts
/// them together.
package struct AnalyzedPage: Sendable {
  /// Places left empty between two runs.
  static let gap = 8

  package let document: SearchDocument
  /// Lightly folded, in the order of their first use.
  let words: WordList
  /// Where the `words` stand.
  let uses: WordUses
  /// Number of words by ``SearchField``.
  let lengths: [Int]

  package init(_ page: SearchPage, analyzer: SearchAnalyzer) {
    var reader = WordReader(
      analyzer: analyzer, bytes: page.sections.reduce(0) { $0 + $1.text.count })
    reader.read(Array(page.title.utf8), as: .title)
    for label in page.labels { reader.read(Array(label.utf8), as: .label) }
    var places: [Int] = []
    for section in page.sections {
      places.append(reader.nextPlace)
      reader.read(Array(section.heading.utf8), as: .heading)
      reader.read(section.text, as: .text)
    }
    document = SearchDocument(page, places: places)
    words = reader.words.list.compacted
    uses = WordUses(tokens: reader.tokens, runs: reader.runs, words: words.count)
    lengths = reader.lengths
  }
}

/// Reads the texts of a page one after the other.
private struct WordReader {
  let analyzer: SearchAnalyzer
  private(set) var words: WordTable
  /// Number of each word in `words`, doubled; plus one where it stands at the place of the word
  /// before, as the parts of an identifier do.
  private(set) var tokens: [UInt32] = []
  private(set) var runs: [WordUses.Run] = []
  /// Where the next run begins.
  private(set) var nextPlace = 0

  /// Words by ``SearchField``.
  var lengths: [Int] {
    runs.reduce(into: [Int](repeating: 0, count: SearchField.allCases.count)) { lengths, run in
      lengths[run.field.rawValue] += run.tokens.count
    }
  }

  /// - Parameter bytes: Of the text that is to be read.
  init(analyzer: SearchAnalyzer, bytes: Int) {
    self.analyzer = analyzer
    words = WordTable(capacity: min(bytes / 10, 4096))
    tokens.reserveCapacity(bytes / 6 + 16)
  }

  mutating func read(_ text: [UInt8], as field: SearchField) {
    let start = tokens.count
    var place = nextPlace
    analyzer.forEachWord(in: text) { word, advances in
      let stays = !advances && tokens.count > start
      tokens.append(UInt32(words.number(for: word)) << 1 | (stays ? 1 : 0))
      if !stays { place += 1 }
    }
    guard tokens.count > start else { return }
    runs.append(.init(field: field, tokens: start..<tokens.count, place: nextPlace))
    nextPlace = place + AnalyzedPage.gap
  }
}
