import SiteRendering
import SiteServer
import Testing

@Suite struct NearPagesTests {
  private static func near(_ paths: [String], _ path: String, language: Int = 0) -> [String] {
    let pages = paths.enumerated().map { ListedPage(number: $0, path: $1, language: 0) }
    return NearPages(pages).pages(near: path, language: language).map(\.path)
  }

  private let pages = [
    "index", "toolkit/the-tools", "toolkit/the-tools/7-workshops", "toolkit/the-tools/8-coaching",
    "about/imprint",
  ]

  @Test(arguments: [
    ("toolkit/the-tools/7-workshop", "toolkit/the-tools/7-workshops"),
    ("7-WORKSHOPS.html", "toolkit/the-tools/7-workshops"), ("imprint", "about/imprint"),
    ("toolkit/8_coaching.md", "toolkit/the-tools/8-coaching"),
  ])
  func findsThePageThatWasMeant(_ path: String, _ page: String) {
    #expect(Self.near(pages, path).first == page)
  }

  @Test func offersNothingThatIsAlikeByChance() {
    #expect(Self.near(pages, "zzzz") == [])
    #expect(Self.near(pages, "") == [])
    #expect(Self.near([], "imprint") == [])
    #expect(Self.near(pages, "imprint", language: 1) == [])
  }

  /// Where nearly all runs are those of nearly all pages, the others decide.
  @Test func findsOnePageAmongManyThatAreAlike() {
    let many = (0..<10_000).map { "handbook/chapter-\($0 % 100)/section-number-\($0)" }
    let found = Self.near(many, "handbook/chapter-34/section-nmber-1234")
    #expect(found.count == NearPages.limit)
    #expect(found.first == "handbook/chapter-34/section-number-1234")
    let all = Self.near(many, "handbook/section-number-")
    #expect(all.count == NearPages.limit)
  }

  @Test func readsNoEndlessAddress() {
    let long = String(repeating: "é/", count: 100_000)
    #expect(Self.near(pages, long + "imprint") == [])
  }
}
