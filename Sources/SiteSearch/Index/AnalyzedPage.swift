/// One page's words, counted by section: everything the index needs of the page.
///
/// Pages are analysed each on its own, in any order and on any core, and cost about 5 KB each for
/// 400 words; ``SearchIndex`` puts them together.
package struct AnalyzedPage: Hashable, Sendable {
  struct Posting: Hashable, Sendable {
    /// Number in `words`.
    let word: UInt32
    /// Position in the document's sections.
    let section: UInt32
    let level: PostingLevel
  }

  package let document: SearchDocument
  /// Number of words with repetitions, title and headings included.
  package let length: Int
  let words: WordList
  /// Sections ascending; each word at most once a section.
  let postings: [Posting]

  package init(_ page: SearchPage, analyzer: SearchAnalyzer) {
    let hasOpening = page.sections.first?.anchor.isEmpty ?? false
    let opening = SearchSection(anchor: "", heading: "", text: [])
    let sections = hasOpening ? page.sections : [opening] + page.sections
    document = SearchDocument(
      address: page.address, title: page.title, breadcrumbs: page.breadcrumbs,
      types: page.types, phases: page.phases, sections: sections.map(SearchPassage.init))

    var counter = WordCounter(bytes: sections.reduce(0) { $0 + $1.text.count })
    for (number, section) in sections.enumerated() {
      if number == 0 { counter.count(Array(page.title.utf8), in: .title, by: analyzer) }
      counter.count(Array(section.heading.utf8), in: .heading, by: analyzer)
      counter.count(section.text, in: .text, by: analyzer)
      counter.endSection(number)
    }
    length = counter.length
    words = counter.words.list.compacted
    postings = counter.postings
  }
}

/// Counts words section by section.
private struct WordCounter {
  /// A word in the section at hand.
  private struct Count {
    var doubledFrequency: Int32 = 0
    var isInTitle = false
  }

  private(set) var words: WordTable
  private(set) var postings: [AnalyzedPage.Posting] = []
  private(set) var length = 0
  private var counts: [Count] = []
  /// Words of the section at hand, in order of appearance.
  private var present: [Int] = []

  /// - Parameter bytes: Of the text that is to be counted.
  init(bytes: Int) {
    words = WordTable(capacity: min(bytes / 10, 4096))
    counts.reserveCapacity(256)
    present.reserveCapacity(128)
    // A word with its space, some of them again in the same section.
    postings.reserveCapacity(bytes / 6 + 16)
  }

  mutating func count(
    _ text: [UInt8], in field: PostingLevel.Field, by analyzer: SearchAnalyzer
  ) {
    analyzer.forEachWord(in: text) { word, _ in
      count(SearchAnalyzer.bare(word).span, in: field)
    }
  }

  private mutating func count(_ word: Span<UInt8>, in field: PostingLevel.Field) {
    let number = words.number(for: word)
    if number == counts.count { counts.append(Count()) }
    var count = counts[number]
    if count.doubledFrequency == 0 { present.append(number) }
    count.doubledFrequency += Int32(field.rawValue)
    if field == .title { count.isInTitle = true }
    counts[number] = count
    length += 1
  }

  mutating func endSection(_ section: Int) {
    for word in present {
      let count = counts[word]
      let level = PostingLevel(
        doubledFrequency: Int(count.doubledFrequency), isInTitle: count.isInTitle)
      postings.append(.init(word: UInt32(word), section: UInt32(section), level: level))
      counts[word] = Count()
    }
    present.removeAll(keepingCapacity: true)
  }
}
