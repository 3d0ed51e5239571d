import Diagnostics
import Testing

/// Code frames as they stand in a report: the line with its number, and the carets below.
@Suite struct CodeFrameTests {
  private func frame(_ report: Report) -> [String] {
    TextReporter().text(for: report).split(separator: "\n").map(String.init)
      .filter { $0.contains(" | ") }
  }

  private func frame(_ text: String, _ span: SourceSpan) -> [String] {
    let location = SourceLocation(path: "a.md", span: span)
    let source = SourceText(path: "a.md", text)
    return frame(Report([Diagnostic(.htmlRefused, at: location, "Here.")], sources: [source]))
  }

  @Test func keepsTabsAndPutsCaretsBelowThem() {
    #expect(
      frame(.of("\tab\t<b>", marking: "<b>")) == ["  1 | \tab\t<b>", "    | \t  \t^^^"])
    #expect(frame(.of("a\tb", marking: "\t")) == ["  1 | a\tb", "    |  ^"])
    #expect(frame(.of("abc\tb", marking: "\tb")) == ["  1 | abc\tb", "    |    ^^^^^^^^"])
  }

  @Test func countsWideCharactersAsTwoColumnsAndMarksAsNone() {
    #expect(frame(.of("会議 <b>", marking: "<b>"))[1] == "    |      ^^^")
    #expect(frame(.of("a 会議", marking: "会議"))[1] == "    |   ^^^^")
    #expect(frame(.of("e\u{301} <b>", marking: "<b>"))[1] == "    |   ^^^")
    #expect(frame(.of("🎉 <b>", marking: "<b>"))[1] == "    |    ^^^")
  }

  @Test func showsTheFirstLineOfASpanOfSeveral() {
    #expect(frame(.of("a\r\nb <i\r\nx>", marking: "<i\r\nx>")) == ["  2 | b <i", "    |   ^^"])
  }

  @Test func marksAnInsertionPointWithOneCaret() {
    #expect(frame("ab\n", SourceSpan(1, 1)) == ["  1 | ab", "    |  ^"])
    #expect(frame("ab\n", SourceSpan(2, 3)) == ["  1 | ab", "    |   ^"])
    #expect(frame("ab", SourceSpan(2, 2)) == ["  1 | ab", "    |   ^"])
  }

  @Test func showsNoFrameForAWholeFileOrAnEmptyLine() {
    #expect(frame("ab\n", .fileStart).isEmpty)
    #expect(frame("ab\n", SourceSpan(3, 3)).isEmpty)
    #expect(frame("", SourceSpan(0, 0)).isEmpty)
  }

  @Test func showsNoByteOrderMark() {
    #expect(frame(.of("\u{FEFF}<b>", marking: "<b>")) == ["  1 | <b>", "    | ^^^"])
  }

  @Test func showsReplacementCharactersForWhatIsNotUTF8() {
    let source = SourceText(path: "a.md", bytes: [0x63, 0x61, 0x66, 0xE9, 0x21])
    let location = SourceLocation(path: "a.md", span: SourceSpan(3, 4))
    let report = Report([Diagnostic(.fileNotUTF8, at: location, "Here.")], sources: [source])
    #expect(frame(report) == ["  1 | caf\u{FFFD}!", "    |    ^"])
  }

  @Test func cutsALongLineAroundTheSpan() {
    let words = String(repeating: "word ", count: 1000)
    let inside = frame(.of(words + "<b>" + words, marking: "<b>"))
    let left = String(repeating: "word ", count: 6)
    #expect(inside[0].hasPrefix("  1 | …\(left)<b>word "))
    #expect(inside[0].hasSuffix("…"))
    #expect(inside[0].count == 6 + 1 + 100 + 1)
    #expect(inside[1] == "    | " + String(repeating: " ", count: 31) + "^^^")

    let atStart = frame(.of("<b>" + words, marking: "<b>"))
    #expect(atStart[0].hasPrefix("  1 | <b>word "))
    #expect(atStart[0].count == 6 + 100 + 1)

    let long = "<" + words + ">"
    let marked = frame(.of("a " + long, marking: long))
    #expect(marked[1] == "    |   " + String(repeating: "^", count: 98))
  }

  @Test func cutsALongLineOfWideCharactersBetweenCharacters() {
    let words = String(repeating: "会議", count: 1000)
    let lines = frame(.of(words + "<b>" + words, marking: "<b>"))
    #expect(!lines[0].contains("\u{FFFD}"))
    #expect(lines[0].hasPrefix("  1 | …議" + String(repeating: "会議", count: 7) + "<b>会議"))
    #expect(lines[1] == "    | " + String(repeating: " ", count: 31) + "^^^")
  }

  @Test func widensTheGutterForLongLineNumbers() {
    let text = String(repeating: "\n", count: 99) + "a <b>"
    #expect(frame(.of(text, marking: "<b>")) == ["  100 | a <b>", "      |   ^^^"])
  }
}
