/// The words of a text, as one language's index and queries hold them.
///
/// - Words: runs of letters, marks and digits, folded by ``TextFolding``; what signs join to one
///   word is given whole, an identifier also by its parts (``WordRuns``); scripts without spaces
///   by overlapping groups of letters (``LetterGroups``).
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
  /// Whether ``browserStem(_:)`` gives stems.
  let hasBrowserStemmer: Bool

  package init(language: String) {
    self.language = language
    elisions = Elisions(language: language)
    hasBrowserStemmer = WordStemmer.code(of: language) == "ar"
  }

  /// The elided articles, folded, for the browser's half.
  var elisionTexts: [String] { elisions.articles.map { String(decoding: $0, as: UTF8.self) } }

  /// The words in text order.
  package func words(in text: [UInt8]) -> [String] {
    var words: [String] = []
    forEachWord(in: text) { word, _ in words.append(String(copying: word)) }
    return words
  }

  /// Gives the words in text order, each as folded UTF-8 with its marks.
  ///
  /// `advances`: the word stands one place after the one before. False for the parts of an
  /// identifier, which stand at the place of the whole.
  func forEachWord(in text: [UInt8], _ body: (_ word: Span<UInt8>, _ advances: Bool) -> Void) {
    let folded = TextFolding.fold(text)
    var runs = WordRuns(text: folded)
    var joined = JoinedWord()
    while true {
      while let word = runs.nextPlainWord() { give(folded.span.extracting(word), to: body) }
      guard let run = runs.next() else { return }
      switch run {
      case .word(let range):
        give(folded.span.extracting(range), to: body)
      case .joined:
        joined.join(runs, without: elisions)
        give(joined, to: body)
      case .grouped(let letters, let length):
        for group in LetterGroups.groups(of: letters, length: length) {
          body(folded.span.extracting(group), true)
        }
      }
    }
  }

  private func give(_ word: Span<UInt8>, to body: (Span<UInt8>, Bool) -> Void) {
    if !isTooLong(word) { body(word, true) }
  }

  /// Gives a word whole and, if it is an identifier, by its parts.
  private func give(_ joined: JoinedWord, to body: (Span<UInt8>, Bool) -> Void) {
    var advances = true
    if !isTooLong(joined.letters.span) {
      body(joined.letters.span, true)
      advances = false
    }
    guard joined.parts.count > 1 else { return }
    for part in joined.parts {
      let word = joined.letters.span.extracting(part)
      if isTooLong(word) { continue }
      body(word, advances)
      advances = false
    }
  }

  private func isTooLong(_ word: Span<UInt8>) -> Bool {
    word.count > Self.longestWord && scalarCount(of: word) > Self.longestWord
  }

  /// The letters that a word is looked up by (``BareLetters``).
  ///
  /// - Returns: Never empty for a word of ``forEachWord(in:_:)``; the same again for what it gave.
  static func bare(_ word: Span<UInt8>) -> [UInt8] {
    BareLetters.of(word)
  }

  /// A whole text as it is compared, in bare letters: what stands behind `type:`, and labels.
  static func bareText(of text: String) -> String {
    let folded = TextFolding.fold(Array(text.utf8)).filter { $0 != TextFolding.camelSign }
    return String(decoding: bare(folded.span), as: UTF8.self)
  }

  /// Fewer letters that stand for all forms of a word; nil where the language has no stemmer in the
  /// browser. Only Arabic has: its readers type forms that no page has.
  func browserStem(_ bare: [UInt8]) -> [UInt8]? {
    hasBrowserStemmer ? ArabicStemmer.stem(bare) : nil
  }
}

/// Number of Unicode scalars in valid UTF-8.
func scalarCount(of text: Span<UInt8>) -> Int {
  var count = 0
  for position in text.indices where text[position] & 0xC0 != 0x80 { count += 1 }
  return count
}

extension String {
  init(copying text: Span<UInt8>) {
    self = text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
