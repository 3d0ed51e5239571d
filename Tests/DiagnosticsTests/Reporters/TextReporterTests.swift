import Diagnostics
import Testing

@Suite struct TextReporterTests {
  @Test func printsEachFindingWithItsLineHintAndNotes() {
    #expect(
      TextReporter().text(for: .ofEveryKind) == """
        note: The repository's history is not complete. [git/shallow]
          hint: Run `git fetch --unshallow`.

        content/en/7-workshops, old.md:3:1: error: The key “number” stands twice: {7}, {8}. \
        [front-matter/duplicate-key]
          3 | number: 8
            | ^^^^^^^^^
          hint: Keep one of them.
          note: content/en/7-workshops, old.md:2:1: The first one is here.

        content/en/swot.md:1:1: warning: “SWOT” is in no SUMMARY.md. [page/not-in-summary]

        content/en/swot.md:3:17: error: There is no page “7-workshop.md”. [link/unresolved]
          3 | See [workshops](7-workshop.md) and 会議 [map](map.jpg).
            |                 ^^^^^^^^^^^^^
          hint: The nearest is “7-workshops.md”.

        content/en/swot.md:3:45: error: There is no image “map.jpg”. [link/unresolved-image]
          3 | See [workshops](7-workshop.md) and 会議 [map](map.jpg).
            |                                               ^^^^^^^

        3 errors, 1 warning

        """)
  }

  @Test func countsNothingWhenThereIsNothing() {
    #expect(TextReporter().text(for: Report([])) == "0 errors, 0 warnings\n")
  }

  @Test func saysOneErrorInTheSingular() {
    let location = SourceLocation(path: "a.md", span: .fileStart)
    let report = Report([Diagnostic(.fileUnreadable, at: location, "“a.md” cannot be read.")])
    #expect(
      TextReporter().text(for: report) == """
        a.md:1:1: error: “a.md” cannot be read. [file/unreadable]

        1 error

        """)
  }

  @Test func letsNothingThroughThatATerminalWouldObey() {
    let source = SourceText(path: "a\u{1B}.md", "x \u{1B}[2J\u{9B}\u{202E} <b>\u{0} y\r\n")
    let report = Report(
      [
        Diagnostic(
          .htmlRefused, at: source.location(of: "<b>"), "“\u{1B}]0;\u{7}\n” is refused.",
          hint: "Write\n\u{7F}that.",
          notes: [.init(at: source.location(of: "y"), "\u{85}")])
      ], sources: [source])
    #expect(
      TextReporter().text(for: report) == """
        a␛.md:1:10: warning: “␛]0;␇␊” is refused. [html/refused]
          1 | x ␛[2J<U+009B><U+202E> <b>␀ y
            |                        ^^^
          hint: Write
                ␡that.
          note: a␛.md:1:15: <U+0085>

        1 warning

        """)
  }

  @Test func coloursOnlyWhenTold() {
    let report = Report.of("a <b>", marking: "<b>")
    let coloured = TextReporter(colour: true).text(for: report)
    #expect(
      coloured == """
        \u{1B}[1ma.md:1:3:\u{1B}[0m \u{1B}[1;33mwarning:\u{1B}[0m Here. \
        \u{1B}[2m[html/refused]\u{1B}[0m
        \u{1B}[2m  1 | \u{1B}[0ma <b>
        \u{1B}[2m    | \u{1B}[0m  \u{1B}[1;33m^^^\u{1B}[0m

        1 warning

        """)
    #expect(render(report, as: .text, colour: true) == coloured)
    #expect(!render(report, as: .text).contains("\u{1B}"))
  }
}
