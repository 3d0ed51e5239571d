import SiteSearch

/// The words of a question that count, and how much of them a text has.
struct AskedWords: Sendable {
  private struct Word {
    let rarity: Double
    /// The shares of the word that its terms stand for.
    let terms: [Int: Double]
  }

  private let words: [Word]
  private let query: SearchQuery
  /// Weight of all words, also of those that the site does not have.
  let total: Double

  /// A word of which only the nearest spelling is there says less; a short one nearly nothing, because
  /// every short word is near to others.
  private static func guess(of word: String) -> Double {
    word.unicodeScalars.count >= 6 ? 0.7 : 0.25
  }
  /// What a word counts in a sentence where the page is about it.
  private static let subject = 0.4

  /// - Parameter words: In bare letters.
  init(_ words: [String], of index: SearchIndex) {
    // A space behind the last word: it is finished.
    query = SearchQuery(words.joined(separator: " ") + " ", analyzer: index.analyzer)
    self.words = index.askedWords(of: query).map { word in
      var terms: [Int: Double] = [:]
      for term in word.terms {
        let share = Double(term.weight) / 256 * (term.isGuess ? Self.guess(of: word.word) : 1)
        terms[term.number] = max(terms[term.number] ?? 0, share)
      }
      return Word(rarity: Double(word.rarity), terms: terms)
    }
    total = self.words.reduce(0) { $0 + $1.rarity }
  }

  /// From 0 for a text without the words to 1 for one that has them all.
  func share(of terms: some Sequence<Int>) -> Double {
    guard total > 0 else { return 0 }
    let present = Set(terms)
    return words.reduce(0) { sum, word in
      sum + word.rarity
        * (word.terms.lazy.filter { present.contains($0.key) }.map(\.value).max() ?? 0)
    } / total
  }

  /// The same for a sentence on a page about some of the words already: it need not repeat them, so
  /// that they count less.
  func share(of terms: some Sequence<Int>, on subject: Set<Int>) -> Double {
    let present = Set(terms)
    var found = 0.0
    var all = 0.0
    for word in words {
      let isSubject = word.terms.keys.contains(where: subject.contains)
      let weight = word.rarity * (isSubject ? Self.subject : 1)
      all += weight
      let best = word.terms.lazy.filter { present.contains($0.key) }.map(\.value).max()
      found += weight * (best ?? 0)
    }
    return all > 0 ? found / all : 0
  }

  /// Where the words stand in a row, as in a name, by position among the terms; `nil` where they do
  /// not.
  func place(in terms: [Int]) -> Int? {
    guard !words.isEmpty, words.count <= terms.count else { return nil }
    return (0...(terms.count - words.count)).first { start in
      words.indices.allSatisfy { words[$0].terms.keys.contains(terms[start + $0]) }
    }
  }

  /// How many of the words a text has.
  func count(in terms: some Sequence<Int>) -> Int {
    let present = Set(terms)
    return words.count { $0.terms.keys.contains(where: present.contains) }
  }

  /// Pages of the index, best first.
  func ranking(in index: SearchIndex, limit: Int) -> [(page: Int, score: Int)] {
    index.ranking(query).best(limit)
  }
}
