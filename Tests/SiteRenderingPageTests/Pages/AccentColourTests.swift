import Testing

@testable import SiteRendering

@Suite struct AccentColourTests {
  @Test(arguments: [("#7a1f3d", "#7a1f3d"), ("#ABC", "#aabbcc"), ("#012", "#001122")])
  func readsHexadecimalDigits(_ text: String, _ expected: String) {
    #expect(AccentColour(text)?.text == expected)
  }

  @Test(arguments: ["", "7a1f3d", "#12", "#12345", "#12345g", "red", "##12345"])
  func refusesWhatIsNoColour(_ text: String) {
    #expect(AccentColour(text) == nil)
  }

  /// The dark scheme keeps the theme's accent, which is chosen to be read there.
  @Test func changesTheLightSchemeAlone() throws {
    let css = try #require(Fixture.site().files["site.css"])
    #expect(
      css.hasSuffix(
        """

        :root {
          --accent: var(--light, #7a1f3d) var(--dark, #7cc7de);
          --accent-soft: var(--light, #ece0e2) var(--dark, #17303a);
        }

        """))
    // The theme's own pairs, which the rules above repeat.
    #expect(css.contains("--accent: var(--light, #155e75) var(--dark, #7cc7de);"))
    #expect(css.contains("--accent-soft: var(--light, #e3f0f3) var(--dark, #17303a);"))
  }

  @Test func isNotThereWithoutATheme() throws {
    let site = try RenderedSite(["site.yml": "default: en\n", "en/README.md": "# Home\n"])
    #expect(site.files["site.css"]?.components(separatedBy: "--accent:").count == 2)
  }
}
