import Diagnostics
import MarkdownSyntax
import SiteModel
import SiteTestSupport
import Testing

@testable import SiteRendering

/// Small repositories with a page `guide/page.md`, of several languages the English one, and what becomes of it: its article, its twin, its
/// feed, what search reads, and what is said of it.
@Suite struct ComposedPageTests {
  static let expected: Set = ["expected.html", "expected.md", "expected.xml", "expected.txt"]

  @Test(arguments: GoldenCase.all(in: "compose"))
  func pageMatchesGolden(_ golden: GoldenCase) throws {
    try golden.check()
    var content: [String: String] = [:]
    for path in try TestFiles.paths(below: golden.folder) where !Self.expected.contains(path) {
      content[path] = try golden.read(path)
    }
    let site = try RenderedSite(content)
    let page = try #require(
      site.checked.page("en/guide/page.md") ?? site.checked.page("guide/page.md"))
    let html = try #require(site.files[page.page.address.file])
    let twin = try #require(site.files[page.page.address.twin])
    try golden.expect("expected.html", equals: article(in: html))
    try golden.expect("expected.md", equals: twin)
    try golden.expect("expected.txt", equals: facts(of: page.page, in: site))
    if let feed = site.files["guide/page/rss.xml"] {
      #expect(html.contains("type=\"application/rss+xml\""))
      try golden.expect("expected.xml", equals: feed)
    }
  }

  @Test func everyExpectedFileIsRead() throws {
    let group = GoldenGroup("compose", expected: Self.expected)
    let unread = try GoldenGroup.unreadFiles(besides: [group])
    #expect(unread.filter { $0.hasPrefix("compose/") } == [])
  }

  @Test(arguments: GoldenCase.all(in: "compose"))
  func pagesHaveNoTwoIdsAlike(_ golden: GoldenCase) throws {
    let html = try golden.read("expected.html")
    let ids = html.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count)
  }

  private func article(in html: String) throws -> String {
    let start = try #require(html.firstRange(of: "<article"))
    let end = try #require(html.firstRange(of: "</article>"))
    return String(html[start.lowerBound..<end.upperBound]) + "\n"
  }

  private func facts(of page: SitePage, in site: RenderedSite) -> String {
    var lines = ["Pages:"]
    lines += site.checked.site.pages.map { "  \($0.parsed.path.value)" }
    lines += ["", "Outline:"]
    lines += page.headings.map { "  \($0.level) \($0.text) #\($0.anchor)" }
    lines += ["", "Description:", "  \(PageDescription.text(of: page) ?? "")", "", "Search:"]
    for section in SearchPages(site.checked.linked).page(page.id).sections {
      lines.append(
        "  [\(section.heading)] \(PlainLine.of(section.text))")
    }
    lines += ["", "Translated:"]
    lines += page.parsed.translationBlocks.map {
      "  \($0.kind): \(page.parsed.plainLine(of: $0))"
    }
    lines += ["", "Report:", TextReporter().text(for: site.checked.report)]
    return lines.joined(separator: "\n")
  }
}
