import SiteModel
package import SiteSearch

/// The search of one language on its way to files: pages are analysed on any task, a batch at a
/// time, so that only what the index needs of them stays in memory.
package struct LanguageSearch: Sendable {
  private let pages: SearchPages
  private let language: SiteLanguage
  private let strings: SearchStrings
  private let script: [UInt8]
  private let numbers: [PageID]
  private let analyzer: SearchAnalyzer

  /// - Parameter script: The browser's program.
  init(pages: SearchPages, language: SiteLanguage, strings: SearchStrings, script: [UInt8]) {
    self.pages = pages
    self.language = language
    self.strings = strings
    self.script = script
    numbers = pages.pages(of: language)
    analyzer = SearchAnalyzer(language: language.tag.rawValue)
  }

  package var pageCount: Int { numbers.count }

  /// An index still without pages.
  package func builder() -> SearchIndexBuilder { pages.builder(for: language) }

  /// A page by its number in the index, and the file that shows it as a result.
  package func analyzed(_ number: Int) -> (page: AnalyzedPage, fragment: OutputFile) {
    let page = AnalyzedPage(pages.page(numbers[number]), analyzer: analyzer)
    let file = page.fragment(number: number, language: language.tag.rawValue)
    return (page, OutputFile(path: file.path, bytes: file.bytes))
  }

  /// All files but the fragments.
  package func files(of index: SearchIndex) -> SearchFiles {
    SearchFiles(of: index, strings: strings, script: script)
  }
}
