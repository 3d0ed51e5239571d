import Diagnostics
import Testing

@testable import SiteModel

/// The grammar of GITBOOK §2.
@Suite struct SummaryTests {
  @Test func groupsHaveTitlesAndMayHaveAFixedSlug() {
    let summary = read(
      """
      # Table of contents

      * [Home](README.md)

      ## Get Started <a href="#getting-started" id="getting-started"></a>

      * [A](a.md)

      ### Deep

      * [B](b.md)
      """)
    #expect(summary.value.groups.map(\.title) == [nil, "Get Started", "Deep"])
    #expect(summary.value.groups.map(\.slug) == [nil, "getting-started", nil])
    #expect(summary.value.groups.map { $0.entries.map(\.title) } == [["Home"], ["A"], ["B"]])
    #expect(summary.diagnostics == [])
  }

  @Test(arguments: ["***", "---"])
  func aSeparatorBeginsAGroupWithoutATitle(_ rule: String) {
    let summary = read("## G\n\n* [A](a.md)\n\n\(rule)\n\n* [B](b.md)\n")
    #expect(summary.value.groups.map(\.title) == ["G", nil])
    #expect(summary.diagnostics == [])
  }

  @Test(arguments: [
    ("[A](a.md)", Summary.Target.file(path: "a.md", anchor: nil)),
    ("[A](a/b.md#some-part)", .file(path: "a/b.md", anchor: "some-part")),
    ("[A](a.md#)", .file(path: "a.md", anchor: nil)),
    ("[A](<a b/c (1).md>)", .file(path: "a b/c (1).md", anchor: nil)),
    ("[A](a%20b.md)", .file(path: "a b.md", anchor: nil)),
    ("[A](a_\\(1\\).md)", .file(path: "a_(1).md", anchor: nil)),
    ("[A](./a.md \"Label\")", .file(path: "./a.md", anchor: nil)),
    ("[A](https://example.org/a.md)", .external("https://example.org/a.md")),
    ("[A](mailto:a@example.org)", .external("mailto:a@example.org")),
    ("A", .none),
    ("[A]()", .none),
  ])
  func anEntryLeadsToAFileAnotherSiteOrNowhere(_ line: String, _ target: Summary.Target) {
    let summary = read("* \(line)\n")
    #expect(summary.value.groups.first?.entries.map(\.target) == [target])
    #expect(summary.value.groups.first?.entries.map(\.title) == ["A"])
    #expect(summary.diagnostics == [])
  }

  @Test func titlesAreReadWithoutTheirMarks() {
    let summary = read("* [\\[A\\] **b** `c_d` 🚀 &amp; é](a.md \"Short **label**\")\n")
    let entry = summary.value.groups.first?.entries.first
    #expect(entry?.title == "[A] b c_d 🚀 & é")
    #expect(entry?.label == "Short **label**")
  }

  @Test(arguments: ["  ", "    ", "\t"])
  func nestsNineLevels(_ indent: String) {
    let lines = (0..<9).map { String(repeating: indent, count: $0) + "* [P\($0)](p\($0).md)" }
    let summary = read(lines.joined(separator: "\n"))
    var entries = summary.value.groups.first?.entries ?? []
    var titles: [String] = []
    while let entry = entries.first {
      #expect(entries.count == 1)
      titles.append(entry.title)
      entries = entry.children
    }
    #expect(titles == (0..<9).map { "P\($0)" })
    #expect(summary.diagnostics == [])
  }

  @Test(arguments: ["*", "-", "+", "1."])
  func anyBulletBeginsAnEntry(_ bullet: String) {
    let summary = read("\(bullet) [A](a.md)\n\(bullet) [B](b.md)\n")
    #expect(summary.value.groups.first?.entries.map(\.title) == ["A", "B"])
  }

  @Test(arguments: [
    ("Text.", "Text."),
    ("* [A](a.md) and more", "and more"),
    ("* [A](a.md) [B](b.md)", "[B](b.md)"),
    ("* [A](a.md\n", "[A](a.md"),
    ("> * [A](a.md)", "> * [A](a.md)"),
    ("```yaml\ntype: builtin:openapi\n```", "```yaml\ntype: builtin:openapi\n```"),
    ("* ```yaml\n  name: x\n  ```", "```yaml\n  name: x\n  ```"),
  ])
  func otherLinesAreReported(_ line: String, _ place: String) {
    let source = SourceText(path: "SUMMARY.md", "# É\n\n\(line)\n")
    let summary = SummaryParser.summary(source)
    #expect(summary.diagnostics.map(\.code) == [.summaryMalformedLine])
    #expect(summary.diagnostics.map { source.string(in: $0.location.span) } == [place])
  }

  @Test func entriesForGeneratedPagesAreLeftOutAndCounted() {
    let source = SourceText(
      path: "SUMMARY.md",
      """
      * [A](a.md)
      * ```yaml
        type: builtin:openapi
        props:
          models: true
        ```
      * [B](b.md)
        * ```yaml
          type: builtin:openapi
          ```
      """)
    let summary = SummaryParser.summary(source)
    #expect(summary.value.files == ["a.md", "b.md"])
    #expect(summary.diagnostics.map(\.code) == [.summaryGeneratedPage])
    #expect(summary.diagnostics.first?.message.hasPrefix("2 entries ask") == true)
  }

  @Test func aLaterTitleBeginsAPart() {
    let summary = read("# Summary\n\n* [A](a.md)\n\n# Part\n\n* [B](b.md)\n")
    #expect(summary.value.groups.map(\.title) == [nil, "Part"])
    #expect(summary.diagnostics == [])
  }

  @Test func commentsAndByteOrderMarksAreNoLines() {
    let summary = read("\u{FEFF}# S\r\n\r\n<!-- x -->\r\n\r\n* [A](a.md) <!-- y -->\r\n")
    #expect(summary.value.groups.first?.entries.map(\.title) == ["A"])
    #expect(summary.diagnostics == [])
  }

  private func read(_ text: String) -> Diagnosed<Summary> {
    SummaryParser.summary(SourceText(path: "SUMMARY.md", text))
  }
}
