/// Tells a text's language by the words that hold its sentences together.
package struct TextLanguage: Sendable {
  /// By bare word: the languages that have it.
  private let languages: [String: [String]]
  /// Of a text's words, so many say what language it is at least, and so many times those of the
  /// language that it is said to be in.
  private static let least = (share: 0.15, times: 2)

  package init() {
    var languages: [String: [String]] = [:]
    for language in FunctionWords.languages {
      for word in FunctionWords.words(of: language) {
        languages[word, default: []].append(language)
      }
    }
    self.languages = languages
  }

  /// The code of the language that a text is plainly in where that is another one than it is said to be.
  ///
  /// - Parameters:
  ///   - text: UTF-8; some hundred words tell.
  ///   - said: A BCP 47 tag.
  /// - Returns: `nil` where the text does not contradict, also where it is too short to tell.
  package func contradiction(in text: [UInt8], saidToBe said: String) -> String? {
    var counts: [String: Int] = [:]
    var all = 0
    SearchAnalyzer(language: "und").forEachWord(in: text) { word, _ in
      all += 1
      let bare = String(decoding: SearchAnalyzer.bare(word), as: UTF8.self)
      for language in languages[bare] ?? [] { counts[language, default: 0] += 1 }
    }
    let own = counts[WordStemmer.code(of: said)] ?? 0
    guard all >= 40,
      let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      Double(best.value) >= Double(all) * Self.least.share, best.value > own * Self.least.times
    else { return nil }
    return best.key
  }
}
