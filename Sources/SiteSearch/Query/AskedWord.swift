/// A word of a question and what it means in an index.
package struct AskedWord: Hashable, Sendable {
  /// A term that the word may mean.
  package struct Term: Hashable, Sendable {
    package let number: Int
    /// In 256ths; less for synonyms.
    package let weight: Int
    /// Letters that were mistyped, where the index does not have the word itself nor a synonym, and the
    /// nearest spelling stands for it; 1 for a longer word.
    package let slips: Int
    /// Only everyday language takes it for the word; see ``SearchQuery/adding(_:)``.
    package let isAlternative: Bool
  }

  /// In bare letters.
  package let word: String
  package let terms: [Term]
  /// How much it tells pages apart; of a word that no page has, as much as of one that a single page
  /// has.
  package let rarity: Int
}

/// The words of an index by what all their forms share: pages may have a word in other forms than the one
/// that is asked for.
///
/// Searches in a browser have no stemmers; questions are read where they are there.
package struct IndexForms: Sendable {
  private let index: SearchIndex
  private let byStem: [String: String]
  /// Bytes that a shorter stem must have to be of the same word.
  private static let leastShared = 5

  /// - Cost: 0.5 µs for each word of the index.
  package init(of index: SearchIndex) {
    self.index = index
    let stemmer = WordStemmer(language: index.analyzer.language)
    var best: [String: Int] = [:]
    for number in 0..<index.words.count where index.vocabulary.uses[number] > 0 {
      guard let stem = stemmer?.stem(Array(index.words[number])) else { break }
      let name = String(decoding: stem, as: UTF8.self)
      if let known = best[name], index.vocabulary.uses[known] >= index.vocabulary.uses[number] {
        continue
      }
      best[name] = number
    }
    byStem = best.mapValues { index.words.text(of: $0) }
  }

  /// The word itself where the index has it, or has no form of it; else its most used form.
  ///
  /// - Parameter word: In bare letters.
  package func form(of word: String) -> String {
    let bare = Array(word.utf8)
    guard index.words.number(of: bare.span) == nil,
      let stem = WordStemmer(language: index.analyzer.language)?.stem(bare)
    else { return word }
    // Stemmers leave some endings: "-ent" of a French verb.
    for length in stride(from: stem.count, through: max(Self.leastShared, stem.count - 3), by: -1) {
      if let form = byStem[String(decoding: stem.prefix(length), as: UTF8.self)] { return form }
    }
    return byStem[String(decoding: stem, as: UTF8.self)] ?? word
  }
}

extension SearchIndex {
  /// The words of a query, each once, with what they mean here; also those that no page has.
  package func askedWords(of query: SearchQuery) -> [AskedWord] {
    let finder = QueryTerms(index: self)
    return query.words.indices.map { position in
      let terms = finder.terms(for: query.words, at: position)
      return AskedWord(
        word: query.words[position].bare,
        terms: terms.map { term in
          .init(
            number: term.term, weight: term.weight,
            slips: slips(of: term, for: query.words[position]),
            isAlternative: term.reason == .alternative)
        },
        rarity: SearchScores.rarity(of: terms)
          ?? SearchWeights.rarity(pages: 1, of: pageCount))
    }
  }

  private func slips(of term: QueryTerm, for word: SearchQuery.Word) -> Int {
    switch term.reason {
    case .asked, .synonym, .alternative: return 0
    case .prefix: return 1
    case .typo:
      return EditDistance.between(
        word.bare.unicodeScalars.map(\.value),
        words.text(of: term.word).unicodeScalars.map(\.value), limit: 2)
    }
  }

  /// Whether a page has a word, in bare letters.
  package func has(_ word: String) -> Bool {
    words.number(of: Array(word.utf8).span) != nil
  }

  /// The terms of a text's words in their order; words that the index lacks are left out.
  package func terms(of text: String) -> [Int] {
    var terms: [Int] = []
    analyzer.forEachWord(in: Array(text.utf8)) { word, _ in
      let bare = SearchAnalyzer.bare(word)
      if let number = words.number(of: bare.span) { terms.append(vocabulary.terms[number]) }
    }
    return terms
  }
}

extension SearchRanking {
  /// Numbers of the best pages, in the order that they were added to the index, with their scores.
  package func best(_ limit: Int) -> [(page: Int, score: Int)] {
    pages.prefix(limit).map { ($0.page, $0.score) }
  }
}
