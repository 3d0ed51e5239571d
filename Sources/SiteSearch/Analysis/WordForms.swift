/// A word of a text, and what stands for all its forms.
package struct WordForm: Hashable, Sendable {
  /// In bare letters.
  package let word: String
  /// What all forms of the word share; the word itself in a language without stemmer.
  package let stem: String
  /// It holds sentences together and says nothing of their subject.
  package let isFunctionWord: Bool
}

/// Reads texts of one language as words that are the same in all their forms, with no index needed:
/// for names, labels and questions that are compared with each other.
package struct WordForms: Sendable {
  private let analyzer: SearchAnalyzer
  private let functionWords: Set<String>

  /// - Parameter language: A BCP 47 tag.
  package init(language: String) {
    analyzer = SearchAnalyzer(language: language)
    functionWords = FunctionWords.words(of: language)
  }

  /// The words in text order.
  ///
  /// - Cost: a stemmer is opened for each call, some microseconds.
  package func forms(of text: String) -> [WordForm] {
    let stemmer = WordStemmer(language: analyzer.language)
    var forms: [WordForm] = []
    analyzer.forEachWord(in: Array(text.utf8)) { word, _ in
      let bare = SearchAnalyzer.bare(word)
      let light = word.withUnsafeBufferPointer(Array.init)
      let name = String(decoding: bare, as: UTF8.self)
      forms.append(
        WordForm(
          word: name, stem: String(decoding: stemmer?.stem(light) ?? bare, as: UTF8.self),
          isFunctionWord: functionWords.contains(name)))
    }
    return forms
  }

  /// Whether the language has a list of function words, by which a text in it can be known.
  package var hasFunctionWords: Bool { !functionWords.isEmpty }
}
