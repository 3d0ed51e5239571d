import Diagnostics
import MarkdownSyntax
import SiteRendering
import SiteTestSupport
import Testing

/// Notes at every kind of block: its element has the language, the markup stands behind it.
@Suite struct BodyNotesTests {
  private static let language = TextLanguage(tag: "ar", direction: "rtl")
  private static let mark = HTML(Array("<aside>m</aside>\n".utf8))

  /// The page with one note at the first node of a kind.
  private func html(
    _ text: String, at kind: MarkdownNode.Kind, _ note: BodyNotes.Note, isDressed: Bool = false
  ) throws -> String {
    let document = MarkdownParser().parse(SourceText(path: "page.md", text), bodyStart: 0).value
    let node = try #require(document.nodes.firstIndex { $0.kind == kind })
    var renderer = BodyRenderer(
      document, links: LiteralLinks(), style: isDressed ? .dressed(.init()) : .plain,
      notes: BodyNotes([node: note]))
    return renderer.html().string
  }

  struct Case: Sendable {
    let text: String
    let kind: MarkdownNode.Kind
    let foreign: String
    let marked: String

    init(_ text: String, _ kind: MarkdownNode.Kind, foreign: String, marked: String) {
      self.text = text
      self.kind = kind
      self.foreign = foreign
      self.marked = marked
    }
  }

  static let cases = [
    Case(
      "a\n\nb\n", .paragraph, foreign: "<p lang=\"ar\" dir=\"rtl\">a</p>\n<p>b</p>\n",
      marked: "<p>a</p>\n<aside>m</aside>\n<p>b</p>\n"),
    Case(
      "## a\n\nb\n", .heading, foreign: "<h2 lang=\"ar\" dir=\"rtl\">a</h2>\n<p>b</p>\n",
      marked: "<h2>a</h2>\n<aside>m</aside>\n<p>b</p>\n"),
    Case(
      "* a\n  * b\n", .item,
      foreign: "<ul>\n<li lang=\"ar\" dir=\"rtl\">a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n",
      marked: ""),
    // The text of a tight item.
    Case(
      "* a\n  * b\n", .paragraph,
      foreign:
        "<ul>\n<li><div lang=\"ar\" dir=\"rtl\">a</div>\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n",
      marked: "<ul>\n<li>a\n<aside>m</aside>\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n"),
    Case(
      "* a\n\n  b\n", .paragraph,
      foreign: "<ul>\n<li>\n<p lang=\"ar\" dir=\"rtl\">a</p>\n<p>b</p>\n</li>\n</ul>\n",
      marked: "<ul>\n<li>\n<p>a</p>\n<aside>m</aside>\n<p>b</p>\n</li>\n</ul>\n"),
    Case(
      "* a\n\nb\n", .list, foreign: "<ul>\n<li>a</li>\n</ul>\n<p>b</p>\n",
      marked: "<ul>\n<li>a</li>\n</ul>\n<aside>m</aside>\n<p>b</p>\n"),
    Case(
      "> a\n", .paragraph,
      foreign: "<blockquote>\n<p lang=\"ar\" dir=\"rtl\">a</p>\n</blockquote>\n",
      marked: "<blockquote>\n<p>a</p>\n<aside>m</aside>\n</blockquote>\n"),
    Case(
      "```\na\n```\nb\n", .codeBlock,
      foreign: "<pre lang=\"ar\" dir=\"rtl\"><code>a\n</code></pre>\n<p>b</p>\n",
      marked: "<pre><code>a\n</code></pre>\n<aside>m</aside>\n<p>b</p>\n"),
    Case(
      "| a |\n|---|\n", .tableRow,
      foreign: "<table>\n<thead>\n<tr lang=\"ar\" dir=\"rtl\">\n<th>a</th>\n</tr>\n</thead>\n"
        + "</table>\n",
      marked: ""),
    Case(
      "| a |\n|---|\n", .table, foreign: "",
      marked: "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n<aside>m</aside>\n"),
    Case(
      "<div>a</div>\n\nb\n", .htmlBlock,
      foreign: "<div lang=\"ar\" dir=\"rtl\">\n<div>a</div>\n</div>\n<p>b</p>\n",
      marked: "<div>a</div>\n<aside>m</aside>\n<p>b</p>\n"),
    // What stays open for other blocks is not put into an element.
    Case(
      "<div>a\n\nb\n\n</div>\n", .htmlBlock, foreign: "<div>a\n<p>b</p>\n</div>\n",
      marked: "<div>a\n<aside>m</aside>\n<p>b</p>\n</div>\n"),
    // A paragraph that raw HTML leaves open ends before the mark.
    Case(
      "<p>a\n\n", .htmlBlock, foreign: "<p>a\n</p>", marked: "<p>a\n</p>\n<aside>m</aside>\n"),
  ]

  @Test(arguments: cases)
  func languageStandsOnTheBlock(_ given: Case) throws {
    guard !given.foreign.isEmpty else { return }
    let note = BodyNotes.Note(language: Self.language)
    #expect(try html(given.text, at: given.kind, note) == given.foreign)
  }

  @Test(arguments: cases)
  func markupStandsBehindTheBlock(_ given: Case) throws {
    guard !given.marked.isEmpty else { return }
    let note = BodyNotes.Note(behind: Self.mark)
    #expect(try html(given.text, at: given.kind, note) == given.marked)
  }

  @Test func dressedBlocksHaveThemOnTheirOutermostElement() throws {
    let note = BodyNotes.Note(language: Self.language, behind: Self.mark)
    #expect(
      try html("```\na\n```\n", at: .codeBlock, note, isDressed: true)
        == "<div class=\"code\" lang=\"ar\" dir=\"rtl\"><pre tabindex=\"0\"><code>a\n</code></pre>"
        + "</div>\n<aside>m</aside>\n")
    #expect(
      try html("| a |\n|---|\n", at: .table, note, isDressed: true)
        .hasSuffix("</table>\n</div>\n<aside>m</aside>\n"))
    #expect(
      try html("* [ ] a\n", at: .item, BodyNotes.Note(language: Self.language), isDressed: true)
        .hasPrefix("<ul>\n<li class=\"task-item\" lang=\"ar\" dir=\"rtl\"><input "))
  }
}
