import Testing

@testable import SiteSearch

@Suite struct WordStemmerTests {
  @Test(arguments: [
    ("en", "working", "work"), ("en-GB", "groups", "group"), ("fr", "équipées", "equip"),
    ("de", "häuser", "haus"), ("es", "canciones", "cancion"), ("ru", "ёлками", "елк"),
    ("nb", "husene", "hus"), ("ro", "acțiunile", "actiun"), ("hi", "किताबों", "किताब"),
    ("ar", "وَالْمَكْتَبَاتُ", "مكتب"),
  ])
  func givesOneFormForAll(language: String, word: String, stem: String) throws {
    let stemmer = try #require(WordStemmer(language: language))
    let light = TextFolding.fold(Array(word.utf8))
    #expect(String(decoding: stemmer.stem(light), as: UTF8.self) == stem)
  }

  @Test(arguments: ["zh", "ja", "ko", "th", "pl", "cs", "uk", "fa", "he", "porter", ""])
  func isNotThereForOtherLanguages(_ language: String) {
    #expect(WordStemmer(language: language) == nil)
  }

  @Test func knowsEveryLanguageOfItsList() {
    for language in WordStemmer.languages {
      #expect(WordStemmer(language: language) != nil, "\(language)")
    }
  }

  @Test(arguments: try Vectors.read("analysis.json", as: Vectors.Analysis.self).arabicStems)
  func stemsArabicAsTheBrowserDoes(_ forms: [String]) {
    let analyzer = SearchAnalyzer(language: "ar")
    #expect(analyzer.browserStem(Array(forms[0].utf8)) == Array(forms[1].utf8))
    #expect(SearchAnalyzer(language: "fa").browserStem(Array(forms[0].utf8)) == nil)
  }
}
