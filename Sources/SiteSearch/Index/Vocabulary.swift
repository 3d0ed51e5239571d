/// The words of an index and what they stand for.
///
/// A reader's *word* is looked up by its bare letters. It stands for a *term*: all words of one stem,
/// which share their postings. Where a language tells words apart by marks that bare letters lack
/// (`pêche`, `péché`), each marked spelling is a *variant* with a list of its own pages.
struct Vocabulary: Sendable {
  /// A marked spelling of a word that has several.
  struct Variant: Hashable, Sendable {
    /// Number in `words`.
    let word: Int
    /// Lightly folded, with its marks.
    let spelling: [UInt8]
  }

  /// Bare, in ``WordOrder``.
  let words: WordList
  /// Uses of each word in all pages; none for a stem that is listed so that browsers find it.
  let uses: [Int]
  /// The term of each word. Terms are numbered in the order of their first word.
  let terms: [Int]
  let termCount: Int
  /// In the order of their words, then of their spellings.
  let variants: [Variant]

  /// Of each lightly folded word that was counted: its term, and its variant if it is one.
  let termOfSpelling: [UInt32]
  let variantOfSpelling: [UInt32?]

  /// - Parameters:
  ///   - spellings: Lightly folded words, in any order.
  ///   - counts: Their uses.
  init(spellings: WordList, counts: [Int], analyzer: SearchAnalyzer) {
    var bares = WordTable(capacity: spellings.count)
    var bareOfSpelling: [Int] = []
    bareOfSpelling.reserveCapacity(spellings.count)
    for spelling in 0..<spellings.count {
      let letters = spellings.bytes.span.extracting(spellings.range(of: spelling))
      let bare = SearchAnalyzer.bare(letters)
      bareOfSpelling.append(bares.number(for: bare.span))
    }

    let stems = Self.stems(
      of: bares.list, bareOfSpelling, spellings: spellings, counts: counts, analyzer: analyzer)
    // A browser that stems finds words by their stem as well.
    if analyzer.hasBrowserStemmer {
      for stem in 0..<stems.list.count {
        _ = bares.number(for: stems.list.bytes.span.extracting(stems.list.range(of: stem)))
      }
    }

    let order = bares.list.numbersInOrder
    var words = WordList(capacity: order.count)
    var place = [Int](repeating: 0, count: order.count)
    for (position, bare) in order.enumerated() {
      words.append(bares.list.bytes.span.extracting(bares.list.range(of: bare)))
      place[bare] = position
    }
    self.words = words

    var uses = [Int](repeating: 0, count: order.count)
    for (spelling, bare) in bareOfSpelling.enumerated() { uses[place[bare]] += counts[spelling] }
    self.uses = uses

    var termOfStem = [Int](repeating: -1, count: stems.list.count)
    var terms: [Int] = []
    terms.reserveCapacity(order.count)
    var termCount = 0
    var stemTable = stems
    for bare in order {
      let stem =
        bare < stems.numbers.count ? stems.numbers[bare] : stemTable.number(of: bares.list[bare])
      if termOfStem[stem] < 0 {
        termOfStem[stem] = termCount
        termCount += 1
      }
      terms.append(termOfStem[stem])
    }
    self.terms = terms
    self.termCount = termCount
    termOfSpelling = bareOfSpelling.map { UInt32(terms[place[$0]]) }

    let marked = Self.variants(spellings: spellings, words: words, place: place, bareOfSpelling)
    variants = marked.map { Variant(word: $0.word, spelling: Array(spellings[$0.spelling])) }
    var variantOfSpelling = [UInt32?](repeating: nil, count: spellings.count)
    for (number, variant) in marked.enumerated() {
      variantOfSpelling[variant.spelling] = UInt32(number)
    }
    self.variantOfSpelling = variantOfSpelling
  }

  /// The variants of a word.
  func variantRange(of word: Int) -> Range<Int> {
    var low = 0
    var high = variants.count
    while low < high {
      let middle = (low + high) / 2
      if variants[middle].word < word { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < variants.count, variants[end].word == word { end += 1 }
    return low..<end
  }

  /// Stems by number, and the stem of each bare word.
  private struct Stems {
    var table: WordTable
    var numbers: [Int]
    var list: WordList { table.list }

    mutating func number(of word: ArraySlice<UInt8>) -> Int {
      table.number(for: Array(word).span)
    }
  }

  /// The stem of a bare word is that of its most used spelling, because stemmers read marks.
  private static func stems(
    of bares: WordList, _ bareOfSpelling: [Int], spellings: WordList, counts: [Int],
    analyzer: SearchAnalyzer
  ) -> Stems {
    var chosen = [Int](repeating: -1, count: bares.count)
    for (spelling, bare) in bareOfSpelling.enumerated() {
      let best = chosen[bare]
      if best < 0 || counts[spelling] > counts[best] { chosen[bare] = spelling }
    }
    let stemmer = analyzer.hasBrowserStemmer ? nil : WordStemmer(language: analyzer.language)
    let found = chosen.enumerated().map { bare, spelling in
      let word = Array(bares[bare])
      let stem = analyzer.browserStem(word) ?? stemmer?.stem(Array(spellings[spelling])) ?? word
      return stem.isEmpty ? word : stem
    }
    // A browser looks a stem up as it looks up a word: a word that is the stem of others is its own.
    let listed = analyzer.hasBrowserStemmer ? Set(found) : []
    var stems = Stems(table: WordTable(capacity: bares.count), numbers: [])
    for (bare, stem) in found.enumerated() {
      let word = listed.isEmpty ? stem : Array(bares[bare])
      stems.numbers.append(
        stems.table.number(for: (listed.contains(word) ? word : stem).span))
    }
    return stems
  }

  /// Spellings with marks of words that have another spelling too, in the order of words.
  private static func variants(
    spellings: WordList, words: WordList, place: [Int], _ bareOfSpelling: [Int]
  ) -> [(word: Int, spelling: Int)] {
    var count = [UInt8](repeating: 0, count: words.count)
    for bare in bareOfSpelling { count[place[bare]] = min(count[place[bare]] + 1, 2) }
    var found: [(word: Int, spelling: Int)] = []
    for (spelling, bare) in bareOfSpelling.enumerated() where count[place[bare]] > 1 {
      let word = place[bare]
      if spellings[spelling] != words[word] { found.append((word, spelling)) }
    }
    return found.sorted {
      $0.word == $1.word
        ? spellings[$0.spelling].lexicographicallyPrecedes(spellings[$1.spelling])
        : $0.word < $1.word
    }
  }
}
