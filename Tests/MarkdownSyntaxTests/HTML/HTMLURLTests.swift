import MarkdownSyntax
import Testing

@Suite struct HTMLURLTests {
  @Test(arguments: [
    HTMLCase("../a.md#b", "../a.md#b"),
    HTMLCase(" https://a.b/?x=1&y=2 ", "https://a.b/?x=1&amp;y=2"),
    HTMLCase("?a=1&amp;b=2&copy=3", "?a=1&amp;b=2&amp;copy=3"),
    HTMLCase("a b\"c", "a%20b%22c"),
    HTMLCase("a&#10;b&Tab;c", "abc"),
    HTMLCase("MAILTO:a@b.c", "MAILTO:a@b.c"),
    HTMLCase("tel:+1", "tel:+1"),
    HTMLCase("//a.b/c", "//a.b/c"),
    HTMLCase("a/b:c", "a/b:c"),
    HTMLCase("é/中", "é/中"),
  ])
  func keepsSafeAddresses(_ url: HTMLCase) {
    let input = url.input.replacing("\"", with: "&quot;")
    #expect(sanitised("<a href=\"\(input)\">x</a>") == "<a href=\"\(url.output)\">x</a>")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:x", " javascript:x", "java\tscript:x", "java\nscript:x",
    "\u{1}javascript:x", "javascript&colon;x", "javascript&#58;x", "javascript&#58x",
    "&#x6A;avascript:x", "&#0000106avascript:x", "java&Tab;script:x", "java&NewLine;script:x",
    "java\u{0}script:x", "vbscript:x", "data:text/html,x", "data:image/png;base64,x", "file:///etc",
    "blob:x", "view-source:x", "about:blank", "jar:x", "ms-its:x", "x-y+z.1:w",
  ])
  func refusesOtherSchemes(_ url: String) {
    #expect(sanitised("<a href=\"\(url)\">x</a>") == "<a>x</a>")
    #expect(sanitised("<img src=\"\(url)\" alt=\"A\">") == "A")
    #expect(sanitised("<img srcset=\"\(url) 2x, b.png\">") != "")
    #expect(surveyed("<a href=\"\(url)\">x</a>").references.isEmpty)
    #expect(surveyed("<a href=\"\(url)\">x</a>").refusals.count == 1)
  }

  @Test(arguments: ["mailto:a@b.c", "tel:1"])
  func takesNoMessageAddressForAnImage(_ url: String) {
    #expect(sanitised("<img src=\"\(url)\" alt=A>") == "A")
  }

  private struct Rewriting: HTMLReferences {
    mutating func rewrite(_ reference: HTMLReference) -> HTMLRewrite {
      switch String(decoding: reference.url, as: UTF8.self) {
      case "a&b.md": .replace(Array("a&b.html\"".utf8))
      case "gone.md", "gone.png": .refuse
      case "https://far/i.png", "https://far/v.mp4": .markup(Array("<p>card</p>".utf8))
      default: .keep
      }
    }

    mutating func takes(_ anchor: HTMLAnchor) -> Bool { anchor.name != Array("taken".utf8) }
  }

  @Test(arguments: [
    HTMLCase("<a href=\"a&amp;b.md\">x</a>", "<a href=\"a&amp;b.html%22\">x</a>"),
    HTMLCase("<a href=\"gone.md\">x</a>", "<a>x</a>"),
    HTMLCase("<img src=gone.png alt=A>", "A"),
    HTMLCase("<img src=\"https://far/i.png\" alt=A>", "<p>card</p>"),
    HTMLCase(
      "<video src=\"https://far/v.mp4\"><source src=x><track src=y>z</video>", "<p>card</p>z"),
    HTMLCase(
      "<img srcset=\"gone.png 1x, b.png 2x\">", "<img srcset=\"b.png 2x\" alt=\"\">"),
    HTMLCase("<p id=taken>x</p><p id=free>x</p>", "<p>x</p><p id=\"free\">x</p>"),
  ])
  func doesAsTheRendererAnswers(_ html: HTMLCase) {
    #expect(sanitised(html.input, asking: Rewriting()) == html.output)
  }
}
