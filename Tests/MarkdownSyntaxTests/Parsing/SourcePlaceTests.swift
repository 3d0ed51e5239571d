import Diagnostics
import MarkdownSyntax
import Testing

@Suite struct SourcePlaceTests {
  /// All nodes of one kind in a source are marked in it.
  struct Case: CustomTestStringConvertible {
    let kind: MarkdownNode.Kind
    let marked: String

    init(_ kind: MarkdownNode.Kind, _ marked: String) {
      self.kind = kind
      self.marked = marked
    }

    var testDescription: String { "\(kind): \(marked)" }
  }

  @Test(arguments: links + emphasis + texts + breaks + blocks + tables + files)
  func nodesStandWhereTheyWereWritten(_ place: Case) {
    let source = MarkedSource(place.marked)
    let document = parsed(source.text)
    #expect(
      document.spans(of: place.kind).map { document.source.string(in: $0) }
        == source.spans.map { document.source.string(in: $0) })
    #expect(document.spans(of: place.kind) == source.spans)
  }

  static let links = [
    Case(.link, "see ⟦[a](b)⟧ and ⟦[a](b)⟧"),
    Case(.link, "see a b ⟦[b](b)⟧ b"),
    Case(.link, "⟦[a](\n  b\n  \"t\")⟧ and ⟦[c](d)⟧"),
    Case(.link, "a\\\nb ⟦[c](d)⟧\\\ne ⟦[f](g)⟧"),
    Case(.link, "[x]: /x\n[y]: <y y>\n 'title\n  of y'\nfoo ⟦[a](b)⟧ ⟦[x]⟧ ⟦[z][Y]⟧ ⟦[x][]⟧"),
    Case(.link, "[x]: /x 'no title' x\n⟦[a](b)⟧"),
    Case(.link, "[x]:\n/x\n⟦[a](b)⟧\n⟦[x]⟧"),
    Case(.link, "a\n     b ⟦[c](d)⟧\n\te ⟦[f](g)⟧"),
    Case(.link, "> a ⟦[b](c)⟧\nlazy ⟦[d](e)⟧\n>    deep ⟦[f](g)⟧"),
    Case(.link, "> > a ⟦[b](c)⟧\n> lazy ⟦[d](e)⟧"),
    Case(.link, "- a\n\n  ⟦[b](c)⟧\n  ⟦[d\n  e](f)⟧"),
    Case(.link, "⟦[![a](b)](c)⟧ ⟦[d](e)⟧"),
    Case(.link, "⟦[a ![b](c \"t\") d](e)⟧"),
    Case(.link, "⟦[text\nover *several*\nlines](a)⟧ ⟦[b](c)⟧"),
    Case(.link, "go to ⟦www.example.org/a_b⟧, ⟦https://example.org/?a=b&amp;c=d⟧."),
    Case(.link, "write to ⟦a.b@example.org⟧ or ⟦<c@example.org>⟧"),
    Case(.link, "⟦<https://a.b/c\\d>⟧ (⟦http://e.f/(g)⟧)"),
    Case(.link, "**⟦www.a.b⟧** <b> ⟦www.a.b⟧</b>"),
    Case(.link, "\\[no\\](x) ⟦[a](b)⟧"),
    Case(.link, "[no [a](b) ![c](d)".replacing("[a](b)", with: "⟦[a](b)⟧")),
    Case(.link, "⟦[a](<b c> (title \\) here))⟧ ⟦[d](e(f)g)⟧ ⟦[h]()⟧"),
    Case(.link, "⟦[a\\]b](c)⟧ ⟦[`]`](d)⟧ ⟦[<b c=\"]\">](e)⟧"),
    Case(.link, "⟦[a](b)⟧(c) ⟦[d](e)⟧[f]"),
    Case(.link, "[a]: b\n\n⟦[a]⟧(no space) ⟦[a]⟧[ ⟦[a][a]⟧".replacing("(no space)", with: " x")),
    Case(.link, "[a]: b\n\n⟦[a]⟧(c d e)"),
    Case(.link, "# ⟦[a](b)⟧ #\n\n⟦[c](d)⟧ x\n==="),
    Case(.link, "[x]: /x\n⟦[a](b)⟧\n---"),
    Case(.image, "![a][b] ⟦![c](d)⟧ !⟦![e](f)⟧"),
    Case(.image, "\\![a](b) ⟦![*c* `d`](e)⟧"),
    Case(.image, "[x]: y\n\n⟦![x]⟧ ⟦![z][x]⟧ ⟦![x][]⟧"),
    Case(.footnoteReference, "a⟦[^1]⟧ b⟦[^n_o]⟧ c⟦[^1]⟧ [^none]\n\n[^1]: x\n[^n_o]: y"),
  ]

  static let emphasis = [
    Case(.emphasis, "⟦*a*⟧ ⟦_b_⟧ a_b_c"),
    Case(.emphasis, "⟦*a ⟦_b_⟧ c*⟧ \\*d*"),
    Case(.emphasis, "⟦***a***⟧ ⟦**b*⟧".replacing("⟦**b*⟧", with: "*⟦*b*⟧")),
    Case(.strong, "*⟦**a**⟧* ⟦__b__⟧ ⟦**c *d***⟧"),
    Case(.strong, "⟦**⟦**a**⟧**⟧"),
    Case(.strikethrough, "⟦~~a *b*~~⟧ ⟦~c~⟧ \\~~d~~"),
    Case(.strong, "> ⟦**a\n> b**⟧\n> ⟦**c**⟧"),
    Case(.emphasis, "é ⟦*à*⟧ 😀 ⟦*x*⟧"),
    Case(.emphasis, "a * b ⟦*c*⟧ ** d"),
  ]

  static let texts = [
    Case(
      .text,
      "⟦a⟧ *⟦a⟧* **⟦a⟧** `a` [⟦a⟧](a)".replacing("⟦a⟧ *", with: "⟦a ⟧*")
        .replacing("* **", with: "*⟦ ⟧**").replacing("** `", with: "**⟦ ⟧`")
        .replacing("` [", with: "`⟦ ⟧[")),
    Case(.text, "⟦a &amp; b &copy; c &#x41; &unknown; &#65 d⟧"),
    Case(.text, "⟦&NotEqualTilde;x &ngE;⟧*⟦y⟧*"),
    Case(.text, "⟦\\*a\\* \\\\ \\b⟧"),
    Case(.text, "⟦a &amp;amp; \\& &⟧*⟦b⟧*"),
    Case(.text, "⟦same same ⟧*⟦same⟧*⟦ same⟧"),
    Case(.text, "⟦a⟧<br>⟦b⟧"),
    Case(.text, "⟦tab\there⟧\n\t⟦and there⟧"),
    Case(.text, "⟦日本語⟧**⟦太字⟧**⟦です⟧"),
    Case(.text, "⟦[^no] [no] ![no⟧"),
    Case(.text, "⟦a NUL \u{0} here ⟧*⟦b⟧*"),
    Case(.text, "[⟦www.a.b/\\_c&lt;d⟧](x)"),
    Case(.code, "⟦`a`⟧ ⟦``b ` c``⟧ \\`no ⟦`d`⟧"),
    Case(.code, "⟦`a\n   b`⟧ ⟦`\\`⟧ `"),
    Case(.code, "``` a ⟦`b`⟧"),
    Case(.code, "> ⟦`a\n> b`⟧ ⟦`c`⟧"),
    Case(.htmlInline, "a ⟦<b>⟧c⟦</b>⟧ ⟦<!-- d -->⟧ \\<i> < x"),
    Case(.htmlInline, "> a ⟦<b\n>    title=\"x\">⟧c⟦</b>⟧"),
    Case(.htmlInline, "a ⟦<b\n\t x='*'>⟧ *d* ⟦<br>⟧"),
  ]

  static let breaks = [
    Case(.softBreak, "a⟦\n⟧b⟦ \n⟧   c"),
    Case(.lineBreak, "a⟦  \n⟧b⟦\\\n⟧c"),
    Case(.softBreak, "> a⟦\n⟧> b"),
    Case(.lineBreak, "*a*⟦   \n⟧*b*"),
    Case(.softBreak, "a⟦\r\n⟧b\r\n\r\nc"),
    Case(.lineBreak, "- a⟦  \r\n⟧  b"),
  ]

  static let blocks = [
    Case(.heading, "⟦# a⟧\n\n  ⟦## b ##⟧  \n\n⟦c\nd\n---⟧\n"),
    Case(.heading, "> ⟦# a #⟧\n> x"),
    Case(.paragraph, "⟦a\nb⟧\n\n> ⟦c\nlazy⟧\n\n- ⟦d⟧\n- ⟦e\n  f⟧\n"),
    Case(.paragraph, "- [ ] ⟦open⟧\n- [x] ⟦done *it*⟧"),
    Case(.list, "⟦- a\n  - b⟧\n\n\nc".replacing("- b⟧", with: "⟦- b⟧⟧")),
    Case(.item, "⟦- a⟧\n⟦-⟧\n⟦- b\n\n  c⟧\n\n\nd"),
    Case(.item, "⟦1. a⟧\r\n⟦2. b⟧\r\n\r\n\r\nc"),
    Case(.blockQuote, "⟦> a\n> ⟦> b⟧⟧\n\nc"),
    Case(.codeBlock, "⟦```swift\nx\n```⟧\n\n    ⟦y⟧\n"),
    Case(.codeBlock, "- ⟦```\n  x⟧\n\ny"),
    Case(.codeBlock, "> ⟦```\n> x⟧\ny"),
    Case(.htmlBlock, "⟦<div>\n*a*\n</div>⟧\n\nb"),
    Case(.htmlBlock, "⟦<pre>\n    x\n</pre>⟧\n\nb"),
    Case(.htmlBlock, "> ⟦<!-- a\n> b -->⟧\n> c"),
    Case(.thematicBreak, "a\n\n⟦***⟧\n\n- ⟦---⟧".replacing("- ⟦---⟧", with: "- b")),
    Case(.footnoteDefinition, "a[^b]\n\n⟦[^b]: c\n    d\n\n    e⟧\n\nf"),
    Case(.footnoteDefinition, "a[^b]\n\n> ⟦[^b]: c\n> d⟧\n\nf"),
  ]

  static let tables = [
    Case(.tableCell, "|⟦ a ⟧|⟦ b⟧|\n|---|---|\n|⟦ c ⟧|⟦d⟧|\n|⟦e⟧|⟦⟧"),
    Case(.tableCell, "⟦a⟧|⟦b⟧\n-|-\n   ⟦c⟧|⟦d⟧\n"),
    Case(.tableCell, "- |⟦a⟧|\n  |-|\n    |⟦b⟧|".replacing("    |", with: "   |")),
    Case(.link, "| a \\| ⟦[b](c)⟧ | d |\n|---|---|\n| `\\|` ⟦[e\\|f](g)⟧ | ⟦[h](i)⟧ |"),
    Case(.text, "| ⟦a \\| b⟧ |\n|---|\n| ⟦\\*c\\*⟧ |\n| `\\|` |".replacing("` |", with: "` |")),
    Case(.table, "x\n\n⟦| a |\n|---|\n| b |⟧\n\ny"),
    Case(.tableRow, "x\n\n⟦| a |⟧\n|---|\n⟦| b |⟧\n  ⟦| c |⟧\n\ny"),
    Case(.table, "lead\nin\n⟦| a |\n|---|⟧\n\ny"),
    Case(.tableRow, "> lead\n> ⟦| a |⟧\n> |---|\n> ⟦| b |⟧\n"),
    Case(.tableCell, "- lead\n  more\n  |⟦ a ⟧|⟦ b ⟧|\n  |---|---|\n  |⟦ c ⟧|⟦ d ⟧|\n"),
    Case(.paragraph, "⟦lead *in*\nmore⟧\na|b\n-|-\nc|d\n"),
    Case(.link, "⟦[a](b)⟧\n⟦[c\\|d](e)⟧\na|⟦[f](g)⟧\n-|-\n⟦[h](i)⟧|j\n"),
  ]

  static let files = [
    Case(.link, "\u{FEFF}a ⟦[b](c)⟧"),
    Case(.heading, "\u{FEFF}⟦# a⟧\r\n\r\nb"),
    Case(.link, "---\ntitle: é\n---\n\na ⟦[b](c)⟧\n\nd ⟦[e](f)⟧"),
    Case(
      .link, "\u{FEFF}---\r\ntitle: x\r\n---\r\na\r\nb ⟦[b](c)⟧\r\n⟦[d\r\ne](f\r\n\"g\")⟧ ⟦[h](i)⟧"),
    Case(.link, "a\rb ⟦[c](d)⟧\r\r⟦[e](f)⟧"),
    Case(.link, "😀 ⟦[é](ü)⟧ 日本 ⟦[語](x)⟧"),
  ]
}
