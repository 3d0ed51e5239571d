import Diagnostics
import MarkdownSyntax
import Testing

@Suite struct EmojiTextTests {
  private func text(_ markdown: String) -> String {
    let document = MarkdownParser().parse(SourceText(path: "page.md", markdown), bodyStart: 0).value
    return document.plainText(of: MarkdownDocument.root).trimmingPrefix(" ").description
  }

  @Test(arguments: [
    (":house:", "🏠"), ("a :+1: b", "a 👍 b"), (":white_check_mark::x:", ":white_check_mark::x:"),
    (":heart:", "❤️"), ("你:smile:好", "你😄好"), ("(:100:)", "(💯)"), (":e-mail: :email:", "📧 📧"),
    ("10:30:15", "10:30:15"), ("a:b:c", "a:b:c"),
    (":nothing_of_that_name:", ":nothing_of_that_name:"),
    (": house:", ": house:"), ("::", "::"), (":", ":"), ("`:house:`", ":house:"),
    ("\\:house:", ":house:"), ("http://example.org/:house:", "http://example.org/:house:"),
    ("a&#xNAN;b", "ab"), ("a\\&#xNAN;b", "a&#xNAN;b"), ("a&#x20;b", "a b"),
    ("x <i class=\"fa-house\">:house:</i> y", "x  y"),
  ])
  func namesBecomeEmoji(_ markdown: String, _ expected: String) {
    #expect(text(markdown) == expected)
  }

  @Test func placesStay() {
    let source = SourceText(path: "page.md", ":house: *b*")
    let document = MarkdownParser().parse(source, bodyStart: 0).value
    let emphasis = document.nodes.firstIndex { $0.kind == .emphasis }
    #expect(emphasis.map { document.span(of: $0) } == SourceSpan(8, 11))
  }
}
