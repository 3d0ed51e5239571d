import Diagnostics
import SiteModel
import SiteTestSupport
import Testing

@Suite struct PageFrontMatterTests {
  @Test func readsWhatGitBookWrites() throws {
    let page = try #require(
      site(
        """
        description: >-
          One sentence that is
          folded over lines.
        icon: rocket
        cover: .gitbook/assets/cover.png
        coverY: -12.5
        coverHeight: 400
        coverDark: .gitbook/assets/dark.png
        layout:
          width: wide
          cover:
            visible: true
            size: hero
          title:
            visible: false
          outline:
            visible: false
          tags:
            visible: true
        tags:
          - beta
          - tag: api
            primary: true
        metaLinks:
          canonical: https://example.org/page
          alternates:
            - fr.md
        vars: {a: b}
        """))
    let frontMatter = page.page.parsed.frontMatter
    #expect(frontMatter.description?.value == "One sentence that is folded over lines.")
    #expect(frontMatter.icon?.value == "rocket")
    #expect(frontMatter.cover?.image.value == ".gitbook/assets/cover.png")
    #expect(frontMatter.cover?.dark?.value == ".gitbook/assets/dark.png")
    #expect(frontMatter.cover?.offset == -12)
    #expect(frontMatter.cover?.height == 400)
    #expect(frontMatter.layout.isWide && frontMatter.layout.hasHeroCover)
    #expect(frontMatter.layout.hidden == [.title, .outline])
    #expect(frontMatter.tags.map(\.name.value) == ["beta", "api"])
    #expect(frontMatter.tags.map(\.isPrimary) == [false, true])
    #expect(frontMatter.canonical?.value == "https://example.org/page")
    #expect(frontMatter.alternates.map(\.value) == ["fr.md"])
  }

  @Test(arguments: [
    ("ayout:\n  width: wide", DiagnosticCode.frontMatterUnknownKey, "Did you mean “layout”?"),
    ("layout:\n  widht: wide", .frontMatterUnknownKey, "Did you mean “width”?"),
    ("layout:\n  outline:\n    visibel: no", .frontMatterUnknownKey, "Did you mean “visible”?"),
    ("layout:\n  width: wid", .frontMatterWrongType, "Write “width: wide”."),
    ("coverY: top", .frontMatterWrongType, "Write “coverY: 0”."),
    ("tags: [[a]]", .frontMatterWrongType, "Write “tags: [one, two]”."),
    ("metaLinks:\n  cannonical: x", .frontMatterUnknownKey, "Did you mean “canonical”?"),
    ("cover: gone.png", .linkUnresolvedImage, ""),
  ])
  func tellsWhatItDoesNotUnderstand(_ text: String, _ code: DiagnosticCode, _ hint: String) throws {
    let found = checked(text).report.diagnostics
    #expect(found.map(\.code) == [code])
    if !hint.isEmpty { #expect(found.first?.hint == hint) }
  }

  @Test func aPageWithABrokenFrontMatterKeepsTitleAndText() throws {
    let site = CheckedSite(
      SourceTree([
        "SUMMARY.md": "* [Home](README.md)\n* [Page](page.md)\n", "README.md": "# Home\n\nText.\n",
        "page.md": "---\ndescription: a: b: c\n  - d\n---\n\n# Title\n\nText.\n",
      ]))
    #expect(site.report.diagnostics.map(\.code) == [.frontMatterMalformed])
    #expect(site.report.diagnostics.map(\.severity) == [.warning])
    let page = try #require(site.page("page.md")?.page)
    #expect(page.title == "Title")
    #expect(page.parsed.body.count == 1)
  }

  @Test func whatIsKeptOutOfIndicesKeepsOutWhatStandsBelow() {
    for isHidden in [false, true] {
      let site = CheckedSite(
        SourceTree([
          "site.yml": "",
          "en/SUMMARY.md": """
          * [Home](README.md)
          * [A](a.md)
            * [B](b.md)
              * [C](c.md)
          * [D](d.md)
          """,
          "en/README.md": "# Home\n\nText.\n", "en/b.md": "# B\n\nText.\n",
          "en/a.md": "---\nnoIndex: true\nhidden: \(isHidden)\n---\n\n# A\n\nText.\n",
          "en/c.md": "# C\n\nText.\n", "en/d.md": "# D\n\nText.\n",
        ]))
      let kept = ["README", "a", "b", "c", "d"].map {
        site.page("en/\($0).md")?.page.isUnindexed
      }
      #expect(kept == [false, true, true, true, false])
    }
  }

  @Test func folderPagesKeepOutWhatLiesInTheirFolder() {
    let site = CheckedSite(
      SourceTree([
        "site.yml": "", "en/README.md": "# Home\n\nText.\n",
        "en/a/README.md": "---\nnoRobotsIndex: true\n---\n\n# A\n\nText.\n",
        "en/a/b.md": "# B\n\nText.\n",
      ]))
    #expect(site.page("en/a/b.md")?.page.isUnindexed == true)
    #expect(site.page("en/README.md")?.page.isUnindexed == false)
  }

  @Test func tagsHaveTheWordsOfTheNearestFile() {
    let site = CheckedSite(
      SourceTree([
        "site.yml": "", "en/README.md": "# Home\n\nText.\n",
        "en/.gitbook/tags.yaml": "- tag: beta\n  label: Beta version\n  icon: flask\n",
        ".gitbook/tags.yaml": "- tag: api\n  label: Interface\n- tag: beta\n  label: Other\n",
      ]))
    #expect(site.codes == [])
    let labels = ["beta", "api", "none"].map {
      site.site.tags.label(of: $0, on: "content/en/README.md")
    }
    #expect(labels == ["Beta version", "Interface", "none"])
  }

  @Test(arguments: [
    ("- tag: [", DiagnosticCode.configMalformed), ("tag: beta", .configMalformed),
    ("- beta", .configWrongType), ("- tag: a\n  lable: A", .configUnknownKey),
  ])
  func tellsWhatIsWrongWithTags(_ text: String, _ code: DiagnosticCode) {
    let site = CheckedSite(
      SourceTree([
        "site.yml": "", "en/README.md": "# Home\n\nText.\n", "en/.gitbook/tags.yaml": text,
      ]))
    #expect(site.codes == [code])
  }

  private func checked(_ frontMatter: String) -> CheckedSite {
    CheckedSite(
      SourceTree([
        "site.yml": "", "en/README.md": "---\n\(frontMatter)\n---\n\n# Home\n\nText.\n",
        "en/fr.md": "# Other\n\nText.\n", "en/.gitbook/assets/cover.png": "",
        "en/.gitbook/assets/dark.png": "",
      ]))
  }

  private func site(_ frontMatter: String) -> LinkedPage? {
    let site = checked(frontMatter)
    #expect(site.codes == [])
    return site.page("en/README.md")
  }
}
