/// Raw HTML put together at random from nasty pieces; the same for the same seed.
struct HTMLFragmentGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

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

  /// One to three pieces of raw HTML, as the renderer would hand them over one after another.
  mutating func fragments() -> [String] {
    (0...number(below: 3)).map { _ in
      (0...number(below: 12)).map { _ in piece() }.joined()
    }
  }

  private mutating func piece() -> String {
    switch number(below: 12) {
    case 0...4: openTag()
    case 5...8: "</\(choice(Self.names))\(choice(["", "", "", " ", "/", "\n"]))>"
    case 9: choice(HostilePayloads.all)
    default: choice(Self.texts)
    }
  }

  private mutating func openTag() -> String {
    let attributes = (0..<number(below: 3)).map { _ in
      choice([" ", " ", " ", "\n", "/", "", "\u{C}"]) + choice(Self.attributes)
        + choice(["=", "=", "=", " = ", ""]) + value()
    }
    return "<\(choice(Self.names))\(attributes.joined())\(choice([">", ">", ">", "/>", " >", ""]))"
  }

  private mutating func value() -> String {
    let quote = choice(["\"", "\"", "'", "", "`"])
    return quote + choice(Self.values) + choice([quote, quote, quote, quote, ""])
  }

  private static let names = [
    "a", "b", "i", "u", "code", "font", "span", "mark", "p", "div", "h1", "h2", "center", "button",
    "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "td", "th", "table",
    "tr",
    "td", "ul", "ol", "li", "dl", "dt", "dd", "details", "summary", "figure", "figcaption", "pre",
    "ruby", "rt", "rp", "picture", "source", "img", "video", "audio", "track", "br", "hr", "wbr",
    "blockquote", "section", "script", "style", "svg", "math", "template", "select", "option",
    "textarea", "title", "noscript", "iframe", "form", "input", "body", "html", "head", "nobr",
    "TD",
    "foo", "annotation-xml", "mglyph", "foreignObject", "plaintext", "frameset", "image", "marquee",
  ]

  private static let attributes = [
    "href", "src", "srcset", "id", "name", "class", "style", "title", "alt", "onclick", "onerror",
    "align", "width", "HREF", "data-x", "colspan", "open", "xlink:href", "poster", "cite", "lang",
  ]

  private static let values = [
    "x", "a.md", "javascript:alert(1)", "java&#10;script:x", " &#1;javascript:x",
    "JavaScript&colon;x",
    "data:text/html,x", "https://a.b/c", "mailto:a", "color:red", "a\"b", "a'b", "<b>", "&quot;>",
    "&#34;", "--", "fa-x", "button", "3", "", "\u{0}", "vbscript:x", "x, javascript:y 2x",
    "sentinel1",
  ]

  private static let texts = [
    "x", " ", "\n", "<", ">", "&", "\"", "'", "&lt;", "&amp;", "&#60;", "&#x3c", "<!--", "-->",
    "--!>",
    "<![CDATA[", "]]>", "<?", "?>", "<!x", "\u{0}", "`", "=", "é", "</", "<a", "/>", "&#xNAN;",
  ]
}
