/// Markdown put together at random from nasty pieces; the same for the same seed.
package struct MarkdownGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// SplitMix64.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  private mutating func number(below bound: Int) -> Int { Int(next() % UInt64(bound)) }

  private mutating func choice<Element>(_ list: [Element]) -> Element {
    list[number(below: list.count)]
  }

  /// One to twenty lines.
  package mutating func page() -> String {
    let lineEnd = choice(["\n", "\n", "\n", "\r\n", "\r"])
    return (0...number(below: 20)).map { _ in line() + lineEnd }.joined()
  }

  private mutating func line() -> String {
    switch number(below: 8) {
    case 0: return ""
    case 1: return margin() + choice(Self.wholeLines)
    default: return margin() + (0...number(below: 6)).map { _ in piece() }.joined()
    }
  }

  private mutating func margin() -> String {
    (0..<number(below: 4)).map { _ in choice(Self.margins) }.joined()
  }

  private mutating func piece() -> String {
    switch number(below: 5) {
    case 0: choice(Self.words)
    case 1: choice(Self.constructs)
    default: choice(Self.signs)
    }
  }

  private static let margins = [
    "> ", ">", "- ", "-", "* ", "1. ", "2) ", "10. ", " ", "  ", "    ", "\t", "", "", "      ",
    "[^1]: ",
  ]

  private static let wholeLines = [
    "```", "````", "~~~", "```swift x", "---", "===", "***", "- - -", "# h", "###### h ##", "#x",
    "|---|---|", "-|-", "| a | b |", "a|b|c", "| :-: |", "[a]: /x", "[b]: <y> 'z'", "[a]:", "/y",
    "<div>", "</div>", "<!--", "-->", "<pre>", "</pre>", "<script>", "</script>", "<?x", "?>",
    "<!X", "<x-y>", "<b>", "<x y='z'>", "</x>", "[^1]: n", "[^2]:", "    code", "<![CDATA[", "]]>",
    "<textarea>", "</table>", "<table><tr>", "-", "*", "1.", "1. ", "2. b", "- [ ] t", "|", "| |",
    "a\\|b|c", "`a|b`|c",
  ]

  private static let words = [
    "a", "b c", "www.a.b", "https://a.b/c", "x@y.zz", "é", "日本", "😀", "foo", " ", "  ", "\\",
    "\u{0}", "&amp;", "&#65;", "&nope;", "&ngE;", "[a]", "[b][a]", "[^1]", "[^2]", "[^x]",
  ]

  private static let constructs = [
    "*a*", "**b**", "`c`", "~~d~~", "[e](f)", "![g](h)", "<i>", "</i>", "<https://a.b>",
    "[a](<b>\n'c')", "\\\n", "  \n", "``d`e``", "<k l=\"\nm\">", "[![a](b)](c)", "[a]\n(b)", "***",
    "<!-- x -->", "a<b", "\\*", "\\|", "[x](y \"z\")", "(((", "]", "[", "[]()", "[a\nb](c)",
  ]

  private static let signs = [
    "*", "**", "_", "__", "`", "``", "~", "~~", "[", "]", "(", ")", "!", "<", ">", "&", "|", "\\",
    "\"", "'", ":", "#", "=", "-", "+", "1.", ".", " ", " ", " ", "a", "b", "\t", "{", "}",
  ]
}
