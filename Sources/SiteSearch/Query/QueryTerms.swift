/// Finds the terms of an index that a word of a query means.
///
/// Looks only where a browser looks, which fetches a shard by the word's first letters and a block of
/// the dictionary by its last: the answers are the same.
struct QueryTerms {
  private let index: SearchIndex

  init(index: SearchIndex) {
    self.index = index
  }

  /// - Parameter position: Of a word of the query.
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
    return terms.isEmpty ? corrections(of: bare) : terms
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

  // MARK: - Longer words

  private func longerWords(than beginning: [UInt8], own: QueryTerm?) -> [QueryTerm] {
    let whole = index.words.number(of: beginning.span)
    let start = index.words.place(of: beginning.span) + (whole == nil ? 0 : 1)
    // As far as the shard goes where the words begin, and the next one.
    let shard = index.shard(of: max(0, start - 1))
    let limit = index.shardStarts[min(shard + 2, index.shardCount)]
    var end = start
    while end < limit, index.words[end].starts(with: beginning) { end += 1 }
    let length = scalarCount(of: beginning.span)
    return mostUsed(start..<end).prefix(SearchWeights.longestExpansion).map { word in
      let added = scalarCount(of: Array(index.words[word]).span) - length
      let weight = SearchWeights.prefix[min(added, SearchWeights.prefix.count) - 1]
      return term(of: word, weight: weight, rarity: own?.rarity ?? .max, reason: .prefix)
    }
  }

  private func mostUsed(_ words: Range<Int>) -> [Int] {
    let uses = words.map { commonness(of: $0) }
    return words.sorted {
      (uses[$1 - words.lowerBound], $0) < (uses[$0 - words.lowerBound], $1)
    }
  }

  private func commonness(of word: Int) -> Int {
    SearchWeights.commonness(uses: index.vocabulary.uses[word])
  }

  // MARK: - Mistyped words

  private struct Correction {
    let word: Int
    let distance: Int
    let weight: Int
  }

  /// The nearest words: at the smallest distance at which there are any.
  private func corrections(of bare: [UInt8]) -> [QueryTerm] {
    let typed = String(decoding: bare, as: UTF8.self).unicodeScalars.map(\.value)
    let hasDigit = bare.contains { (0x30...0x39).contains($0) }
    let limit = SearchWeights.correctedLetters.count { $0 <= typed.count }
    guard limit > 0, !hasDigit, index.words.count > 0 else { return [] }

    let place = index.words.place(of: bare.span)
    let shard = index.shard(of: max(0, place - 1))
    let near =
      Array(index.shardStarts[shard]..<index.shardStarts[shard + 1]) + reversedBlock(of: bare)
    var found = corrections(of: typed, limit: limit, among: near)
    if found.isEmpty {
      found = corrections(of: typed, limit: limit, among: forwardBlock(of: bare))
    }
    let nearest = found.map(\.distance).min()
    let best = found.filter { $0.distance == nearest }
      .sorted { ($1.weight, $0.word) < ($0.weight, $1.word) }
    var terms: [QueryTerm] = []
    for correction in best {
      add(
        [term(of: correction.word, weight: correction.weight, rarity: .max, reason: .typo)],
        to: &terms)
      if terms.count == SearchWeights.longestCorrection { break }
    }
    return terms
  }

  private func corrections(of typed: [UInt32], limit: Int, among words: [Int]) -> [Correction] {
    var found: [Int: Correction] = [:]
    for word in words where found[word] == nil && index.vocabulary.uses[word] > 0 {
      let bytes = index.words[word]
      guard bytes.count + limit >= typed.count else { continue }
      let letters = String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
      guard abs(letters.count - typed.count) <= limit else { continue }
      let distance = EditDistance.between(typed, letters, limit: limit)
      guard distance <= limit, distance > 0 else { continue }
      var weight = SearchWeights.typo[distance - 1]
      weight = weight * SearchWeights.commonness[commonness(of: word)] / 256
      if letters.first != typed.first { weight = weight * SearchWeights.otherFirstLetter / 256 }
      found[word] = Correction(word: word, distance: distance, weight: weight)
    }
    return Array(found.values)
  }

  private func forwardBlock(of bare: [UInt8]) -> [Int] {
    let size = ReversedWords.blockSize
    let block = block(of: bare, count: index.words.count) { Array(index.words[$0]) }
    return Array(block * size..<min((block + 1) * size, index.words.count))
  }

  private func reversedBlock(of bare: [UInt8]) -> [Int] {
    let order = index.reversed.order
    let size = ReversedWords.blockSize
    let block = block(of: ReversedWords.reversed(bare), count: order.count) {
      ReversedWords.reversed(index.words[order[$0]])
    }
    return Array(order[block * size..<min((block + 1) * size, order.count)])
  }

  /// The last block whose first word's first letters do not come behind the typed ones.
  private func block(of typed: [UInt8], count: Int, word: (Int) -> [UInt8]) -> Int {
    let size = ReversedWords.blockSize
    var low = 0
    var high = (count + size - 1) / size
    while high - low > 1 {
      let middle = (low + high) / 2
      let key = ReversedWords.key(of: word(middle * size))
      if WordOrder.precedes(typed.span, key.span) { high = middle } else { low = middle }
    }
    return low
  }
}
