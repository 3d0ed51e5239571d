import Diagnostics
import SiteModel
import SiteTestSupport
import Testing

@Suite struct TranslationDraftTests {
  private func draft(_ text: String) throws -> (text: String, entries: [TranslationRecord.Entry]) {
    let site = CheckedSite(.toolkit(["en/page.md": text, "en/other.md": "# Other\n\nText.\n"]))
    let draft = TranslationDraft(of: try #require(site.page("en/page.md")).page.parsed)
    return (String(decoding: draft.bytes, as: UTF8.self), draft.entries)
  }

  @Test(arguments: [
    ("# Page\n\nText.\n", "# Page\n\nText.\n"),
    (
      "---\nnumber: 7\ndescription: Words.\n---\n# Page\n",
      "---\ndescription: Words.\n---\n# Page\n"
    ),
    ("---\nphases: [before]\nicon: x\n---\n\n# Page\n", "# Page\n"),
    (
      "---\ntypes:\n  - trust-building\n# Kept.\nhidden: true\nrelated:\n- other.md\n---\n# Page\n",
      "---\n# Kept.\nhidden: true\n---\n# Page\n"
    ),
    ("---\r\nnumber: 7\r\ntitle: A\r\n---\r\nText.\r\n", "---\r\ntitle: A\r\n---\r\nText.\r\n"),
    ("\u{FEFF}---\nnumber: 7\n---\n# Page\n", "\u{FEFF}# Page\n"),
    ("---\nnumber: 7\n---\n---\na: b\n", "---\n---\n---\na: b\n"),
  ])
  func leavesOutWhatIsInherited(_ source: String, _ translation: String) throws {
    #expect(try draft(source).text == translation)
  }

  @Test func recordsEveryBlockAsUntranslated() throws {
    let draft = try draft("---\ndescription: Words.\n---\n# Page\n\nText.\n\n* Item\n")
    #expect(draft.entries.map(\.kind) == [.description, .title, .paragraph, .item])
    #expect(draft.entries.allSatisfy { $0.isUntranslated })
    #expect(draft.entries.map(\.words) == ["Words.", "Page", "Text.", "Item"])
  }
}
