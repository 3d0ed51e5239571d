import Diagnostics
import MarkdownSyntax
import Testing

@Suite struct YAMLReaderTests {
  /// What a source says, each part with the text that its span covers.
  private func outline(_ text: String) -> [String] {
    let source = SourceText(path: "page.md", text)
    let result = YAMLReader(.frontMatter).mapping(in: source, SourceSpan(0, source.bytes.count))
    return result.value.map {
      "\(part($0.key.value, $0.key.span, source)) = \(shown($0.value, source))"
    }
      + result.diagnostics.map { "\($0.code.rawValue) at \(place($0.location.span, source))" }
  }

  private func part(_ value: String, _ span: SourceSpan, _ source: SourceText) -> String {
    let written = source.string(in: span)
    return written == value ? value : "\(value)‹\(written)›"
  }

  private func shown(_ node: YAMLNode, _ source: SourceText) -> String {
    switch node.value {
    case .null: "null‹\(source.string(in: node.span))›"
    case .scalar(let text): part(text, node.span, source)
    case .sequence(let items): "[" + items.map { shown($0, source) }.joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{"
        + entries.map { "\(part($0.key.value, $0.key.span, source)) = \(shown($0.value, source))" }
        .joined(separator: ", ") + "}"
    }
  }

  private func place(_ span: SourceSpan, _ source: SourceText) -> String {
    span.isEmpty ? "\(span.start)" : source.string(in: span)
  }

  @Test(arguments: [
    ("a: b\nc: \"d e\"\n", ["a = b", "c = d e‹\"d e\"›"]),
    ("a: [b, c]\nd:\n- e\n", ["a = [b, c]", "d = [e]"]),
    ("a:\nb: ~\n", ["a = null‹›", "b = null‹~›"]),
    ("é: ü # x\na: 'it''s'\n", ["é = ü", "a = it's‹'it''s'›"]),
    ("a:\n  b: c\n  d: [e, {f: g}]\n", ["a = {b = c, d = [e, {f = g}]}"]),
    ("日本: \"a\\\"b\" # c\r\nx: 1.10 # d\r\n", ["日本 = a\"b‹\"a\\\"b\"›", "x = 1.10"]),
    ("a: 12:30 # no\nb: no # no\n", ["a = 12:30", "b = no"]),
  ])
  func placesKeysAndValues(_ text: String, _ expected: [String]) {
    #expect(outline(text) == expected)
  }

  @Test(arguments: [
    ("a: b\na: c\n", ["a = b", "front-matter/duplicate-key at a"]),
    ("a: b # x\nc: d\na: e\n", ["a = b", "c = d", "front-matter/duplicate-key at a"]),
    (
      "a: b # x\na: c\na: d\n",
      ["a = b", "front-matter/duplicate-key at a", "front-matter/duplicate-key at a"]
    ),
    ("a:\n  b: c\nd:\n  b: e\n", ["a = {b = c}", "d = {b = e}"]),
  ])
  func theFirstOfTwoEqualKeysCounts(_ text: String, _ expected: [String]) {
    #expect(outline(text) == expected)
  }

  @Test func aSecondKeyIsReportedWhereItStands() throws {
    for text in ["title: a\nb: c\ntitle: d\n", "title: a # x\nb: c\ntitle: d\n"] {
      let source = SourceText(path: "page.md", text)
      let result = YAMLReader(.frontMatter).mapping(in: source, SourceSpan(0, source.bytes.count))
      let diagnostic = try #require(result.diagnostics.first)
      let second = text.utf8.count - 9
      #expect(diagnostic.location.span == SourceSpan(second, second + 5))
      #expect(diagnostic.notes.map(\.location.span) == [SourceSpan(0, 5)])
    }
  }

  @Test(arguments: [
    ("a: [b\n", ["front-matter/malformed at 5"]), ("- a\n- b\n", ["front-matter/malformed at 0"]),
    ("just text\n", ["front-matter/malformed at 0"]),
    ("a: b: c\n", ["front-matter/malformed at 4"]),
    ("a: \"b\n", ["front-matter/malformed at 5"]),
    ("a: b\n\tc: d\n", ["front-matter/malformed at 5"]),
    ("a: @b\n", ["front-matter/malformed at 3"]), ("a: *b\n", ["front-matter/malformed at 3"]),
  ])
  func malformedTextIsOneErrorAndNoEntries(_ text: String, _ expected: [String]) {
    #expect(outline(text) == expected)
  }

  @Test func placesCountFromTheStartOfTheFile() throws {
    let text = "---\né: \"x\" # c\nb: [c\n---\n"
    let source = SourceText(path: "page.md", text)
    let span = try #require(FrontMatterFence(in: source).yaml)
    let diagnostics = YAMLReader(.frontMatter).mapping(in: source, span).diagnostics
    #expect(diagnostics.count == 1)
    #expect(diagnostics.allSatisfy { $0.location.span.start >= 15 })
  }
}
