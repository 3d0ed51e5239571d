import Diagnostics
import SiteModel
import Testing

@Suite struct TranslationRecordTests {
  static let fingerprint = BlockFingerprint(of: "One".utf8)

  static let record = TranslationRecord()
    .setting(
      [
        .init(origin: .source(fingerprint), kind: .title, words: "One"),
        .init(
          origin: .source(fingerprint), kind: .item, isUntranslated: true, words: "Two # three"),
        .init(origin: .own, kind: .paragraph), .init(origin: .unknown, kind: .row, words: "…"),
      ], for: PagePath(clean: "tools/2-b.md")
    )
    .setting(
      [.init(origin: .own, kind: .html)], for: PagePath(clean: "README.md"))

  @Test func isReadAsItWasWritten() throws {
    let read = TranslationRecord.read(source(Self.record.bytes))
    #expect(read.diagnostics == [])
    #expect(read.value.bytes == Self.record.bytes)
    #expect(read.value.pages.map(\.path.value.value) == ["README.md", "tools/2-b.md"])
    let entries = try #require(read.value[PagePath(clean: "tools/2-b.md")])
    #expect(entries == Self.record[PagePath(clean: "tools/2-b.md")])
  }

  @Test(arguments: ["# 1.md", "- a.md", "a: b.md", "café/été.md", "a #1.md"])
  func pathsOfAllKindsAreReadBack(_ path: String) {
    let name = PagePath(clean: path)
    let record = TranslationRecord().setting([.init(origin: .own, kind: .title)], for: name)
    let read = TranslationRecord.read(source(record.bytes))
    #expect(read.diagnostics == [])
    #expect(read.value[name]?.count == 1)
  }

  @Test func byteOrderMarkAndLineEndsDoNotMatter() {
    let text = String(decoding: Self.record.bytes, as: UTF8.self)
    let other = [0xEF, 0xBB, 0xBF] + Array(text.replacing("\n", with: " \r\n").utf8)
    let read = TranslationRecord.read(source(other))
    #expect(read.diagnostics == [])
    #expect(read.value.bytes == Self.record.bytes)
  }

  @Test func aPageWithoutLinesIsNotRecorded() {
    let read = TranslationRecord.read(source("a.md:\n\nb.md:\n- own title\n"))
    #expect(read.diagnostics == [])
    #expect(read.value[PagePath(clean: "a.md")] == nil)
    #expect(read.value[PagePath(clean: "b.md")]?.count == 1)
  }

  @Test(arguments: [
    "- 1f3a9c0d22 title", "- 1f3a9c0d22e7 paragraf", "- 1f3a9c0d22e7", "- own title done",
    "-own title", "  - own title", "a.md", "../a.md:", "b.md:", "- 1F3A9C0D22E7 title",
  ])
  func otherLinesAreReportedAndLeftOut(_ line: String) throws {
    let text = "b.md:\n- own title\n\(line)\n"
    let read = TranslationRecord.read(source(text))
    #expect(read.diagnostics.map(\.code) == [.translationRecordMalformed])
    let span = try #require(read.diagnostics.first).location.span
    #expect(source(text).string(in: span).contains(line.drop { " ".contains($0) }.dropLast()))
    #expect(read.value[PagePath(clean: "b.md")]?.count == 1)
  }

  @Test func linesBelowNoPageAreReported() {
    let read = TranslationRecord.read(source("- own title\n- own title\na.md:\n- own title\n"))
    #expect(read.diagnostics.count == 2)
    #expect(read.value.pages.count == 1)
  }

  /// The lines below a name that is wrong are not told once more.
  @Test func linesBelowAWrongNameAreSkipped() {
    let read = TranslationRecord.read(source("a.md:\n- own title\na.md:\n- own row\n- own row\n"))
    #expect(read.diagnostics.count == 1)
    #expect(read.value[PagePath(clean: "a.md")]?.map(\.kind) == [.title])
  }

  @Test func settingNothingTakesThePageAway() {
    let path = PagePath(clean: "README.md")
    #expect(Self.record.setting([], for: path)[path] == nil)
    #expect(Self.record.setting([], for: path).pages.count == 1)
  }

  @Test(arguments: [
    ("Short words", "Short words"),
    (
      "In a bilateral meeting the Dialogue Host sits down with one stakeholder alone.",
      "In a bilateral meeting the Dialogue Host sits down with one …"
    ),
  ])
  func firstWordsAreCutBehindAWord(_ text: String, _ words: String) {
    #expect(TranslationRecord.firstWords(of: text) == words)
  }

  private func source(_ text: String) -> SourceText { source(Array(text.utf8)) }

  private func source(_ bytes: [UInt8]) -> SourceText {
    SourceText(path: "content/fr/translated-from.yml", bytes: bytes)
  }
}
