import Testing

@testable import SiteRendering

@Suite struct UpdateFeedTests {
  private func feed(_ updates: String...) throws -> String {
    let all = updates.joined(separator: "\n\n")
    let text = "# News\n\n{% updates %}\n\n\(all)\n\n{% endupdates %}\n"
    return try #require(
      RenderedSite(["site.yml": "", "en/README.md": "# Home\n", "en/news.md": text])
        .files["news/rss.xml"])
  }

  private func update(_ text: String) -> String {
    "{% update date=\"2026-01-05\" %}\n\n\(text)\n\n{% endupdate %}"
  }

  private func names(_ feed: String) -> [Substring] {
    feed.split(separator: "\n").filter { $0.hasPrefix("<guid") || $0.hasPrefix("<description") }
  }

  /// New updates stand above the others; readers have seen those below.
  @Test func anUpdateWithoutAHeadingKeepsItsNameWhenAnotherIsPutAboveIt() throws {
    let before = names(try feed(update("Old.")))
    let after = names(try feed(update("New."), update("## Named\n\nText."), update("Old.")))
    #expect(after.suffix(2) == before.suffix(2))
    #expect(Set(after.filter { $0.hasPrefix("<guid") }).count == 3)
  }

  @Test func charactersThatXMLCannotHoldAreLeftOut() throws {
    let feed = try feed(update("One\u{1B}two\u{FFFE}three ü 😀 & four."))
    #expect(feed.contains("Onetwothree ü 😀 &amp; four."))
  }
}
