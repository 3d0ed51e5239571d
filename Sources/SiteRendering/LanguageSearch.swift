package import SiteModel
package import SiteSearch

/// The pages of one language that its search finds, to be analysed on any task, a batch at a time, so
/// that only what the index needs of them stays in memory.
package struct LanguageWords: Sendable {
  package let language: SiteLanguage
  private let pages: SearchPages
  private let numbers: [PageID]
  private let analyzer: SearchAnalyzer

  package init(_ linked: LinkedSite, _ language: SiteLanguage) {
    self.language = language
    pages = SearchPages(linked)
    numbers = pages.pages(of: language)
    analyzer = SearchAnalyzer(language: language.tag.rawValue)
  }

  package var pageCount: Int { numbers.count }

  /// An index still without pages.
  package func builder() -> SearchIndexBuilder { pages.builder(for: language) }

  /// A page by its number in the index.
  package func analyzed(_ number: Int) -> AnalyzedPage {
    AnalyzedPage(pages.page(numbers[number]), analyzer: analyzer)
  }
}

/// The search of one language on its way to files.
package struct LanguageSearch: Sendable {
  package let words: LanguageWords
  private let strings: SearchStrings
  private let script: [UInt8]

  /// - Parameter script: The browser's program.
  init(words: LanguageWords, strings: SearchStrings, script: [UInt8]) {
    self.words = words
    self.strings = strings
    self.script = script
  }

  private var tag: String { words.language.tag.rawValue }

  /// The file that shows a page as a result, by its number in the index.
  package func fragment(of page: AnalyzedPage, number: Int) -> OutputFile {
    let file = page.fragment(number: number, language: tag)
    return OutputFile(path: file.path, bytes: file.bytes)
  }

  /// The paths of the fragments, by number.
  package var fragmentPaths: [String] {
    (0..<words.pageCount).map { SearchFile.fragmentPath(number: $0, language: tag) }
  }

  /// The number of a fragment's page; `nil` for the path of another file.
  package func fragmentNumber(of path: String) -> Int? {
    guard path.hasPrefix(folder + "x/"), path.hasSuffix(".js"),
      let number = Int(path.dropFirst(folder.utf8.count + 2).dropLast(3)),
      (0..<words.pageCount).contains(number),
      path == SearchFile.fragmentPath(number: number, language: tag)
    else { return nil }
    return number
  }

  /// The file that browsers ask for first.
  package static func rootPath(of language: LanguageTag) -> String {
    "search-\(language.rawValue).js"
  }

  /// What the paths of all others begin with.
  package static func folder(of language: LanguageTag) -> String {
    "search-\(language.rawValue)/"
  }

  private var folder: String { Self.folder(of: words.language.tag) }

  /// All files but the fragments.
  package func files(of index: SearchIndex) -> SearchFiles {
    SearchFiles(of: index, strings: strings, script: script)
  }
}
