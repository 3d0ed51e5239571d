import Testing

@testable import SiteSearch

@Suite struct SearchIndexTests {
  private let analyzer = SearchAnalyzer(language: "en")

  private func page(_ address: String, _ title: String, _ text: String) -> SearchPage {
    SearchPage(
      address: address, title: title,
      sections: [SearchSection(anchor: "a", heading: "Heading", text: Array(text.utf8))])
  }

  @Test func isTheSameHoweverThePagesWereAnalysed() async throws {
    let pages = try Vectors.pages()
    let analyzer = analyzer
    let analyzed = await withTaskGroup(of: (Int, AnalyzedPage).self) { group in
      for (number, page) in pages.enumerated().reversed() {
        group.addTask { (number, AnalyzedPage(page, analyzer: analyzer)) }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    let index = SearchIndex(
      analyzer: analyzer, pages: pages.indices.compactMap { analyzed[$0] })
    #expect(try index == Vectors.index())
  }

  @Test func givesAPageWithoutOpeningOne() {
    let analyzed = AnalyzedPage(page("a.html", "Title", "text"), analyzer: analyzer)
    #expect(analyzed.document.sections.map(\.anchor) == ["", "a"])
    #expect(analyzed.length == 3)
  }

  @Test func holdsNothingForASiteWithoutPages() {
    let index = SearchIndex(analyzer: analyzer, pages: [])
    #expect(index.search(SearchQuery("word", analyzer: analyzer)).isEmpty)
    #expect(index.files(strings: .english, script: []).count == 1)
  }

  @Test func holdsEveryWordOfManyPages() {
    let pages = (0..<200).map { page("\($0).html", "Page", "word\($0) common w\($0 % 7)") }
    let index = SearchIndex(
      analyzer: analyzer, pages: pages.map { AnalyzedPage($0, analyzer: analyzer) })
    for number in [0, 1, 63, 64, 127, 199] {
      let hits = index.search(SearchQuery("word\(number) x", analyzer: analyzer))
      #expect(hits.map(\.document.address) == ["\(number).html"])
    }
  }

  @Test(arguments: [
    ("short text", "short text"), ("  white \n\n space  ", "white space"), ("", ""),
    (String(repeating: "word ", count: 70), String(repeating: "word ", count: 59) + "word…"),
    (String(repeating: "文", count: 310), String(repeating: "文", count: 300) + "…"),
    (String(repeating: "é", count: 300), String(repeating: "é", count: 300)),
    (String(repeating: "é", count: 300) + "  ", String(repeating: "é", count: 300)),
  ])
  func keepsTheStartOfATextForTheResult(_ text: String, _ excerpt: String) {
    let passage = SearchPassage(SearchSection(anchor: "", heading: "", text: Array(text.utf8)))
    #expect(passage.excerpt == excerpt)
  }
}
