/// Puts analysed pages together, in the order of the site, and keeps no more of them than their words.
///
/// - Memory: about two bytes for each word of each page, and the distinct words.
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
      spellings.number(for: words.bytes.span.extracting(words.range(of: $0)))
    }
    counts.append(contentsOf: repeatElement(0, count: spellings.list.count - counts.count))
    var tokens: [UInt8] = []
    tokens.reserveCapacity(page.tokens.count * 2)
    for token in page.tokens {
      let number = numbers[Int(token >> 1)]
      counts[number] += 1
      var rest = number << 1 | Int(token & 1)
      while rest >= 0x80 {
        tokens.append(UInt8(rest & 0x7F | 0x80))
        rest >>= 7
      }
      tokens.append(UInt8(rest))
    }
    var lengths = [Int](repeating: 0, count: SearchField.allCases.count)
    for run in page.runs { lengths[run.field.rawValue] += run.tokens.count }
    for type in types.indices where page.document.types.contains(types[type].id) {
      types[type].pages.append(pages.count)
    }
    for phase in phases.indices where page.document.phases.contains(phases[phase].id) {
      phases[phase].pages.append(pages.count)
    }
    pages.append(.init(tokens: tokens, runs: page.runs, lengths: lengths))
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
      var token = 0
      var shift = 0
      for byte in page.tokens {
        token |= Int(byte & 0x7F) << shift
        shift += 7
        guard byte < 0x80 else { continue }
        if let variant = vocabulary.variantOfSpelling[token >> 1].map(Int.init),
          found[variant].last != number
        {
          found[variant].append(number)
        }
        token = 0
        shift = 0
      }
    }
    return found
  }
}
