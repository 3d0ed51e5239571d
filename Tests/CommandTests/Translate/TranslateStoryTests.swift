import Foundation
import Testing

/// One sentence of the source changes, and is followed up in the translations.
@Suite struct TranslateStoryTests {
  private let source = "content/en/\(TranslatedSite.tool)"
  private let french = "content/fr/\(TranslatedSite.tool)"
  private let site: SiteFolder

  init() throws { site = try TranslatedSite.make() }

  private func status(in folder: String = ".") throws -> PrintedStatus {
    let run = try site.toolkit("translate", "status", "--format", "json", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    return try PrintedStatus(run)
  }

  private func change() throws {
    try site.edit(source, "knows what the other fears", "can say what the other fears")
  }

  @Test func isCurrentAtFirst() throws {
    for tag in ["fr", "es"] {
      let language = try status()(tag)
      #expect(language.named.filter { $0.contains(TranslatedSite.tool) } == [])
      #expect(language.pages["outdated"] == 0)
    }
  }

  @Test func statusNamesExactlyTheChangedBlock() throws {
    try change()
    #expect(try status()("fr").named == ["\(french):13 outdated 7 item"])
    #expect(
      try status()("es").named == ["content/es/\(TranslatedSite.tool):13 outdated 7 item"])
    let text = try site.toolkit("translate", "status", "fr").output
    #expect(
      text.contains(
        "\n\(french):13:3 outdated block 7 item “Each side can say what the other fears.”  "
          + "(source \(source):19:3)\n"), "\(text)")
    let page = try site.toolkit("translate", "status").output
    #expect(page.contains("\(french):13:3 outdated block 7 item"))
  }

  @Test func diffShowsOldAndNew() throws {
    try change()
    try site.git("commit", "-q", "-a", "-m", "second")
    let text = try site.toolkit("translate", "diff", french)
    #expect(text.status == 0, "\(text.errors)")
    #expect(text.output.contains("before:       Each side knows what the other fears.\n"))
    #expect(text.output.contains("Each side [-knows-] {+can say+} what the other fears.\n"))
    #expect(text.output.contains("translation:  Chaque partie sait ce que l’autre craint.\n"))
    #expect(text.output.components(separatedBy: "outdated block").count == 2)
    let run = try site.toolkit("translate", "diff", french, "--format", "json")
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    try Schema.load("translation-diff").check(json, at: "$")
    #expect(run.output.contains(#""old":"Each side knows what the other fears.""#))
    #expect(run.output.contains(#"{"kind":"removed","text":" knows"}"#))
    #expect(run.output.contains(#""note":"""#))
  }

  @Test func stampClearsIt() throws {
    try change()
    try site.edit(french, "sait ce que", "peut dire ce que")
    let run = try site.toolkit("translate", "stamp", french)
    #expect(run.status == 0)
    #expect(
      run.output
        == "\(french):13:3 block 7 item recorded as current “Each side can say what the other fears.”\n"
    )
    #expect(try status()("fr").named == [])
    #expect(try status()("es").named.count == 1)
    #expect(
      try site.git("diff", "--numstat", "content/fr/translated-from.yml").output.hasPrefix("1\t1\t")
    )
    let again = try site.toolkit("translate", "stamp", french)
    #expect(again.output.contains("nothing to record"))
  }

  @Test(arguments: [
    ("People speak freely", "*People* speak  freely"), ("says aloud.", "says\naloud."),
    ("Each side knows", "Each [side](../guide.md) knows"),
  ])
  func signsDoNotCount(_ old: String, _ new: String) throws {
    try site.edit(source, old, new)
    #expect(try status()("fr").named == [])
  }

  @Test func theTargetOfALinkAndQuotationMarksDoNotCount() throws {
    try site.put("content/en/guide.md", "# Guide\n\nSee \"the\" [talks](README.md).\n")
    try site.put("content/fr/guide.md", "# Guide\n\nVoir « les » [entretiens](README.md).\n")
    try site.toolkit("translate", "stamp", "content/fr/guide.md")
    try site.edit(
      "content/en/guide.md", "\"the\" [talks](README.md)", "“the” [talks](tools/README.md)")
    #expect(try status()("fr").named == [])
  }

  @Test func aShallowCloneGivesTheSameAnswersWithoutOldTexts() throws {
    try change()
    try site.git("commit", "-q", "-a", "-m", "second")
    try site.git("clone", "-q", "--depth", "1", "file://" + site("."), "clone")
    #expect(try status(in: "clone")("fr").named == status()("fr").named)
    let diff = try site.toolkit("translate", "diff", french, in: "clone").output
    #expect(diff.contains("The clone is shallow"))
    #expect(diff.contains("before:       Each side knows what the other fears.\n"))
    #expect(diff.contains("now:          Each side can say what the other fears.\n"))
  }

  @Test func needsNoGit() throws {
    try change()
    let before = try status()("fr").named
    try site.remove(".git")
    #expect(try status()("fr").named == before)
    let diff = try site.toolkit("translate", "diff", french)
    #expect(diff.status == 0)
    #expect(diff.output.contains("There is no git history at hand"))
    #expect(diff.output.contains("before:       Each side knows what the other fears.\n"))
  }

  @Test func findsTextsUnderAnEarlierName() throws {
    try change()
    try site.git("mv", source, "content/en/tools/1-talks.md")
    try site.git("mv", french, "content/fr/tools/1-talks.md")
    try site.edit("content/fr/translated-from.yml", "tools/1-quiet-talks.md", "tools/1-talks.md")
    try site.git("commit", "-q", "-a", "-m", "second")
    let diff = try site.toolkit("translate", "diff", "content/fr/tools/1-talks.md").output
    #expect(diff.contains("[-knows-] {+can say+}"), "\(diff)")
  }
}
