import SiteSearch

/// The words of a question that count, and how much of them a text has.
struct AskedWords: Sendable {
  private struct Word {
    let rarity: Double
    /// The shares of the word that its terms stand for.
    let terms: [Int: Double]
    /// Those of them that only everyday language takes for the word.
    let alternatives: Set<Int>
    /// It is of every matter.
    let isCommon: Bool

    /// Whether a text has the word itself, in any form or spelling.
    func isNamed(in text: Set<Int>) -> Bool {
      terms.keys.contains { text.contains($0) && !alternatives.contains($0) }
    }
  }

  /// What a word counts that no page has, in a question of some words: who tells a story uses more
  /// words than a page about its matter.
  private static let unknown = (from: 5, less: 0.15, least: 0.25)

  /// What a word that is only the nearest spelling never counts.
  private static let surely = 0.7

  private let words: [Word]
  private let query: SearchQuery
  /// Weight of all words, also of those that the site does not have.
  let total: Double

  /// A word of which only the nearest spelling is there says less; one that is short, or far from it,
  /// nearly nothing, because all such words are near to others.
  private static func certainty(of word: String, slips: Int) -> Double {
    switch slips {
    case 0: 1
    case 1: word.unicodeScalars.count >= 6 ? 0.7 : 0.25
    default: 0.25
    }
  }
  /// - Parameter words: In bare letters.
  init(_ words: [String], of knowledge: LanguageKnowledge) {
    let index = knowledge.index
    var meanings: [String: SearchQuery.Meaning] = [:]
    let words = words.map { word in
      let form = knowledge.indexForms.form(of: word)
      let stem = knowledge.forms.forms(of: word).first?.stem ?? word
      meanings[form] = SearchQuery.Meaning(
        alternatives: knowledge.everyday.alternatives(of: stem),
        weight: Int(256 * knowledge.everyday.weight(of: stem)))
      return form
    }
    // A space behind the last word: it is finished.
    query = SearchQuery(words.joined(separator: " ") + " ", analyzer: index.analyzer)
      .adding(meanings)
    let found = index.askedWords(of: query)
    let strange = max(
      Self.unknown.least,
      1 - Self.unknown.less * Double(max(0, found.count - Self.unknown.from)))
    self.words = found.map { word in
      var terms: [Int: Double] = [:]
      for term in word.terms {
        let share = Double(term.weight) / 256 * Self.certainty(of: word.word, slips: term.slips)
        terms[term.number] = max(terms[term.number] ?? 0, share)
      }
      let isKnown = terms.values.contains { $0 > 0.25 }
      return Word(
        rarity: Double(word.rarity) * (isKnown ? 1 : strange)
          * Double(meanings[word.word]?.weight ?? 256) / 256, terms: terms,
        alternatives: Set(word.terms.filter(\.isAlternative).map(\.number)),
        isCommon: (meanings[word.word]?.weight ?? 256) < 256)
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
  ///
  /// - Parameter weight: What such a word counts.
  func share(
    of terms: some Sequence<Int>, on subject: Set<Int>, counting weight: Double
  ) -> Double {
    let present = Set(terms)
    var found = 0.0
    var all = 0.0
    for word in words {
      let isSubject = word.terms.keys.contains(where: subject.contains)
      let rarity = word.rarity * (isSubject ? weight : 1)
      all += rarity
      let best = word.terms.lazy.filter { present.contains($0.key) }.map(\.value).max()
      found += rarity * (best ?? 0)
    }
    return all > 0 ? found / all : 0
  }

  /// The same of a sentence, for words that something it belongs to does not say already.
  func share(of terms: some Sequence<Int>, beyond said: Set<Int>) -> Double {
    guard total > 0 else { return 0 }
    let present = Set(terms)
    return words.reduce(0) { sum, word in
      guard !word.terms.keys.contains(where: said.contains) else { return sum }
      return sum + word.rarity
        * (word.terms.lazy.filter { present.contains($0.key) }.map(\.value).max() ?? 0)
    } / total
  }

  /// How many of the words a text has as they were asked, in any form: no nearest spelling.
  func sure(in terms: Set<Int>) -> Int {
    words.count { word in
      word.terms.contains { $0.value > Self.surely && terms.contains($0.key) }
    }
  }

  /// Positions of the words that a text has.
  func covered(by terms: Set<Int>) -> Set<Int> {
    Set(words.indices.filter { words[$0].terms.keys.contains(where: terms.contains) })
  }

  /// How many of the words themselves a text has, in any form or spelling.
  func named(in terms: some Sequence<Int>) -> Int {
    let present = Set(terms)
    return words.count { $0.isNamed(in: present) }
  }

  /// Whether all words are of the subject.
  func isAll(in subject: Set<Int>) -> Bool {
    words.allSatisfy { $0.terms.keys.contains(where: subject.contains) }
  }

  /// The first sentence that begins with a word, by position of the words; `nil` where none does.
  func beginning(with word: Int, among statements: [Statement]) -> Int? {
    statements.indices.first { position in
      statements[position].terms.prefix(2).contains { words[word].terms.keys.contains($0) }
    }
  }

  /// How many of them are of some matter; all of them where none is.
  var matters: Int {
    let own = words.count { !$0.isCommon }
    return own == 0 ? words.count : own
  }

  /// How many words were asked.
  var count: Int { words.count }

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

  /// Whether there is one word at most, and no page is called by it: such a question alone leaves open
  /// what it is about.
  func isBare(among titles: some Sequence<[Int]>) -> Bool {
    guard words.count <= 1 else { return false }
    return !titles.contains { count(in: $0) > 0 }
  }

  /// Pages of the index, best first.
  func ranking(in index: SearchIndex, limit: Int) -> [(page: Int, score: Int)] {
    index.ranking(query).best(limit)
  }
}
