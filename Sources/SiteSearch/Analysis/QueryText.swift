/// What a reader typed into the search, taken apart: words, quoted phrases, filters.
///
/// - Phrases: `"…"`, `“…”`, `«…»`, `„…“`; one that is not closed ends with the text.
/// - Filters: `type:x`, `phase:x`, `type:"x y"`, at the beginning or after white space.
/// - Cost: that of ``longestText`` units of UTF-16; what is beyond them is not read.
package struct QueryText: Hashable, Sendable {
  struct Word: Hashable, Sendable {
    /// Folded, with its marks.
    let light: String
    /// What it is looked up by.
    let bare: String
    /// Counted from 0 as in texts; the words of an identifier share one.
    let place: Int
    /// Number of the phrase it stands in.
    let phrase: Int?
  }

  static let longestText = 1000
  static let mostWords = 32

  /// In order, at most ``mostWords``, repetitions included.
  let words: [Word]
  /// How many quoted parts there are that have words.
  let phrases: Int
  /// Values of `type:`, bare, never empty.
  let types: [String]
  /// Values of `phase:`, bare, never empty.
  let phases: [String]
  /// Whether the last word may be unfinished: no white space and no sign after it, and not in a
  /// phrase that is closed.
  let endsInWord: Bool

  package init(_ text: String, analyzer: SearchAnalyzer) {
    var scanner = QueryScanner(text, limit: Self.longestText)
    var reader = Reader(analyzer: analyzer)
    while let piece = scanner.next() { reader.read(piece) }
    words = Array(reader.words.prefix(Self.mostWords))
    phrases = Set(words.compactMap(\.phrase)).count
    types = reader.types
    phases = reader.phases
    endsInWord =
      reader.endsInWord && !words.isEmpty && reader.words.count == words.count
  }

  private struct Reader {
    let analyzer: SearchAnalyzer
    var words: [Word] = []
    var types: [String] = []
    var phases: [String] = []
    var endsInWord = false
    private var place = -1
    private var phrases = 0

    init(analyzer: SearchAnalyzer) { self.analyzer = analyzer }

    mutating func read(_ piece: QueryScanner.Piece) {
      switch piece {
      case .words(let text): addWords(of: text, phrase: nil, isOpen: true)
      case .phrase(let text, let isClosed):
        let before = words.count
        addWords(of: text, phrase: phrases, isOpen: !isClosed)
        if words.count > before { phrases += 1 }
      case .filter(let isType, let value):
        let bare = SearchAnalyzer.bareText(of: value)
        if isType { types.append(bare) } else { phases.append(bare) }
        endsInWord = false
      }
    }

    private mutating func addWords(of text: String, phrase: Int?, isOpen: Bool) {
      analyzer.forEachWord(in: Array(text.utf8)) { word, advances in
        if advances { place += 1 }
        words.append(
          Word(
            light: String(copying: word),
            bare: String(decoding: SearchAnalyzer.bare(word), as: UTF8.self),
            place: place, phrase: phrase))
      }
      endsInWord = isOpen && text.endsInLetter
    }
  }
}

extension String {
  /// Whether the last scalar that is seen is one of a word.
  fileprivate var endsInLetter: Bool {
    let last = unicodeScalars.last {
      !$0.properties.isDefaultIgnorableCodePoint && $0.properties.generalCategory != .format
    }
    return last.map { LetterKind($0) != .none } ?? false
  }
}
