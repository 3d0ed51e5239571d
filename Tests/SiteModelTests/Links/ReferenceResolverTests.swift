import Diagnostics
import SiteModel
import SiteTestSupport
import Testing

@Suite struct ReferenceResolverTests {
  @Test(arguments: [
    ("other.md", "guide/other"),
    ("./other.md", "guide/other"),
    ("other", "guide/other"),
    ("/guide/other.md", "guide/other"),
    ("../README.md", "index"),
    ("..", "index"),
    ("../", "index"),
    ("/", "index"),
    ("deep/", "guide/deep"),
    ("deep", "guide/deep"),
    ("deep/README.md", "guide/deep"),
    ("other.md#one-part", "guide/other#one-part"),
    ("other.md#une-part%C3%A9", "guide/other#une-parté"),
    ("other.md#", "guide/other"),
    ("other.md?ask=x#one-part", "guide/other#one-part"),
    ("#here", "guide/page#here"),
    ("#", "guide/page"),
    ("a%20b%20(1).md", "guide/a b (1)"),
    ("<a b (1).md>", "guide/a b (1)"),
    ("../../fr/README.md", "fr/index"),
    ("../../fr", "fr/index"),
    ("../../fr/guide/other.md", "fr/guide/other"),
    ("../.gitbook/assets/map%20%231.svg", "asset en/.gitbook/assets/map #1.svg"),
    ("../../static/rules.pdf", "asset static/rules.pdf"),
    ("https://example.org/a.md#x", "external https://example.org/a.md#x"),
    ("mailto:a@example.org", "external mailto:a@example.org"),
    ("tel:+49", "external tel:+49"),
    ("//example.org/x", "external //example.org/x"),
    ("https://app.gitbook.com/s/AbC/guide/other#one-part", "guide/other#one-part"),
    ("https://app.gitbook.com/o/org/s/AbC/guide/a%20b%20(1)", "guide/a b (1)"),
    ("https://app.gitbook.com/s/AbC", "index"),
    ("https://app.gitbook.com/s/FrFr/guide/other", "fr/guide/other"),
  ])
  func aLinkLeadsWhereItsAuthorMeant(_ destination: String, _ target: String) {
    let site = site(link: destination)
    #expect(site.codes == [])
    #expect(site.shown(site.firstTarget(of: "en/guide/page.md")) == target)
  }

  @Test(arguments: [
    ("gone.md", DiagnosticCode.linkUnresolved),
    ("", .linkUnresolved),
    ("Other.md", .linkUnresolved),
    ("other.html", .linkUnresolved),
    ("broken-reference", .linkLeftover),
    ("/broken/pages/x1", .linkLeftover),
    ("/files/x1", .linkLeftover),
    ("/spaces/x1/pages/y2", .linkLeftover),
    ("https://app.gitbook.com/s/XyZ/other", .linkUnknownSpace),
    ("https://app.gitbook.com/s/AbC/gone", .linkUnresolved),
    ("other.md#gone", .linkUnresolvedAnchor),
    ("#gone", .linkUnresolvedAnchor),
    ("../../../x.md", .linkOutsideContent),
    ("javascript:alert(1)", .linkUnsafeScheme),
    ("data:text/html,x", .linkUnsafeScheme),
    ("vbscript:x", .linkUnsafeScheme),
  ])
  func aLinkThatLeadsNowhereIsReportedOnce(
    _ destination: String, _ code: DiagnosticCode
  ) {
    #expect(site(link: destination).codes == [code])
  }

  @Test func aMissingAnchorStillLeadsToThePage() {
    let site = site(link: "other.md#gone")
    #expect(site.shown(site.firstTarget(of: "en/guide/page.md")) == "guide/other")
  }

  @Test(arguments: [
    ("gone.md", "Write the path of a file, seen from this page, or add the page."),
    ("othr.md", "Did you mean “other.md”?"),
    ("Other.md", "Did you mean “other.md”?"),
    ("../deep/step.md", "Did you mean “deep/step.md”?"),
    ("other.md#one-prat", "Did you mean “#one-part”?"),
  ])
  func theNearestNameIsOfferedAsThePageWouldWriteIt(_ destination: String, _ hint: String) {
    #expect(site(link: destination).report.diagnostics.map(\.hint) == [hint])
  }

  @Test func aTranslationsLinkToWhatOnlyTheSourceHasLeadsToItsFallback() {
    let site = site(
      link: "deep/step.md",
      [
        "fr/guide/page.md":
          "# Page\n\n[x](deep/step.md)\n\n![x](../.gitbook/assets/map%20%231.svg)\n"
      ])
    #expect(site.codes == [])
    #expect(site.shown(site.firstTarget(of: "fr/guide/page.md")) == "fr/guide/deep/step")
    let image = site.page("fr/guide/page.md")?.target(
      of: "../.gitbook/assets/map%20%231.svg", .image)
    #expect(site.shown(image) == "asset en/.gitbook/assets/map #1.svg")
  }

  @Test func aFallbacksLinksStayInTheReadersLanguage() {
    let site = site(link: "other.md")
    #expect(site.page("fr/guide/page.md")?.page.isFallback == true)
    #expect(site.shown(site.firstTarget(of: "fr/guide/page.md")) == "fr/guide/other")
  }

  @Test func aFallbacksMistakesAreToldOnce() {
    #expect(site(link: "gone.md").codes == [.linkUnresolved])
  }

  /// The source's path leads to a translation under another name.
  @Test func aLinkByTheSourcesPathFindsTheTranslation() {
    let site = site(
      link: "other.md",
      [
        "fr/guide/other.md": "---\ntranslates: guide/deep/step.md\n---\n# Étape\n\nTexte.\n",
        "fr/guide/page.md": "# Page\n\n[x](deep/step.md)\n",
      ])
    #expect(site.shown(site.firstTarget(of: "fr/guide/page.md")) == "fr/guide/other")
  }

  @Test func gitBookAddressesHaveNoCapitals() {
    let site = CheckedSite(
      SourceTree([
        "README.md": "# H\n\n[x](Guide/page.MD) [y](guide/)\n", "guide/Page.md": "# P\n\nText.\n",
        "Guide/README.md": "# G\n\nText.\n",
      ]))
    #expect(site.codes == [.linkLetterCase])
    #expect(site.shown(site.firstTarget(of: "README.md")) == "guide/page")
  }

  @Test func linksInHTMLAreResolvedToo() {
    let site = site(
      link: "other.md",
      [
        "en/guide/page.md": "# Page\n\n<a href=\"other.md#one-part\">x</a> <img src=\"gone.svg\">\n"
      ])
    #expect(site.codes == [.linkUnresolvedImage])
    #expect(site.shown(site.firstTarget(of: "en/guide/page.md")) == "guide/other#one-part")
  }

  @Test(arguments: [
    ("[x](gone.md \"t\")", "gone.md"), ("[**x** `](`](<gone one.md>)", "gone one.md"),
    ("[x][r]\n\n[r]: gone.md", "[x][r]"), ("[é [y] ](gone(1).md)", "gone(1).md"),
    ("![a](gone.svg)", "gone.svg"), ("[![a](b.svg)](https://example.org)", "b.svg"),
    ("* > [x](\n  > gone.md)", "gone.md"), ("[x](other.md#gone)", "#gone"),
    ("<a title=\"gone.md\" href='gone.md'>x</a>", "gone.md"),
  ])
  func theSpanIsTheAddressAlone(_ text: String, _ place: String) throws {
    let site = site(link: "other.md", ["en/guide/page.md": "# Pagé\n\n\(text)\n"])
    let diagnostic = try #require(site.report.diagnostics.first)
    let source = try #require(site.report.sources[diagnostic.location.path])
    #expect(site.codes.count == 1)
    #expect(source.string(in: diagnostic.location.span) == place)
  }

  private func site(link: String, _ files: [String: String] = [:]) -> CheckedSite {
    let text = "# T\n\nText.\n"
    let base = [
      "site.yml": "spaces: {AbC: en, FrFr: fr}\n", "en/README.md": text,
      "en/guide/page.md": "# Page\n\n## Here\n\n[x](\(link))\n",
      "en/guide/other.md": "# Other\n\n## One part\n\n## Une parté\n\nText.\n",
      "en/guide/deep/README.md": text, "en/guide/deep/step.md": text,
      "en/guide/a b (1).md": text, "en/.gitbook/assets/map #1.svg": "",
      "static/rules.pdf": "", "fr/README.md": text,
    ]
    return CheckedSite(SourceTree(base.merging(files) { $1 }))
  }
}
