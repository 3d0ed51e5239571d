import Diagnostics
import SiteModel
import SiteTestSupport
import Testing

@Suite struct TranslationStampTests {
  private static let source = """
    # Guide

    First of all come some words.

    * One thing that is done.

    Last of all come other words.

    """

  private static let french = """
    # Le guide

    Au début se trouvent des mots.

    * Une chose qui est faite.

    À la fin se trouvent d’autres mots.

    """

  private func site(
    _ source: String = source, _ french: String = french, record: String? = nil
  ) -> LinkedSite {
    var files = ["en/guide.md": source, "fr/README.md": "# Accueil\n", "fr/guide.md": french]
    files["fr/translated-from.yml"] = record
    return CheckedSite(.toolkit(files)).linked
  }

  private func page(_ linked: LinkedSite) throws -> PageTranslation {
    try #require(
      linked.translations.languages.first?.pages.first {
        $0.page.map { linked.site[$0].key.value } == "guide.md"
      })
  }

  private func stamp(_ linked: LinkedSite, named: Set<Int> = []) throws -> TranslationStamp {
    try #require(TranslationStamp(try page(linked), in: linked.site, named: named))
  }

  private func record(_ stamp: TranslationStamp) -> String {
    let record = TranslationRecord().setting(stamp.entries, for: stamp.path)
    return String(decoding: record.bytes, as: UTF8.self)
  }

  @Test func makesAPageCurrent() throws {
    let first = try stamp(site())
    #expect(first.isFirst)
    #expect(first.entries.count == 4)
    let after = site(record: record(first))
    #expect(try page(after).state == .current)
    #expect(try stamp(after).changes.isEmpty)
    #expect(try stamp(after).report.isEmpty)
  }

  @Test func recordsWhatHasChanged() throws {
    let changed = Self.source.replacing("First of all", with: "At first")
    let before = site(changed, record: record(try stamp(site())))
    #expect(try page(before).count(.outdated) == 1)
    let stamp = try stamp(before)
    #expect(stamp.changes.map(\.number) == [2])
    #expect(
      stamp.report == [
        "content/fr/guide.md:3:1 block 2 paragraph recorded as current “At first come some words.”"
      ])
    #expect(try page(site(changed, record: record(stamp))).state == .current)
  }

  @Test func recordsSingleBlocks() throws {
    let changed = Self.source.replacing("all come", with: "all stand")
    let before = site(changed, record: record(try stamp(site())))
    #expect(try page(before).count(.outdated) == 2)
    let after = site(changed, record: record(try stamp(before, named: [3])))
    #expect(try page(after).pairs.map(\.state) == [.current, .outdated, .current, .current])
  }

  @Test func leavesOpenWhatWasNeverRecorded() throws {
    let one = try stamp(site(), named: [1])
    #expect(one.entries.map { $0.origin == .unknown } == [true, false, true, true])
    #expect(
      try page(site(record: record(one))).pairs.map(\.state)
        == [.unrecorded, .current, .unrecorded, .unrecorded])
  }

  @Test func proseInTheSourcesWordsIsUntranslated() throws {
    let half = Self.french.replacing(
      "À la fin se trouvent d’autres mots.", with: "Last of all come other words.")
    let first = site(Self.source, half)
    let all = try stamp(first)
    #expect(all.entries.map(\.isUntranslated) == [false, false, false, true])
    let after = site(Self.source, half, record: record(all))
    #expect(try page(after).state == .untranslated)
    let named = try stamp(after, named: [3])
    #expect(named.changes.count == 1)
    #expect(try page(site(Self.source, half, record: record(named))).state == .current)
  }

  /// A title that is the same in both languages is translated.
  @Test func namesMayBeTheSame() throws {
    let same = Self.french.replacing("Le guide", with: "Guide")
    #expect(try stamp(site(Self.source, same)).entries.allSatisfy { !$0.isUntranslated })
  }

  @Test func whatTheTranslationAloneHasIsItsOwn() throws {
    let longer = Self.french + "\nUn mot de plus pour la route.\n"
    let stamp = try stamp(site(Self.source, longer))
    #expect(stamp.entries.last?.origin == .own)
    #expect(try page(site(Self.source, longer, record: record(stamp))).state == .ahead)
  }

  @Test func saysWhatCannotBeRecorded() throws {
    let longer = Self.source + "\nAnd one more word for the road.\n"
    let stamp = try stamp(site(longer, record: record(try stamp(site()))))
    #expect(stamp.missing == [5])
    #expect(stamp.changes.isEmpty)
    #expect(
      stamp.report == ["content/fr/guide.md: blocks of the source that the translation lacks: 5"])
  }
}
