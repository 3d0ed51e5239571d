import Diagnostics
import SiteModel
import SiteTestSupport
import Testing

/// What is compared with what, where the record leaves it open.
@Suite struct TranslationPassageTests {
  static let source = """
    # T

    First of 11.

    ## A

    Text of 22.

    Text of 33.

    ## B

    Text of 44.
    """

  @Test func pagesOfOneShapeAreComparedBlockByBlock() {
    #expect(
      findings("# T\n\nUn 11.\n\n## A\n\nUn 33.\n\nUn 22.\n\n## B\n\nUn 44.\n") == [
        "7:4 This paragraph lacks “22” of its source.",
        "9:4 This paragraph lacks “33” of its source.",
      ])
  }

  /// Merged paragraphs are no mistake.
  @Test func sectionsOfAnotherShapeAreComparedAsSections() {
    #expect(findings("# T\n\nUn 11.\n\n## A\n\nUn 22 et un 33.\n\n## B\n\nUn 44.\n") == [])
    #expect(
      findings("# T\n\nUn 11.\n\n## A\n\nUn 22.\n\n## B\n\nUn 44.\n") == [
        "5:4 This section lacks “33” of its source."
      ])
  }

  @Test func pagesWithOtherSectionsAreComparedAsAWhole() {
    #expect(findings("# T\n\nUn 44, un 33.\n\n## A\n\nUn 11, un 22.\n") == [])
    #expect(
      findings("# T\n\nUn 44.\n\n## A\n\nUn 11, un 22.\n") == [
        "1:3 This page lacks “33” of its source."
      ])
  }

  /// What is outdated is told as that, and nothing else of it.
  @Test func outdatedBlocksAreToldOnce() {
    let entries = ["T", "First of 10.", "A", "Text of 22.", "Text of 33.", "B", "Text of 44."]
    let kinds = ["title", "paragraph", "heading", "paragraph", "paragraph", "heading", "paragraph"]
    let record = zip(entries, kinds).map { "- \(BlockFingerprint(of: $0.utf8).text) \($1)\n" }
    let site = site(
      "# T\n\nUn 10.\n\n## A\n\nUn 22.\n\nUn 3.\n\n## B\n\nUn 44.\n",
      record: "page.md:\n" + record.joined())
    #expect(site.codes == [.translationOutdated, .translationMissingNumber])
  }

  @Test func aSiteOfOneLanguageHasNoFindings() {
    let site = CheckedSite(.toolkit(["en/page.md": Self.source, "en/translated-from.yml": "x\n"]))
    #expect(
      !site.codes.contains {
        $0.rawValue.hasPrefix("translation/") && $0 != .translationRecordMalformed
      })
  }

  private func findings(_ translation: String) -> [String] {
    let site = site(translation)
    let table = LineTable(SourceText(path: "", translation))
    return site.report.diagnostics.map { finding in
      let start = table.position(at: finding.location.span.start)
      return "\(start.line):\(start.column) \(finding.message)"
    }
  }

  private func site(_ translation: String, record: String? = nil) -> CheckedSite {
    var files = [
      "site.yml": "", "en/language.yml": "", "fr/README.md": "# Accueil\n\nTexte.\n",
      "en/page.md": Self.source,
      "fr/page.md": translation,
      "en/SUMMARY.md": "* [H](README.md)\n* [P](page.md)\n",
    ]
    files["fr/translated-from.yml"] = record
    return CheckedSite(.toolkit(files))
  }
}
