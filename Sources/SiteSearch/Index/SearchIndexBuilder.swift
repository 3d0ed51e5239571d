/// Puts analysed pages together, in the order of the site, and keeps no more of them than their words.
///
/// - Memory: about five bytes for each distinct word of each page and one for each of its places,
///   and the distinct words of all pages.
package struct SearchIndexBuilder: Sendable {
  private let analyzer: SearchAnalyzer
  private let layout: SearchLayout
  private var spellings = WordTable(capacity: 4096)
  private var counts: [Int] = []
  private var pages: [PostingsBuilder.CountedPage] = []
  private let synonyms: Synonyms
  private var types: [Facet]
  private var phases: [Facet]

  /// An identifier of the site's registry and what it is called.
  package struct Facet: Hashable, Sendable {
    package let id: String
    package let label: String
    fileprivate var pages: [Int] = []

    package init(id: String, label: String) {
      self.id = id
      self.label = label
    }
  }

  /// - Parameters:
  ///   - types: In the order of the registry.
  ///   - phases: In the order of the registry.
  ///   - synonyms: Groups of words, or of several words each, that mean the same.
  package init(
    analyzer: SearchAnalyzer, types: [Facet] = [], phases: [Facet] = [],
    synonyms: [[String]] = [], layout: SearchLayout = .usual
  ) {
    self.analyzer = analyzer
    self.layout = layout
    self.synonyms = Synonyms(groups: synonyms, analyzer: analyzer)
    self.types = types
    self.phases = phases
  }

  /// The page's number is that of pages added before; it breaks ties between equal results.
  package mutating func add(_ page: AnalyzedPage) {
    let words = page.words
    let numbers = (0..<words.count).map {
      UInt32(spellings.number(for: words.bytes.span.extracting(words.range(of: $0))))
    }
    counts.append(contentsOf: repeatElement(0, count: spellings.list.count - counts.count))
    page.uses.forEach { number, word, _ in counts[Int(numbers[number])] += word.count }
    for type in types.indices where page.document.types.contains(types[type].id) {
      types[type].pages.append(pages.count)
    }
    for phase in phases.indices where page.document.phases.contains(phases[phase].id) {
      phases[phase].pages.append(pages.count)
    }
    pages.append(.init(spellings: numbers, uses: page.uses, lengths: page.lengths))
  }

  /// The index of the pages added so far.
  package func index() -> SearchIndex {
    let vocabulary = Vocabulary(spellings: spellings.list, counts: counts, analyzer: analyzer)
    let postings = PostingsBuilder(
      pages: pages, termOfSpelling: vocabulary.termOfSpelling, termCount: vocabulary.termCount,
      layout: layout
    ).postings()
    return SearchIndex(
      analyzer: analyzer, layout: layout, pageCount: pages.count, vocabulary: vocabulary,
      postings: postings, variantPages: variantPages(vocabulary), synonyms: synonyms,
      types: types.map(facet), phases: phases.map(facet))
  }

  private func facet(_ facet: Facet) -> SearchFacet {
    SearchFacet(id: facet.id, label: facet.label, pages: facet.pages)
  }

  /// The pages of each variant, ascending.
  private func variantPages(_ vocabulary: Vocabulary) -> [[Int]] {
    var found = [[Int]](repeating: [], count: vocabulary.variants.count)
    guard !found.isEmpty else { return found }
    for (number, page) in pages.enumerated() {
      for spelling in page.spellings {
        guard let variant = vocabulary.variantOfSpelling[Int(spelling)] else { continue }
        found[Int(variant)].append(number)
      }
    }
    return found
  }
}
