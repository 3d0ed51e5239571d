/// The words of a text, as one language's index and queries hold them.
///
/// - Words: runs of letters, marks and digits, with apostrophes inside; folded by ``TextFolding``;
///   scripts without spaces by overlapping pairs of letters (a lone letter stands for itself).
/// - Longer than ``longestWord`` letters: left out.
/// - Cost: under 0.1 ms for a page of 3.6 KB.
///
/// `search-words.js` finds the same words; `Tests/SiteSearchTests/Vectors/analysis.json` holds
/// both to it.
package struct SearchAnalyzer: Hashable, Sendable {
  /// In Unicode scalars of the folded word.
  static let longestWord = 48

  /// BCP 47 tag.
  package let language: String
  private let elisions: Elisions

  package init(language: String) {
    self.language = language
    elisions = Elisions(language: language)
  }

  /// The elided articles, folded, for the browser's half.
  var elisionTexts: [String] { elisions.articles.map { String(decoding: $0, as: UTF8.self) } }

  /// The words in text order.
  package func words(in text: [UInt8]) -> [String] {
    var words: [String] = []
    forEachWord(in: text) { word in
      words.append(word.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) })
    }
    return words
  }

  /// Gives the words in text order, each as folded UTF-8.
  func forEachWord(in text: [UInt8], _ body: (Span<UInt8>) -> Void) {
    let folded = TextFolding.fold(text)
    var run = WordRuns(text: folded)
    while true {
      while let word = run.nextPlainWord() { give(folded.span.extracting(word), to: body) }
      guard let next = run.next() else { return }
      switch next {
      case .word(let range):
        give(folded.span.extracting(range), to: body)
      case .joined(let parts):
        let word = elisions.word(joining: parts.map { Array(folded[$0]) }[...])
        give(word.span, to: body)
      case .paired(let letters):
        if letters.count == 1 { body(folded.span.extracting(letters[0])) }
        for (first, second) in zip(letters, letters.dropFirst()) {
          body(folded.span.extracting(first.lowerBound..<second.upperBound))
        }
      }
    }
  }

  private func give(_ word: Span<UInt8>, to body: (Span<UInt8>) -> Void) {
    if word.count > Self.longestWord, scalarCount(of: word) > Self.longestWord { return }
    body(word)
  }
}

/// Number of Unicode scalars in valid UTF-8.
func scalarCount(of text: Span<UInt8>) -> Int {
  var count = 0
  for position in text.indices where text[position] & 0xC0 != 0x80 { count += 1 }
  return count
}
