/// Words of every page of one language, ready to be asked here or in a browser.
///
/// - Order: pages as given; their sections follow each other and are numbered through the whole
///   index; words by their UTF-8 bytes.
/// - Size: about 5 bytes for each word of each section, and the texts a result shows.
/// - The same pages in the same order give the same index, whoever analysed them.
package struct SearchIndex: Hashable, Sendable {
  package let analyzer: SearchAnalyzer
  package let documents: [SearchDocument]
  /// Number of each page's first section, and the number of all sections at the end.
  let firstSections: [Int]
  /// The page of each section.
  let pages: [UInt32]
  /// What a use of a word counts on each page, see ``SearchWeights/norm(length:total:pages:)``.
  let norms: [Int]
  /// Rarity of a word by the number of pages that have it; the first is unused.
  let rarities: [Int]

  /// Ascending.
  let words: [[UInt8]]
  /// Where each word's postings begin, and the number of all postings at the end.
  let postingStarts: [Int]
  /// Section number of each posting, ascending within a word.
  let sections: [UInt32]
  let levels: [PostingLevel]

  /// - Parameter analyzed: In the order of the site; it breaks ties between equal results.
  package init(analyzer: SearchAnalyzer, pages analyzed: [AnalyzedPage]) {
    self.analyzer = analyzer
    documents = analyzed.map(\.document)

    var firstSections = [0]
    var pages: [UInt32] = []
    for (page, document) in documents.enumerated() {
      pages.append(contentsOf: repeatElement(UInt32(page), count: document.sections.count))
      firstSections.append(pages.count)
    }
    self.firstSections = firstSections
    self.pages = pages

    let total = analyzed.reduce(0) { $0 + $1.length }
    norms = analyzed.map {
      SearchWeights.norm(length: $0.length, total: total, pages: analyzed.count)
    }
    rarities = SearchWeights.rarities(pages: analyzed.count)

    let inverted = InvertedPostings(of: analyzed, firstSections: firstSections)
    words = inverted.words
    postingStarts = inverted.starts
    sections = inverted.sections
    levels = inverted.levels
  }

  /// The postings of a word, as positions in `sections` and `levels`.
  func postings(of word: Int) -> Range<Int> {
    postingStarts[word]..<postingStarts[word + 1]
  }

  /// On how many pages a word stands.
  func pageCount(of word: Int) -> Int {
    var count = 0
    var last: UInt32?
    for posting in postings(of: word) {
      let page = pages[Int(sections[posting])]
      if page != last { count += 1 }
      last = page
    }
    return count
  }
}
