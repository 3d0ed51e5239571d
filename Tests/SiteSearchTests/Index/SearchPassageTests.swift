import Testing

@testable import SiteSearch

@Suite struct SearchPassageTests {
  private func excerpt(_ text: String, pageBytes: Int? = nil) -> String {
    let text = Array(text.utf8)
    return SearchPassage(
      SearchSection(anchor: "", heading: "", text: text), place: 0,
      pageBytes: pageBytes ?? text.count
    ).excerpt
  }

  @Test(arguments: [
    ("short text", "short text"), ("  white \n\n space  ", "white space"), ("", ""),
    (String(repeating: "é", count: 80), String(repeating: "é", count: 80)),
    (String(repeating: "é", count: 80) + "  ", String(repeating: "é", count: 80)),
    (String(repeating: "文", count: 60), String(repeating: "文", count: 54) + "…"),
    (String(repeating: "word ", count: 40), String(repeating: "word ", count: 31) + "word…"),
  ])
  func keepsTheStartOfATextForTheResult(_ text: String, _ start: String) {
    #expect(excerpt(text) == start)
  }

  @Test(arguments: [1000, 5000, 50_000, 500_000])
  func keepsAQuarterOfALongPageAtMost(bytes: Int) {
    let text = String(repeating: "word ", count: bytes / 5)
    #expect(excerpt(text).utf8.count <= max(164, min(4004, bytes / 4)))
  }

  @Test func sharesThePageAmongItsSections() {
    let text = String(repeating: "word ", count: 200)
    #expect(excerpt(text, pageBytes: 4000).utf8.count <= 243)
    // But something of every section.
    #expect(excerpt(text, pageBytes: 1_000_000).utf8.count > 50)
  }

  /// What SearchFile writes of all pages stays below a third of their text.
  @Test(arguments: [600, 3000, 40_000])
  func makesFragmentsBelowAThird(bytes: Int) {
    let sections = (0..<6).map {
      SearchSection(
        anchor: "s\($0)", heading: "Part \($0)",
        text: Array(String(repeating: "some words of text ", count: bytes / 114).utf8))
    }
    let page = SearchPage(address: "a/page.html", title: "A page", sections: sections)
    let analyzed = AnalyzedPage(page, analyzer: SearchAnalyzer(language: "en"))
    let text = sections.reduce(0) { $0 + $1.text.count }
    let fragment = analyzed.fragment(number: 0, language: "en").bytes.count
    if bytes >= 3000 { #expect(fragment * 3 < text, "\(fragment) of \(text)") }
  }
}
