import SiteModel
import SiteTestSupport
import Testing

@Suite struct AddressRulesTests {
  @Test(arguments: [
    ("en/README.md", ""), ("en/a/README.md", "a"), ("en/a/b.md", "a/b"), ("en/A/Big.md", "A/Big"),
    ("fr/README.md", "fr/"), ("fr/a/c.md", "fr/a/c"), ("fr/a/README.md", "fr/a"),
  ])
  func inOurLayoutAnAddressIsTheFilePath(_ file: String, _ address: String) {
    let site = CheckedSite(
      SourceTree([
        "site.yml": "default: en\n", "en/README.md": "# H\n\nT.\n", "en/a/README.md": "# A\n\nT.\n",
        "en/a/b.md": "# B\n\nT.\n", "en/A/Big.md": "# Big\n\nT.\n",
        "en/SUMMARY.md": "## Group\n\n* [B](a/b.md)\n",
        "fr/README.md": "# H\n\nT.\n", "fr/a/c.md": "# C\n\nT.\n",
      ]))
    #expect(site.page(file)?.page.address.clean == address)
  }

  /// GITBOOK §3: the group's slug is prepended, and collapsed when it is the next segment.
  @Test(arguments: [
    ("README.md", ""), ("start.md", "start"), ("x-old/page.md", "old-x/x-old/page"),
    ("reference/README.md", "reference"), ("reference/Api.md", "reference/api"),
    ("toolkit/tools.md", "toolkit/tools"), ("deep/er/page.md", "toolkit/deep/er/page"),
  ])
  func inAGitBookRepositoryGroupsArePrepended(_ file: String, _ address: String) {
    let text = "# T\n\nText.\n"
    let site = CheckedSite(
      SourceTree([
        "README.md": text, "start.md": text, "x-old/page.md": text, "reference/README.md": text,
        "reference/Api.md": text, "toolkit/tools.md": text, "deep/er/page.md": text,
        "SUMMARY.md": """
        # Table of contents

        * [Home](README.md)
        * [Start](start.md)

        ## Old X

        * [Page](x-old/page.md)

        ## Reference

        * [Reference](reference/README.md)
          * [Api](reference/Api.md)

        ## The INSPIRED Toolkit <a href="#toolkit" id="toolkit"></a>

        * [Tools](toolkit/tools.md)
          * [Deep](deep/er/page.md)
        """,
      ]))
    #expect(site.codes == [])
    #expect(site.page(file)?.page.address.clean == address)
  }

  @Test func aGitBookPageInNoSummaryIsReportedAndNotPublished() {
    let site = CheckedSite(
      SourceTree([
        "README.md": "# H\n\nT.\n", "lost.md": "# Lost\n\nT.\n", "SUMMARY.md": "* [H](README.md)\n",
      ]))
    #expect(site.codes == [.pageNotInSummary])
    #expect(site.page("lost.md") == nil)
  }

  @Test func withoutASummaryEveryGitBookPageIsPublished() {
    let site = CheckedSite(SourceTree(["README.md": "# H\n\nT.\n", "a/b.md": "# B\n\nT.\n"]))
    #expect(site.codes == [])
    #expect(site.page("a/b.md")?.page.address.clean == "a/b")
  }

  @Test func nothingInAGitBookRepositoryIsAnError() {
    let site = CheckedSite(
      SourceTree(["README.md": "---\na: [\n---\n# H\n\n[x](y.md) ![x](y.png)\n"]))
    #expect(site.codes == [.frontMatterMalformed, .linkUnresolved, .linkUnresolvedImage])
    #expect(site.report.errorCount == 0)
  }

  @Test func aPageWhereTheGeneratorPutsItsOwnIsAnError() {
    let site = CheckedSite(
      SourceTree([
        "site.yml": "types: [trust]\n", "en/README.md": "# H\n\nT.\n", "en/404.md": "# N\n\nT.\n",
        "en/types/trust.md": "# T\n\nT.\n", "en/types/other.md": "# O\n\nT.\n",
        "en/SUMMARY.md": "* [N](404.md)\n* [T](types/trust.md)\n* [O](types/other.md)\n"
          + "* [H](README.md)\n",
      ]))
    #expect(site.codes == [.pageDuplicateAddress, .pageDuplicateAddress])
  }

  /// The page about translations is there once there are any.
  @Test(arguments: [false, true])
  func thePageAboutTranslationsHasItsAddress(_ isTranslated: Bool) {
    var files = [
      "site.yml": "default: en\n", "en/README.md": "# H\n\nT.\n",
      "en/translations.md": "# T\n\nT.\n",
      "en/SUMMARY.md": "* [H](README.md)\n* [T](translations.md)\n",
    ]
    if isTranslated { files["fr/README.md"] = "# A\n\nT.\n" }
    let site = CheckedSite(SourceTree(files))
    #expect(site.codes.contains(.pageDuplicateAddress) == isTranslated)
  }
}
