import Diagnostics
import SiteModel
import SiteTestSupport
import Testing

@Suite struct RedirectFindingsTests {
  @Test(arguments: [
    ("guide/page.md", "guide/page"), ("./guide/page.md", "guide/page"),
    ("guide/page", "guide/page"),
    ("guide", "guide"), ("guide/", "guide"), ("README.md", "index"), ("fr/README.md", "fr/index"),
    ("fr/guide/page.md", "fr/guide/page"), ("en/guide/page.md", "guide/page"),
  ])
  func leadsToAPageByItsFile(_ target: String, _ address: String) throws {
    let site = site("old/page: \(target)")
    #expect(site.codes == [])
    let redirect = try #require(site.site.configuration.redirects.first)
    #expect(site.site.target(of: redirect)?.address.path == address)
  }

  @Test(arguments: [
    ("old/page: guide/gone.md", DiagnosticCode.redirectUnknownTarget),
    ("old/page: ../x.md", .redirectUnknownTarget),
    ("guide/page: README.md", .redirectShadowed),
    ("/guide/page/: README.md", .redirectShadowed),
    ("fr: guide/page.md", .redirectShadowed),
    ("/: guide/page.md", .redirectShadowed),
    ("old/*: guide/page.md", .redirectWildcard),
  ])
  func othersAreReported(_ redirect: String, _ code: DiagnosticCode) {
    #expect(site(redirect).codes == [code])
  }

  private func site(_ redirect: String) -> CheckedSite {
    let text = "# T\n\nText.\n"
    return CheckedSite(
      SourceTree([
        "site.yml": "redirects:\n  \(redirect)\n", "en/README.md": text,
        "en/guide/README.md": text, "en/guide/page.md": text, "fr/README.md": text,
      ]))
  }
}
