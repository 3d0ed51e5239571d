/// Words of every page of one language, ready to be asked here or in a browser.
///
/// - Order: pages as they were added; words in ``WordOrder``; terms in the order of their first word.
/// - The same pages in the same order give the same index, whoever analysed them.
package struct SearchIndex: Sendable {
  package let analyzer: SearchAnalyzer
  let layout: SearchLayout
  package let pageCount: Int
  package let types: [SearchFacet]
  package let phases: [SearchFacet]

  let vocabulary: Vocabulary
  let postings: Postings
  /// The pages of each of the vocabulary's variants, ascending.
  let variantPages: [[Int]]
  let synonyms: Synonyms
  /// Terms on more than half of the pages, which are left out of a query with others.
  let stopTerms: [Bool]
  /// Words that hold questions together, left out as well.
  let functionWords: Set<String>
  /// First words of the shards, ascending, and the number of words at the end.
  let shardStarts: [Int]
  /// For each shard as many letters of its first word as tell it from the word before; what is not below
  /// them is looked for there.
  let shardKeys: WordList
  /// The words by their last letters.
  let reversed: ReversedWords

  init(
    analyzer: SearchAnalyzer, layout: SearchLayout, pageCount: Int, vocabulary: Vocabulary,
    postings: Postings,
    variantPages: [[Int]], synonyms: Synonyms, types: [SearchFacet], phases: [SearchFacet]
  ) {
    self.analyzer = analyzer
    self.layout = layout
    self.pageCount = pageCount
    self.vocabulary = vocabulary
    self.postings = postings
    self.variantPages = variantPages
    self.types = types
    self.phases = phases
    functionWords = FunctionWords.words(of: analyzer.language)
    stopTerms = (0..<vocabulary.termCount).map {
      pageCount >= layout.pagesForStopWords && postings.pageCount(of: $0) * 2 > pageCount
    }
    shardStarts = ShardPlan.starts(
      vocabulary: vocabulary, postings: postings, variantPages: variantPages,
      isStop: stopTerms, pageCount: pageCount, layout: layout)
    shardKeys = ShardPlan.keys(of: shardStarts, vocabulary.words)
    reversed = ReversedWords(of: vocabulary.words)
    let (functionWords, stopTerms) = (functionWords, stopTerms)
    self.synonyms = synonyms.leavingOut {
      Self.isStop($0, vocabulary, functionWords: functionWords, stopTerms: stopTerms)
    }
  }

  /// Whether a word is left out of queries with others: it stands on most pages, or only holds a
  /// question together.
  func isStop(_ bare: String) -> Bool {
    Self.isStop(bare, vocabulary, functionWords: functionWords, stopTerms: stopTerms)
  }

  private static func isStop(
    _ bare: String, _ vocabulary: Vocabulary, functionWords: Set<String>, stopTerms: [Bool]
  ) -> Bool {
    if functionWords.contains(bare) { return true }
    return vocabulary.words.number(of: Array(bare.utf8).span)
      .map { stopTerms[vocabulary.terms[$0]] } ?? false
  }

  var words: WordList { vocabulary.words }
  var shardCount: Int { shardStarts.count - 1 }

  /// The shard that has a word, or would have it.
  func shard(of word: Span<UInt8>) -> Int {
    let place = shardKeys.place(of: word)
    return place < shardKeys.count && shardKeys.holds(word, at: place) ? place : max(0, place - 1)
  }

  /// How rare a term is, see ``SearchWeights/rarity(pages:of:)``.
  func rarity(of term: Int) -> Int {
    SearchWeights.rarity(pages: postings.pageCount(of: term), of: pageCount)
  }
}
