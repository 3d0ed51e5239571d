import SiteModel
import SiteTestSupport
import Testing

@Suite struct BlockFingerprintTests {
  @Test(arguments: [
    ("One  two\n three", "One two three"),
    (" One two ", "One two"),
    ("One\u{A0}two", "One two"),
    ("One\u{202F}two", "One\ttwo"),
    ("“One” two", "\"One\" two"),
    ("« One » two", "“One” two"),
    ("«\u{A0}One\u{A0}», two", "\"One\", two"),
    ("Say »one« now", "Say \"one\" now"),
    ("the host’s part", "the host's part"),
    ("one – two", "one - two"),
    ("one—two", "one--two"),
    ("one---two", "one–two"),
    ("and so on…", "and so on..."),
    ("co\u{AD}operation", "cooperation"),
    ("\u{200B}one\u{FEFF}", "one"),
    ("「対話」の場", "『対話』の場"),
    ("حوار\u{A0}شامل", "حوار شامل"),
  ])
  func typographyDoesNotCount(_ one: String, _ other: String) {
    #expect(BlockFingerprint(of: one.utf8) == BlockFingerprint(of: other.utf8))
  }

  @Test(arguments: [
    ("One two", "One too"),
    ("One two", "One two three"),
    ("One two", "Onetwo"),
    ("12 people", "13 people"),
    ("the host", "the Host"),
    ("Why now?", "Why now"),
    ("Stop.", "Stop!"),
    ("one, two", "one two"),
    ("the hosts", "the host's"),
    ("one-two", "one two"),
    ("one two", "two one"),
    ("الحوار الشامل", "الحوار شامل"),
    ("对话主持人", "对话主办人"),
    ("", "a"),
  ])
  func wordsCount(_ one: String, _ other: String) {
    #expect(BlockFingerprint(of: one.utf8) != BlockFingerprint(of: other.utf8))
  }

  /// What Markdown says beside its words is compared on pages, where blocks are made.
  @Test(arguments: [
    ("See [the map](a.md) now.", "See [the map](b.md#x \"T\") now."),
    ("See **the** map.", "See *the* map."),
    ("See `the` map.", "See the ~~map~~."),
    ("One\ntwo.", "One two."),
    ("One &amp; two.", "One \\& two."),
    ("* One item.", "1. One item."),
    ("<b>One</b> item.", "One item."),
  ])
  func marksDoNotCount(_ one: String, _ other: String) throws {
    #expect(try fingerprints(one) == fingerprints(other))
  }

  @Test func writtenFormIsReadBack() throws {
    let fingerprint = BlockFingerprint(of: "One two".utf8)
    #expect(fingerprint.text.utf8.count == 12)
    #expect(BlockFingerprint(fingerprint.text) == fingerprint)
  }

  @Test(arguments: [
    "", "12345678901", "1234567890123", "12345678901G", "12345678901A", "+12345678901",
  ])
  func otherTextIsNoFingerprint(_ text: String) {
    #expect(BlockFingerprint(text) == nil)
  }

  private func fingerprints(_ body: String) throws -> [BlockFingerprint] {
    let site = CheckedSite(.toolkit(["en/page.md": "# T\n\n\(body)\n"]))
    return try #require(site.page("en/page.md")).page.parsed.translationBlocks.map(\.fingerprint)
  }
}
