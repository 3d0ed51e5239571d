import Diagnostics
import MarkdownSyntax
import Testing

@Suite struct FrontMatterFenceTests {
  /// The YAML, the body, and whether an open fence is reported.
  @Test(arguments: [
    ("---\na: b\n---\nc\n", "a: b\n", "c\n", false),
    ("---\na: b\n...\nc\n", "a: b\n", "c\n", false),
    ("---\n---\nc\n", "", "c\n", false),
    ("---\r\na: b\r\n---\r\nc", "a: b\r\n", "c", false),
    ("---\ra: b\r---\rc", "a: b\r", "c", false),
    ("\u{FEFF}---\na: b\n---\nc", "a: b\n", "c", false),
    ("---  \na: b\n---\t\nc", "a: b\n", "c", false),
    ("---\na: b\n---", "a: b\n", "", false),
    ("---\na: |\n  ---\nb: c\n---\nd", "a: |\n  ---\nb: c\n", "d", false),
    ("---\n\n# a\n\n---\nb", "\n# a\n\n", "b", false),
    ("a\n---\nb: c\n---\n", nil, "a\n---\nb: c\n---\n", false),
    ("----\na: b\n----\n", nil, "----\na: b\n----\n", false),
    (" ---\na: b\n---\n", nil, " ---\na: b\n---\n", false),
    ("\n---\na: b\n---\n", nil, "\n---\na: b\n---\n", false),
    ("---\na: b\nc\n", nil, "---\na: b\nc\n", true),
    ("---\nAfter a break.\n", nil, "---\nAfter a break.\n", false),
    ("---\n", nil, "---\n", false), ("---", nil, "---", false), ("", nil, "", false),
    ("\u{FEFF}", nil, "", false), ("\u{FEFF}# a", nil, "# a", false),
    ("--- a\nb: c\n---\n", nil, "--- a\nb: c\n---\n", false),
  ])
  func findsWhereTheBodyBegins(_ text: String, _ yaml: String?, _ body: String, _ isOpen: Bool) {
    let source = SourceText(path: "page.md", text)
    let fence = FrontMatterFence(in: source)
    #expect(fence.yaml.map { source.string(in: $0) } == yaml)
    #expect(source.string(in: SourceSpan(fence.bodyStart, source.bytes.count)) == body)
    #expect(fence.unclosed.map { source.string(in: $0) } == (isOpen ? "---" : nil))
  }
}
