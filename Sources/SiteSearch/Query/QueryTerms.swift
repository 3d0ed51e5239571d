/// Finds the terms of an index that a word of a query means.
///
/// Looks only where a browser looks, which fetches a shard by the word's first letters and a block of
/// the dictionary by its last: the answers are the same.
struct QueryTerms {
  private let index: SearchIndex

  init(index: SearchIndex) {
    self.index = index
  }

  /// - Parameters:
  ///   - query: The words that count.
  ///   - position: Of one of them.
  /// - Returns: The word itself first, each term once. Corrections only when nothing else is there.
  ///   Empty when the index has no such word.
  func terms(for query: [SearchQuery.Word], at position: Int) -> [QueryTerm] {
    let bare = Array(query[position].bare.utf8)
    let own = exactTerm(for: bare)
    var terms = own.map { [$0] } ?? []
    for synonym in index.synonyms.words(for: query, at: position) {
      guard let number = wholeWord(Array(synonym.bare.utf8)) else { continue }
      add(
        [term(of: number, weight: synonym.weight, rarity: .max, reason: .synonym)], to: &terms)
    }
    if query[position].isUnfinished || terms.isEmpty {
      add(longerWords(than: bare, own: own), to: &terms)
    }
    let weight = own == nil ? SearchWeights.alternative : SearchWeights.knownAlternative
    for other in query[position].alternatives {
      guard let number = wholeWord(Array(other.utf8)) else { continue }
      add(
        [term(of: number, weight: weight, rarity: .max, reason: .alternative)],
        to: &terms)
    }
    return terms.isEmpty ? corrections(of: query[position]) : terms
  }

  /// The word's own term by another way: for synonyms and phrases.
  func exactTerm(for bare: [UInt8]) -> QueryTerm? {
    wholeWord(bare).map {
      term(of: $0, weight: SearchWeights.exact, rarity: .max, reason: .asked)
    }
  }

  private func wholeWord(_ bare: [UInt8]) -> Int? {
    if let number = index.words.number(of: bare.span) { return number }
    return index.analyzer.browserStem(bare).flatMap { index.words.number(of: $0.span) }
  }

  private func term(of word: Int, weight: Int, rarity: Int, reason: QueryTerm.Reason) -> QueryTerm {
    let term = index.vocabulary.terms[word]
    return QueryTerm(
      term: term, word: word, weight: weight, rarity: min(index.rarity(of: term), rarity),
      reason: reason)
  }

  private func add(_ found: [QueryTerm], to terms: inout [QueryTerm]) {
    for term in found where !terms.contains(where: { $0.term == term.term }) { terms.append(term) }
  }

  private func corrections(of word: SearchQuery.Word) -> [QueryTerm] {
    var terms: [QueryTerm] = []
    let corrections = MistypedWords(index: index).corrections(of: word)
    for correction in corrections {
      // The likeliest stands for what was meant, and the other is as much less.
      let weight = correction.weight * SearchWeights.exact / corrections[0].weight
      add([term(of: correction.word, weight: weight, rarity: .max, reason: .typo)], to: &terms)
      if terms.count == SearchWeights.longestCorrection { break }
    }
    return terms
  }

  // MARK: - Longer words

  private func longerWords(than beginning: [UInt8], own: QueryTerm?) -> [QueryTerm] {
    let whole = index.words.number(of: beginning.span)
    let start = index.words.place(of: beginning.span) + (whole == nil ? 0 : 1)
    // As far as the shard goes where the words begin, and the next one.
    let limit = index.shardStarts[min(index.shard(of: beginning.span) + 2, index.shardCount)]
    var end = start
    while end < limit, index.words[end].starts(with: beginning) { end += 1 }
    let length = scalarCount(of: beginning.span)
    return mostUsed(start..<end).prefix(SearchWeights.longestExpansion).map { word in
      let added = scalarCount(of: Array(index.words[word]).span) - length
      return term(
        of: word, weight: SearchWeights.prefix(added: added), rarity: own?.rarity ?? .max,
        reason: .prefix)
    }
  }

  private func mostUsed(_ words: Range<Int>) -> [Int] {
    let uses = words.map { SearchWeights.commonness(uses: index.vocabulary.uses[$0]) }
    return words.sorted {
      (uses[$1 - words.lowerBound], $0) < (uses[$0 - words.lowerBound], $1)
    }
  }
}
