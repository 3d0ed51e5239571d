import Diagnostics
import Testing

@Suite struct LineTableTests {
  private func position(of marked: String, in text: String) -> [Int] {
    let source = SourceText(path: "a.md", text)
    let position = LineTable(source).position(at: source.location(of: marked).span.start)
    return [position.line, position.column]
  }

  @Test func countsUnicodeScalarsAndNotBytes() {
    #expect(position(of: "x", in: "é会👩‍💻x") == [1, 6])
    #expect(position(of: "x", in: "e\u{301}x") == [1, 3])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func endsLinesAsMarkdownDoes(_ end: String) {
    #expect(position(of: "x", in: "a\(end)\(end)bx") == [3, 2])
    let table = LineTable(SourceText(path: "a.md", "ab\(end)c\(end)"))
    #expect(table.source.string(in: table.span(ofLine: 1)) == "ab")
    #expect(table.source.string(in: table.span(ofLine: 2)) == "c")
    #expect(table.span(ofLine: 3).isEmpty)
  }

  @Test func givesNoColumnToAByteOrderMark() {
    #expect(position(of: "x", in: "\u{FEFF}x") == [1, 1])
    #expect(position(of: "x", in: "\u{FEFF}\nx") == [2, 1])
    let table = LineTable(SourceText(path: "a.md", "\u{FEFF}x"))
    #expect(table.position(at: 0) == SourcePosition(line: 1, column: 1))
    #expect(table.source.string(in: table.span(ofLine: 1)) == "x")
  }

  @Test func takesAnOffsetBehindTheEndForTheEnd() {
    let table = LineTable(SourceText(path: "a.md", "ab\n"))
    #expect(table.position(at: 3) == SourcePosition(line: 2, column: 1))
    #expect(table.position(at: 99) == SourcePosition(line: 2, column: 1))
    let empty = LineTable(SourceText(path: "a.md", ""))
    #expect(empty.position(at: 0) == SourcePosition(line: 1, column: 1))
  }

  @Test func agreesWithCountingFromTheStartOnLongLines() {
    for length in [255, 256, 257, 511, 512, 513, 2000] {
      let text = String(repeating: "é", count: length) + "x"
      #expect(position(of: "x", in: text) == [1, length + 1])
      #expect(position(of: "x", in: "會\n" + text) == [2, length + 1])
    }
  }

  @Test func givesBothEndsOfASpan() {
    let source = SourceText(path: "a.md", "one\r\ntwo")
    let range = LineTable(source).range(of: SourceSpan(1, 7))
    #expect(range.start == SourcePosition(line: 1, column: 2))
    #expect(range.end == SourcePosition(line: 2, column: 3))
  }

  @Test func countsAllOfAVeryLongLineInReasonableTime() {
    let table = LineTable(SourceText(path: "a.md", String(repeating: "é", count: 500_000)))
    let columns = stride(from: 0, to: 1_000_000, by: 100).map { table.position(at: $0).column }
    #expect(columns.last == 499_951)
  }
}
